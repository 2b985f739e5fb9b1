// Collects everything the audit judges, in as few calls as IAM allows.
import type { IamReader } from '../../aws/iam.ts'
import type { Settings } from '../config/settings.ts'
import { SNAPSHOT_VERSION, type Snapshot, type SnapshotPart } from '../snapshot/index.ts'
import {
  readAccountAlias,
  readAccountSummary,
  readPasswordPolicy,
  readServerCertificates,
  readServiceSpecificCredentials,
  readVirtualMfaDevices,
} from './account-lists.ts'
import { readAuthorizationDetails } from './authorization-details.ts'
import { chooseDetails, withinCalls } from './detail-requests.ts'
import { collectReport, type Pace } from './fetch-report.ts'
import { collectPart } from './part.ts'
import { readOidcProviders, readSamlProviders } from './providers.ts'
import { collectSessionDurations } from './session-durations.ts'
import { readUserDetails } from './user-details.ts'

export interface CollectOptions extends Pace {
  /** Whose account it is, as GetCallerIdentity says. */
  readonly caller: { readonly accountId: string; readonly partition: string; readonly arn: string }
  /** Decides which users are worth a call of their own. */
  readonly settings: Settings
  /** Calls about single users, at most; default: see {@link detailCalls}. */
  readonly detailLimit?: number
}

const DETAIL_CALLS = 100
const ROLE_CALLS = 5
const CALLS_OF_A_FULL_ACCOUNT = 30
/** Users, groups, roles and policies from which on an account counts as full. */
const FULL = 3000

/**
 * An account of everyday size may cost a hundred calls about single users. A full one gets what its lists have left of
 * the thirty calls that it is budgeted for: then remedies begin with the list command. Its size decides and not the
 * calls made, among which are looks for a report in the making and tries that were throttled.
 */
const detailCalls = (parts: Parts, callsMade: number): number =>
  sizeOf(parts) < FULL ? DETAIL_CALLS : Math.max(0, CALLS_OF_A_FULL_ACCOUNT - callsMade)

const sizeOf = ({ authorizationDetails: details, credentialReport: report }: Parts): number => {
  if (details.status !== 'collected') return report.status === 'collected' ? report.value.users.length : 0
  const { users, groups, roles, policies } = details.value
  return users.length + groups.length + roles.length + policies.length
}

/** Pages of a list that one rule alone needs: five thousand roles, or as many as the same budget leaves room for. */
const roleCalls = (parts: Parts, callsMade: number): number =>
  Math.min(ROLE_CALLS, detailCalls(parts, callsMade))

/**
 * Reads the account once. A call that is refused or fails leaves its part of the snapshot `denied` or `failed`; the
 * rest is collected all the same. Never throws for what AWS answers.
 */
export async function collect(iam: IamReader, options: CollectOptions): Promise<Snapshot> {
  const collectedAt = options.now().toISOString()
  const parts = await collectParts(iam, options)
  const sessionDurations = await durationsOf(iam, parts)
  const snapshot = snapshotOf(collectedAt, options, parts, await collectUserDetails(iam, parts, options))
  return { ...snapshot, ...(sessionDurations !== undefined && { sessionDurations }) }
}

/**
 * Reads trust policies and providers only, for which iam:GetAccountAuthorizationDetails and the reads of providers
 * suffice. The other parts are `not-collected`.
 */
export async function collectTrust(iam: IamReader, options: CollectOptions): Promise<Snapshot> {
  const collectedAt = options.now().toISOString()
  const read = startTrustParts(iam, options)
  return snapshotOf(
    collectedAt,
    options,
    {
      ...leftOut,
      authorizationDetails: await read.authorizationDetails,
      oidcProviders: await read.oidcProviders,
      samlProviders: await read.samlProviders,
    },
    {},
  )
}

const LEFT_OUT = { status: 'not-collected', reason: 'audit-trust-only leaves it out' } as const

const leftOut = {
  credentialReport: LEFT_OUT,
  accountAlias: LEFT_OUT,
  accountSummary: LEFT_OUT,
  passwordPolicy: LEFT_OUT,
  virtualMfaDevices: LEFT_OUT,
  serverCertificates: LEFT_OUT,
  serviceSpecificCredentials: LEFT_OUT,
}

type Parts = Pick<Snapshot, SnapshotPart>

const snapshotOf = (
  collectedAt: string,
  { caller }: CollectOptions,
  parts: Parts,
  userDetails: Snapshot['userDetails'],
): Snapshot => ({
  version: SNAPSHOT_VERSION,
  accountId: caller.accountId,
  partition: caller.partition,
  callerArn: caller.arn,
  collectedAt,
  ...parts,
  userDetails,
})

const startTrustParts = (iam: IamReader, pace: Pace) => ({
  authorizationDetails: collectPart('GetAccountAuthorizationDetails', () =>
    readAuthorizationDetails(iam, pace.progress),
  ),
  oidcProviders: collectPart('ListOpenIDConnectProviders', () => readOidcProviders(iam)),
  samlProviders: collectPart('ListSAMLProviders', () => readSamlProviders(iam)),
})

async function collectParts(iam: IamReader, pace: Pace): Promise<Parts> {
  // Started together, since none needs another; the report is first because AWS may need seconds to make it.
  const credentialReport = collectReport(iam, pace)
  const trust = startTrustParts(iam, pace)
  const accountAlias = collectPart('ListAccountAliases', () => readAccountAlias(iam))
  const accountSummary = collectPart('GetAccountSummary', () => readAccountSummary(iam))
  const passwordPolicy = collectPart('GetAccountPasswordPolicy', () => readPasswordPolicy(iam))
  const virtualMfaDevices = collectPart('ListVirtualMFADevices', () => readVirtualMfaDevices(iam))
  const serverCertificates = collectPart('ListServerCertificates', () => readServerCertificates(iam))
  const serviceSpecificCredentials = collectPart('ListServiceSpecificCredentials', () =>
    readServiceSpecificCredentials(iam),
  )
  return {
    credentialReport: await credentialReport,
    authorizationDetails: await trust.authorizationDetails,
    accountAlias: await accountAlias,
    accountSummary: await accountSummary,
    passwordPolicy: await passwordPolicy,
    virtualMfaDevices: await virtualMfaDevices,
    serverCertificates: await serverCertificates,
    serviceSpecificCredentials: await serviceSpecificCredentials,
    oidcProviders: await trust.oidcProviders,
    samlProviders: await trust.samlProviders,
  }
}

const durationsOf = async (iam: IamReader, parts: Parts): Promise<Snapshot['sessionDurations']> =>
  parts.authorizationDetails.status === 'collected'
    ? collectSessionDurations(iam, parts.authorizationDetails.value, roleCalls(parts, iam.calls()))
    : undefined

async function collectUserDetails(
  iam: IamReader,
  parts: Parts,
  { settings, detailLimit = detailCalls(parts, iam.calls()), progress }: CollectOptions,
): Promise<Snapshot['userDetails']> {
  const wanted = chooseDetails(parts, settings)
  const requests = withinCalls(wanted, detailLimit)
  if (requests.length > 0)
    progress(
      `Reading credential ids of ${requests.length} of the ${wanted.length} users that findings may need them for.`,
    )
  return readUserDetails(iam, requests)
}
