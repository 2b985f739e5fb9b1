// What an account's owner may set for the rules, with the defaults. The JSON schema describes the same keys.

/** Days unless said otherwise. Unused and never-used fail at ≥ N, rotation and age at > N. */
export const defaultThresholds = {
  accessKeyMaxAge: 90,
  accessKeyVeryOld: 365,
  accessKeyUnused: 45,
  passwordUnused: 45,
  passwordMaxAge: 365,
  userDormant: 90,
  roleUnused: 90,
  rootUsed: 1,
  passwordPolicyMinLength: 14,
  passwordPolicyReuse: 24,
  passwordPolicyMaxAge: 90,
  serverCertificateExpiring: 30,
  signingCertificateExpiring: 30,
  sshKeyMaxAge: 90,
  samlProviderExpiring: 90,
  credentialReportMaxAgeHours: 24,
  quotaPercent: 80,
}

export type Thresholds = Readonly<typeof defaultThresholds>

export interface Settings {
  readonly thresholds: Thresholds
  /** Regions in which keys are expected to be used; empty: any. */
  readonly expectedRegions: readonly string[]
  /** Service namespaces keys are expected to be used with; empty: any. */
  readonly expectedServices: readonly string[]
  /** Account ids that are ours or trusted, besides the audited one. */
  readonly knownAccounts: readonly string[]
  /** Pattern (JavaScript regular expression source) that user names must match; null: not checked. */
  readonly userNamePattern: string | null
  /** Name patterns (`*`, `?`) of users whose keys are decoys. */
  readonly canaryUsers: readonly string[]
  /** Names of groups whose members are services. */
  readonly serviceGroups: readonly string[]
  /** Keys every role and user must be tagged with. */
  readonly requiredTags: readonly string[]
}

export const defaultSettings: Settings = {
  thresholds: defaultThresholds,
  expectedRegions: [],
  expectedServices: [],
  knownAccounts: [],
  userNamePattern: null,
  canaryUsers: [],
  serviceGroups: [],
  requiredTags: [],
}
