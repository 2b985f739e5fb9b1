// Which permissions the caller lacked while a snapshot was collected, whether or not a rule needs what they are for.
import type { Collected, Snapshot } from './index.ts'

/** The permissions of IAM (`iam:ListAccountAliases`) that calls were refused for, each once, in order. */
export const refusedPermissions = (snapshot: Snapshot): string[] => {
  const denied = callsOf(snapshot).flatMap(call => (call.status === 'denied' ? [call.permission] : []))
  const { credentialReport: report } = snapshot
  const forNewReport = report.status === 'collected' ? (report.value.missingPermission ?? []) : []
  return [...new Set(denied.concat(forNewReport))].sort()
}

/** Every answer of IAM's that the snapshot keeps. */
const callsOf = (snapshot: Snapshot): Collected<unknown>[] => [
  snapshot.accountAlias,
  snapshot.credentialReport,
  snapshot.accountSummary,
  snapshot.passwordPolicy,
  snapshot.authorizationDetails,
  snapshot.virtualMfaDevices,
  snapshot.serverCertificates,
  snapshot.serviceSpecificCredentials,
  snapshot.oidcProviders,
  snapshot.samlProviders,
  ...(snapshot.oidcProviders.status === 'collected'
    ? snapshot.oidcProviders.value.map(({ details }) => details)
    : []),
  ...Object.values(snapshot.userDetails).flatMap(lists => Object.values<Collected<unknown>>({ ...lists })),
  ...(snapshot.sessionDurations === undefined ? [] : [snapshot.sessionDurations]),
]
