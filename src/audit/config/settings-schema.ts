// JSON Schema of each setting and threshold. The types make sure that none is forgotten and none is left over.
import { defaultSettings, defaultThresholds, type Settings, type Thresholds } from './settings.ts'

/** A JSON Schema (draft-07) object. */
export type Schema = Readonly<Record<string, unknown>>

/** Keys of the file are in kebab case, those of Settings in camel case: `accessKeyMaxAge` → `access-key-max-age`. */
export const fileKey = (settingsKey: string): string =>
  settingsKey.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)

/** The thresholds as editors show them. Days unless said otherwise. */
const thresholdDescriptions: Readonly<Record<keyof Thresholds, string>> = {
  accessKeyMaxAge: 'An active access key older than this many days must be rotated.',
  accessKeyVeryOld: 'An active access key older than this many days is a graver finding.',
  accessKeyUnused: 'An active access key unused for this many days must be removed.',
  accessKeyNeverUsed: 'Grace in days of an access key that was never used.',
  accessKeyRotationWindow:
    'How many days two active keys of a user may stand side by side during a rotation.',
  accessKeyInactive: 'An inactive access key created this many days ago must be deleted.',
  keylessUsedWithin:
    'A key used less than this many days ago is in use, and its work worth moving to a role.',
  keylessScore: 'Points from which a user is proposed for OIDC.',
  passwordUnused: 'A console password unused for this many days must be removed.',
  passwordNeverUsed: 'Grace in days of a console password that was never used.',
  passwordMaxAge: 'A console password older than this many days must be changed.',
  mfaEnrolmentGrace:
    'Days that a new console user who has never signed in has to enrol an MFA device. 0: none.',
  userDormant: 'A user without any activity for this many days is dormant.',
  roleUnused: 'A role not assumed for this many days is unused.',
  rootUsed: 'Use of the root user less than this many days ago is a finding.',
  passwordPolicyMinLength: 'Least length that the password policy must ask for, in characters.',
  passwordPolicyReuse: 'How many former passwords the password policy must refuse.',
  passwordPolicyMaxAge: 'Greatest age in days that the password policy may allow.',
  serverCertificateExpiring: 'A server certificate that expires within this many days is a finding.',
  serverCertificateWarning: 'A server certificate that expires within this many days is a milder finding.',
  signingCertificateExpiring: 'A signing certificate that expires within this many days is a finding.',
  sshKeyMaxAge: 'An active SSH public key older than this many days must be rotated.',
  serviceCredentialMaxAge: 'A service-specific credential older than this many days must be rotated.',
  samlProviderExpiring: 'A SAML provider whose metadata expires within this many days is a finding.',
  credentialReportMaxAgeHours: 'A credential report older than this many hours is too old to judge by.',
  quotaPercent: 'Use of an IAM quota from which on it is a finding, in percent.',
}

/** Limits that AWS or arithmetic sets; all other thresholds are whole numbers from 0 to 36500. */
const thresholdLimits: Readonly<Partial<Record<keyof Thresholds, Schema>>> = {
  passwordPolicyMinLength: { minimum: 6, maximum: 128 },
  passwordPolicyReuse: { minimum: 1, maximum: 24 },
  passwordPolicyMaxAge: { minimum: 1, maximum: 1095 },
  quotaPercent: { minimum: 1, maximum: 100 },
}

/** An account id as a value of its own. */
export const accountIdSchema: Schema = {
  type: 'string',
  pattern: '^[0-9]{12}$',
  description: 'An account id: twelve digits.',
}

const listOf = (description: string, items: Schema = {}): Schema => ({
  type: 'array',
  description,
  items: { type: 'string', minLength: 1, maxLength: 256, ...items },
  maxItems: 10_000,
  uniqueItems: true,
})

const flag = (description: string): Schema => ({ type: 'boolean', description })

const boundary = (description: string): Schema => ({
  type: ['string', 'null'],
  pattern: '^arn:[^:]+:iam::([0-9]{12}|aws):policy/.+$',
  description,
})

const schemas: Readonly<Record<Exclude<keyof Settings, 'thresholds'>, Schema>> = {
  expectedRegions: listOf('Regions in which access keys are expected to be used. Empty: any.', {
    pattern: '^[a-z]+(-[a-z]+)+-[0-9]+$',
    description: 'A region, like eu-central-1.',
  }),
  expectedServices: listOf('Service namespaces access keys are expected to be used with. Empty: any.', {
    pattern: '^[a-z0-9-]+$',
    description: 'A service namespace in lower case, like s3.',
  }),
  knownAccounts: listOf('Account ids that are ours or trusted, besides the audited one.', accountIdSchema),
  userNamePattern: {
    type: ['string', 'null'],
    format: 'regex',
    maxLength: 256,
    description: 'A JavaScript regular expression that user names must match. null: not checked.',
  },
  canaryUsers: listOf('Users whose keys are decoys. A name may hold * and ?.'),
  serviceGroups: listOf('Groups whose members are services, not people.'),
  serviceUsers: listOf(
    'Users who are services, besides the members of service-groups. * and ? are wildcards; one that starts with / takes in the path.',
  ),
  requiredTags: listOf('Tag keys that every user and role must carry.'),
  centralisedRoot: {
    type: ['boolean', 'null'],
    description:
      'Whether the organisation manages root credentials centrally and this is a member account. null: not known.',
  },
  passwordPolicyWithoutPasswords: flag(
    'Whether an account in which no user has a password needs a password policy.',
  ),
  passwordPolicyProfiles: {
    type: 'array',
    description: 'The profiles of password strength that password-policy-composite judges.',
    items: { enum: ['fsbp', 'pci', 'cis'] },
    uniqueItems: true,
  },
  mfaForAllUsers: flag('Whether users without a password, who only hold keys, need MFA as well.'),
  forbidConsoleUsers: flag('Whether a console password of an IAM user is a failure.'),
  forbidAdministrators: flag('Whether having an AWS-managed policy that allows everything is critical.'),
  iamEditors: listOf('Users who are meant to change IAM. A name may hold * and ?.'),
  userBoundary: boundary('ARN of the permissions boundary that users must carry. null: any will do.'),
  requiredRolePolicies: listOf('Policies that every role must have, by name or by ARN.'),
  roleBoundary: boundary('ARN of the permissions boundary that roles must carry. null: not checked.'),
  managesIdentityCenter: {
    type: ['boolean', 'null'],
    description:
      'Whether permission sets of IAM Identity Center are managed from this account. null: not known.',
  },
}

/** Schema of each setting but the thresholds, by its key in the file. */
export const settingSchemas = (): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => [
      fileKey(key),
      { ...schema, default: defaultSettings[key as keyof typeof schemas] },
    ]),
  )

/** Schema of each threshold, by its key in the file. */
export const thresholdSchemas = (): Record<string, Schema> =>
  Object.fromEntries(
    (Object.keys(defaultThresholds) as (keyof Thresholds)[]).map(key => [
      fileKey(key),
      {
        type: 'integer',
        ...(thresholdLimits[key] ?? { minimum: 0, maximum: 36_500 }),
        default: defaultThresholds[key],
        description: thresholdDescriptions[key],
      },
    ]),
  )
