// What an account's owner may set for the rules, with the defaults. The JSON schema describes the same keys.

/** Days unless said otherwise. Unused and never-used fail at ≥ N, rotation and age at > N. */
export const defaultThresholds = {
  accessKeyMaxAge: 90,
  accessKeyVeryOld: 365,
  accessKeyUnused: 45,
  /** Grace of a key that was never used. */
  accessKeyNeverUsed: 7,
  /** How long two active keys may stand side by side while one replaces the other. */
  accessKeyRotationWindow: 14,
  /** Age of an inactive key, counted from its creation: the report does not say when it was deactivated. */
  accessKeyInactive: 90,
  /** A key used less than this many days ago is in use, so that moving its work to a role is worth the while. */
  keylessUsedWithin: 90,
  /** Points (not days) from which a user is proposed for OIDC; see the rule `keyless-candidate`. */
  keylessScore: 3,
  passwordUnused: 45,
  passwordNeverUsed: 7,
  passwordMaxAge: 365,
  /** Time a new console user who has never signed in has to enrol an MFA device; 0: none. */
  mfaEnrolmentGrace: 0,
  userDormant: 90,
  roleUnused: 90,
  rootUsed: 90,
  passwordPolicyMinLength: 14,
  passwordPolicyReuse: 24,
  passwordPolicyMaxAge: 90,
  serverCertificateExpiring: 30,
  /** Outer window: a milder finding for certificates that expire soon, but not yet within serverCertificateExpiring. */
  serverCertificateWarning: 45,
  signingCertificateExpiring: 30,
  sshKeyMaxAge: 90,
  serviceCredentialMaxAge: 90,
  samlProviderExpiring: 90,
  credentialReportMaxAgeHours: 24,
  quotaPercent: 80,
}

export type Thresholds = Readonly<typeof defaultThresholds>

/** `fsbp`: Security Hub IAM.7; `pci`: Security Hub IAM.10 (PCI DSS 3.2.1); `cis`: CIS Foundations 1.4 and later. */
export type PasswordPolicyProfile = 'fsbp' | 'pci' | 'cis'

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
  /** Patterns (`*`, `?`) of users who are services, besides those groups; one that starts with `/` takes in the path. */
  readonly serviceUsers: readonly string[]
  /** Keys every role and user must be tagged with. */
  readonly requiredTags: readonly string[]
  /** Whether the organisation manages root credentials centrally and this is a member account; null: not known. */
  readonly centralisedRoot: boolean | null
  /** Whether an account in which no user has a password needs a password policy. */
  readonly passwordPolicyWithoutPasswords: boolean
  /** The profiles of password strength that the composite rule judges. */
  readonly passwordPolicyProfiles: readonly PasswordPolicyProfile[]
  /** Whether users without a password, who only hold keys, need MFA as well. */
  readonly mfaForAllUsers: boolean
  /** Whether a console password of an IAM user is a failure rather than something to look at. */
  readonly forbidConsoleUsers: boolean
  /** Whether AWS-managed policies that allow everything are a critical failure rather than something to look at. */
  readonly forbidAdministrators: boolean
  /** Name patterns (`*`, `?`) of users who are meant to change IAM. */
  readonly iamEditors: readonly string[]
  /** ARN of the permissions boundary that users must carry; null: any will do. */
  readonly userBoundary: string | null
  /** Policies that every role must have, by name (attached or inline) or by ARN. */
  readonly requiredRolePolicies: readonly string[]
  /** ARN of the permissions boundary that roles must carry; null: not checked. */
  readonly roleBoundary: string | null
  /**
   * Whether permission sets of IAM Identity Center are managed from this account: the organisation's management
   * account or Identity Center's delegated administrator; null: not known.
   */
  readonly managesIdentityCenter: boolean | null
}

export const defaultSettings: Settings = {
  thresholds: defaultThresholds,
  expectedRegions: [],
  expectedServices: [],
  knownAccounts: [],
  userNamePattern: null,
  canaryUsers: [],
  serviceGroups: [],
  serviceUsers: [],
  requiredTags: [],
  centralisedRoot: null,
  passwordPolicyWithoutPasswords: false,
  passwordPolicyProfiles: ['fsbp', 'pci'],
  mfaForAllUsers: false,
  forbidConsoleUsers: false,
  forbidAdministrators: false,
  iamEditors: [],
  userBoundary: null,
  requiredRolePolicies: [],
  roleBoundary: null,
  managesIdentityCenter: null,
}
