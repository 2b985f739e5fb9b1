// A password policy that asks for less than before.
import type { Inventory } from '../comparison/inventory.ts'
import type { PasswordPolicy } from '../snapshot/index.ts'
import type { Drift } from './drift.ts'

/**
 * What AWS asks for where there is no policy of the account's own. It also wants three of four kinds of characters,
 * which no field of a policy can say.
 *
 * Source: IAM User Guide, "Set an account password policy for IAM users", "Default password policy".
 */
const awsDefault: PasswordPolicy = {
  minimumPasswordLength: 8,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: false,
  expirePasswords: false,
  maxPasswordAge: null,
  passwordReusePrevention: null,
  hardExpiry: false,
}

/**
 * The fields of which less is weaker. Expiry is not among them: whether it helps is disputed (NIST SP 800-63B says
 * that it does not), so giving it up is no sign of an intruder.
 */
const demands = [
  'minimumPasswordLength',
  'requireSymbols',
  'requireNumbers',
  'requireUppercaseCharacters',
  'requireLowercaseCharacters',
  'passwordReusePrevention',
] as const satisfies readonly (keyof PasswordPolicy)[]

/** One change for all fields that got weaker. */
export function passwordPolicyDrift(before: Inventory, after: Inventory): Drift[] {
  if (before.passwordPolicy === undefined || after.passwordPolicy === undefined) return []
  const earlier = before.passwordPolicy ?? awsDefault
  const now = after.passwordPolicy ?? awsDefault
  const weaker = demands.filter(field => Number(now[field]) < Number(earlier[field]))
  if (weaker.length === 0) return []
  const removed = after.passwordPolicy === null
  return [
    {
      resource: 'account',
      message: removed
        ? 'The password policy was removed.'
        : `The password policy asks for less than before: ${weaker.map(field => `${field} ${now[field]}, before ${earlier[field]}`).join('; ')}.`,
      grave: false,
      discriminator: ['password-policy', ...weaker.map(field => `${field}=${now[field]}`)],
      evidence: Object.fromEntries(weaker.map(field => [field, { before: earlier[field], now: now[field] }])),
      lookup: {
        by: 'EventName',
        value: removed ? 'DeleteAccountPasswordPolicy' : 'UpdateAccountPasswordPolicy',
      },
    },
  ]
}
