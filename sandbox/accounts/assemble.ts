// A made-up account from its people, roles and policies: counts, attachments and the report follow from those.
import { parseCredentialReport } from '../../src/audit/collect/credential-report.ts'
import {
  type AuthorizationDetails,
  type Collected,
  SNAPSHOT_VERSION,
  type Snapshot,
  type SnapshotPart,
  type UserCredentialDetails,
} from '../../src/audit/snapshot/index.ts'
import { type ReportLine, renderReport } from '../credential-report-csv.ts'
import { emptySummary } from './clean-parts.ts'
import { completeDetails, type DetailsInput } from './details.ts'
import { detailOf, deviceOf, lineOf, type Person } from './person.ts'
import { completeLine, type Owner } from './report-line.ts'

type Part<K extends SnapshotPart> = Extract<Snapshot[K], { status: 'collected' }>['value']

/** What an account consists of. All parts are collected; attachment counts and the summary are counted, not given. */
export interface AccountPlan {
  readonly owner: Owner
  readonly reportAt: Date
  readonly alias: string | null
  readonly root: Omit<ReportLine, 'user'>
  readonly people: readonly Person[]
  readonly details: Omit<DetailsInput, 'users'>
  readonly passwordPolicy: Part<'passwordPolicy'>
  /** Beside those of the people, root's among them. */
  readonly virtualMfaDevices: Part<'virtualMfaDevices'>
  readonly serverCertificates: Part<'serverCertificates'>
  readonly serviceSpecificCredentials: Part<'serviceSpecificCredentials'>
  readonly oidcProviders: readonly {
    readonly arn: string
    readonly clientIds: readonly string[]
    readonly thumbprints?: readonly string[]
  }[]
  readonly samlProviders: Part<'samlProviders'>
  /** What counting does not give, e.g. GlobalEndpointTokenVersion. */
  readonly summary: Readonly<Record<string, number>>
  readonly userDetails: Readonly<Record<string, Partial<UserCredentialDetails>>>
  /** Role name → seconds that its sessions may last; those of all other roles last an hour. */
  readonly longSessions?: Readonly<Record<string, number>>
}

export function assemble(plan: AccountPlan, now: Date): Snapshot {
  const { owner, reportAt } = plan
  const users = plan.people.map(person => detailOf(person, reportAt))
  const details = withAttachments(completeDetails({ ...plan.details, users }, owner))
  const devices = [
    ...plan.virtualMfaDevices,
    ...plan.people.map(person => deviceOf(person, owner, reportAt)).filter(device => device !== null),
  ]
  return {
    version: SNAPSHOT_VERSION,
    ...owner,
    callerArn: `arn:${owner.partition}:sts::${owner.accountId}:assumed-role/keyless-audit/GitHubActions`,
    collectedAt: now.toISOString(),
    accountAlias: collected(plan.alias),
    credentialReport: collected(parseCredentialReport(reportOf(plan), reportAt.toISOString())),
    accountSummary: collected(summaryOf(plan, details, devices.length)),
    passwordPolicy: collected(plan.passwordPolicy),
    authorizationDetails: collected(details),
    virtualMfaDevices: collected(devices),
    serverCertificates: collected(plan.serverCertificates),
    serviceSpecificCredentials: collected(plan.serviceSpecificCredentials),
    oidcProviders: collected(plan.oidcProviders.map(completeProvider)),
    samlProviders: collected(plan.samlProviders),
    userDetails: Object.fromEntries(
      Object.entries(plan.userDetails).map(([user, lists]) => [user, { ...unasked, ...lists }]),
    ),
    sessionDurations: collected(
      Object.fromEntries(details.roles.map(({ name }) => [name, plan.longSessions?.[name] ?? HOUR])),
    ),
  }
}

const HOUR = 3600

export const collected = <T>(value: T): Collected<T> => ({ status: 'collected', value })

const notAsked = { status: 'not-collected', reason: 'the account is made up' } as const
const unasked: UserCredentialDetails = {
  accessKeys: notAsked,
  mfaDevices: notAsked,
  signingCertificates: notAsked,
  sshPublicKeys: notAsked,
}

/** Root first, then the users in the order of their names whatever the case, as AWS writes them. */
function reportOf({ root, people, owner, reportAt }: AccountPlan): string {
  const lines = people
    .map(person => lineOf(person, owner, reportAt))
    .sort((a, b) => ((a.user ?? '').toLowerCase() < (b.user ?? '').toLowerCase() ? -1 : 1))
  return renderReport([completeLine({ ...root, user: '<root_account>' }, owner, reportAt), ...lines])
}

function withAttachments(details: AuthorizationDetails): AuthorizationDetails {
  const { users, groups, roles, policies } = details
  const attached = counted(
    [...users, ...groups, ...roles].flatMap(one => one.attachedPolicies.map(({ arn }) => arn)),
  )
  const bounding = counted([...users, ...roles].flatMap(one => one.permissionsBoundary ?? []))
  return {
    ...details,
    policies: policies.map(policy => ({
      ...policy,
      attachmentCount: attached.get(policy.arn) ?? 0,
      permissionsBoundaryUsageCount: bounding.get(policy.arn) ?? 0,
    })),
  }
}

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function summaryOf(
  plan: AccountPlan,
  details: AuthorizationDetails,
  devices: number,
): Record<string, number> {
  const own = details.policies.filter(policy => !policy.awsManaged)
  return {
    ...emptySummary,
    Users: details.users.length,
    Groups: details.groups.length,
    Roles: details.roles.length,
    Policies: own.length,
    PolicyVersionsInUse: own.reduce((sum, policy) => sum + policy.versions.length, 0),
    InstanceProfiles: details.roles.reduce((sum, role) => sum + role.instanceProfiles.length, 0),
    ServerCertificates: plan.serverCertificates.length,
    Providers: plan.oidcProviders.length + plan.samlProviders.length,
    MFADevices: devices,
    MFADevicesInUse: devices - plan.virtualMfaDevices.filter(device => device.userArn === null).length,
    ...plan.summary,
  }
}

const completeProvider = ({ arn, clientIds, thumbprints = [] }: AccountPlan['oidcProviders'][number]) => ({
  arn,
  issuer: arn.replace(/^.*:oidc-provider\//, ''),
  details: collected({ clientIds, thumbprints, createdAt: '2025-01-01T00:00:00.000Z', tags: [] }),
})
