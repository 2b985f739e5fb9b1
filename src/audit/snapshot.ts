// Everything the audit knows about an account, as plain serialisable data. Rules read nothing else.
import type { GithubFacts } from './github-facts.ts'

/** Version of the saved form; raised when a reader of the older form would misread the newer one. */
export const SNAPSHOT_VERSION = 1

/**
 * One part of the snapshot: either collected, or the reason why not. `denied` names the IAM permission to add.
 * A part that is not `collected` can never make a rule pass.
 */
export type Collected<T> =
  | { readonly status: 'collected'; readonly value: T }
  | { readonly status: 'denied'; readonly permission: string; readonly message: string }
  | { readonly status: 'failed'; readonly operation: string; readonly code: string; readonly message: string }
  | { readonly status: 'not-collected'; readonly reason: string }

export interface Snapshot {
  readonly version: typeof SNAPSHOT_VERSION
  /** Twelve digits. */
  readonly accountId: string
  /** `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`, `aws-iso`, … */
  readonly partition: string
  /** ARN of the caller that collected it. */
  readonly callerArn: string
  /** ISO 8601 UTC. */
  readonly collectedAt: string
  readonly accountAlias: Collected<string | null>
  readonly credentialReport: Collected<CredentialReport>
  readonly accountSummary: Collected<Readonly<Record<string, number>>>
  /** `null`: the account has no custom password policy (NoSuchEntity). */
  readonly passwordPolicy: Collected<PasswordPolicy | null>
  readonly authorizationDetails: Collected<AuthorizationDetails>
  readonly virtualMfaDevices: Collected<readonly VirtualMfaDevice[]>
  readonly serverCertificates: Collected<readonly ServerCertificate[]>
  readonly serviceSpecificCredentials: Collected<readonly ServiceSpecificCredential[]>
  readonly oidcProviders: Collected<readonly OidcProvider[]>
  readonly samlProviders: Collected<readonly SamlProvider[]>
  /** Per-user details, only for users that fail a check and only up to a cap. Keyed by user name. */
  readonly userDetails: Readonly<Record<string, UserCredentialDetails>>
  /** What GitHub says about the repositories that trust policies name; absent when GitHub was not asked. */
  readonly github?: Collected<GithubFacts>
}

/** The parts a rule can need. */
export type SnapshotPart = Exclude<
  keyof Snapshot,
  'version' | 'accountId' | 'partition' | 'callerArn' | 'collectedAt' | 'userDetails' | 'github'
>

export interface CredentialReport {
  /** GeneratedTime of the report, ISO 8601 UTC: ages of everything in it are measured at this instant. */
  readonly generatedAt: string
  /** True when AWS made no new report (LimitExceeded, no permission, too slow) and an older one was used. */
  readonly reused: boolean
  readonly root: CredentialReportRow | null
  /** All rows but root's, in the order of the report. */
  readonly users: readonly CredentialReportRow[]
  /** Cells that could not be read; the rows they stand in are in `users` with the value null. */
  readonly unreadable: readonly { readonly user: string; readonly column: string; readonly value: string }[]
}

/** A date cell: `at` is ISO 8601 UTC or null, `raw` what the report says (`N/A`, `no_information`, `not_supported`, …). */
export interface ReportDate {
  readonly at: string | null
  readonly raw: string
}

export interface CredentialReportRow {
  readonly user: string
  readonly arn: string
  readonly createdAt: string | null
  /** null: the report says `not_supported`. */
  readonly passwordEnabled: boolean | null
  readonly passwordLastUsed: ReportDate
  readonly passwordLastChanged: ReportDate
  readonly passwordNextRotation: ReportDate
  readonly mfaActive: boolean | null
  /** Slots 1 and 2. Slot order follows the key id, not the age: never identify a key by its slot. */
  readonly accessKeys: readonly [AccessKeySlot, AccessKeySlot]
  readonly certificates: readonly [CertificateSlot, CertificateSlot]
  /** `additional_credentials_info`, when the column exists and holds something. */
  readonly additionalCredentials: string | null
}

export interface AccessKeySlot {
  readonly active: boolean
  /** Creation of the key. Inactive keys keep it: `active: false` with a date is an inactive key, without one an empty slot. */
  readonly lastRotated: ReportDate
  readonly lastUsed: ReportDate
  readonly lastUsedRegion: string | null
  readonly lastUsedService: string | null
}

export interface CertificateSlot {
  readonly active: boolean
  readonly lastRotated: ReportDate
}

export interface PasswordPolicy {
  readonly minimumPasswordLength: number
  readonly requireSymbols: boolean
  readonly requireNumbers: boolean
  readonly requireUppercaseCharacters: boolean
  readonly requireLowercaseCharacters: boolean
  readonly allowUsersToChangePassword: boolean
  readonly expirePasswords: boolean
  /** Days; null when passwords do not expire. */
  readonly maxPasswordAge: number | null
  /** Number of remembered passwords; null when off. */
  readonly passwordReusePrevention: number | null
  readonly hardExpiry: boolean
}

export interface Tag {
  readonly key: string
  readonly value: string
}

/** A named policy document, decoded from its URL encoding but not yet parsed. */
export interface InlinePolicy {
  readonly name: string
  readonly document: string
}

export interface AttachedPolicy {
  readonly name: string
  readonly arn: string
}

export interface AuthorizationDetails {
  readonly users: readonly UserDetail[]
  readonly groups: readonly GroupDetail[]
  readonly roles: readonly RoleDetail[]
  /** Customer-managed policies, and AWS-managed ones that are attached somewhere. */
  readonly policies: readonly ManagedPolicy[]
}

interface PrincipalDetail {
  readonly name: string
  readonly id: string
  readonly arn: string
  readonly path: string
  readonly createdAt: string
  readonly inlinePolicies: readonly InlinePolicy[]
  readonly attachedPolicies: readonly AttachedPolicy[]
}

export interface UserDetail extends PrincipalDetail {
  readonly groups: readonly string[]
  /** ARN of the boundary policy. */
  readonly permissionsBoundary: string | null
  readonly tags: readonly Tag[]
}

export type GroupDetail = PrincipalDetail

export interface RoleDetail extends PrincipalDetail {
  /** The trust policy, decoded from its URL encoding but not yet parsed. */
  readonly trustPolicy: string
  readonly permissionsBoundary: string | null
  readonly tags: readonly Tag[]
  /** null: not used within the tracking window of 400 days. */
  readonly lastUsedAt: string | null
  readonly lastUsedRegion: string | null
  readonly instanceProfiles: readonly string[]
  /** Seconds; null where the source does not say (GetAccountAuthorizationDetails does not). */
  readonly maxSessionDuration: number | null
}

export interface ManagedPolicy {
  readonly name: string
  readonly id: string
  readonly arn: string
  readonly path: string
  /** `arn:P:iam::aws:policy/…` */
  readonly awsManaged: boolean
  readonly attachmentCount: number
  readonly permissionsBoundaryUsageCount: number
  readonly isAttachable: boolean
  readonly defaultVersionId: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly versions: readonly PolicyVersion[]
}

export interface PolicyVersion {
  readonly id: string
  readonly isDefault: boolean
  readonly createdAt: string
  readonly document: string
}

export interface VirtualMfaDevice {
  readonly serialNumber: string
  /** ARN of the user or root it is assigned to; null when unassigned. */
  readonly userArn: string | null
  readonly enabledAt: string | null
}

export interface ServerCertificate {
  readonly name: string
  readonly arn: string
  readonly path: string
  readonly uploadedAt: string
  readonly expiresAt: string | null
}

export interface ServiceSpecificCredential {
  readonly id: string
  readonly userName: string
  readonly serviceName: string
  readonly status: string
  readonly createdAt: string
  readonly expiresAt: string | null
}

export interface OidcProvider {
  readonly arn: string
  /** Issuer without scheme, as in the ARN. */
  readonly issuer: string
  readonly details: Collected<{
    readonly clientIds: readonly string[]
    readonly thumbprints: readonly string[]
    readonly createdAt: string | null
    readonly tags: readonly Tag[]
  }>
}

export interface SamlProvider {
  readonly arn: string
  readonly validUntil: string | null
  readonly createdAt: string | null
}

export interface UserCredentialDetails {
  readonly accessKeys: Collected<
    readonly { readonly id: string; readonly status: string; readonly createdAt: string }[]
  >
  readonly mfaDevices: Collected<readonly { readonly serialNumber: string; readonly enabledAt: string }[]>
  readonly signingCertificates: Collected<
    readonly {
      readonly id: string
      readonly status: string
      readonly uploadedAt: string
      readonly body: string
    }[]
  >
  readonly sshPublicKeys: Collected<
    readonly { readonly id: string; readonly status: string; readonly uploadedAt: string }[]
  >
}

/** The value of a part that the rule has declared in `needs`. */
export function collected<T>(part: Collected<T>): T {
  if (part.status === 'collected') return part.value
  throw new TypeError(`a rule read a part it did not declare in needs (${part.status})`)
}
