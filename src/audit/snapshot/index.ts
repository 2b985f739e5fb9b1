// Everything the audit knows about an account, as plain serialisable data. Rules read nothing else.
import type {
  AuthorizationDetails,
  OidcProvider,
  PasswordPolicy,
  SamlProvider,
  ServerCertificate,
  ServiceSpecificCredential,
  UserCredentialDetails,
  VirtualMfaDevice,
} from './account-data.ts'
import type { Collected } from './collected.ts'
import type { GithubFacts } from './github-facts.ts'

export type * from './account-data.ts'
export { type Collected, collected } from './collected.ts'

/** Version of the saved form; raised when a reader of the older form would misread the newer one. */
export const SNAPSHOT_VERSION = 1

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
  /** Role name → seconds that its sessions may last, of roles that trust GitHub; absent when IAM was not asked. */
  readonly sessionDurations?: Collected<Readonly<Record<string, number>>>
}

/** The parts a rule can need. */
export type SnapshotPart = Exclude<
  keyof Snapshot,
  | 'version'
  | 'accountId'
  | 'partition'
  | 'callerArn'
  | 'collectedAt'
  | 'userDetails'
  | 'github'
  | 'sessionDurations'
>

export interface CredentialReport {
  /** GeneratedTime of the report, ISO 8601 UTC: ages of everything in it are measured at this instant. */
  readonly generatedAt: string
  /** True when AWS made no new report (LimitExceeded, no permission, too slow) and an older one was used. */
  readonly reused: boolean
  /** The permission for want of which no new one was made; absent when it was for something else. */
  readonly missingPermission?: string
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
