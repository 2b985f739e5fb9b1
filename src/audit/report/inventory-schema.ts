// JSON Schema of the inventory in a report.
import type { Schema } from '../config/settings-schema.ts'
import { count, instant, listOf, orNull, record, text } from './report-schema-parts.ts'

const flag = (description: string): Schema => ({ type: 'boolean', description })

const user = record({
  arn: text('ARN.'),
  createdAt: orNull(instant('When it was made; null when the report does not say.')),
  mfa: orNull(flag('Whether it has MFA.')),
  keys: listOf(
    record({ createdAt: instant('When the key was made.'), active: flag('Whether it can be used.') }),
    'Its access keys, oldest first.',
  ),
})

const outsideTrust = record({
  role: text('ARN.'),
  principal: text('Whom the trust policy names: an account, a principal, an identity provider, or *.'),
  conditions: { type: 'string', pattern: '^[0-9a-f]{12}$', description: 'Hash of the conditions.' },
})

const passwordPolicy: Schema = orNull(
  record({
    minimumPasswordLength: count('Characters.'),
    requireSymbols: flag('!@#…'),
    requireNumbers: flag('0-9'),
    requireUppercaseCharacters: flag('A-Z'),
    requireLowercaseCharacters: flag('a-z'),
    allowUsersToChangePassword: flag('Their own.'),
    expirePasswords: flag('Whether passwords expire.'),
    maxPasswordAge: orNull(count('Days.')),
    passwordReusePrevention: orNull(count('Passwords that are remembered.')),
    hardExpiry: flag('Whether an expired password can only be reset by an administrator.'),
  }),
)

const parts = {
  rootLastUsedAt: orNull(instant('Last use of root on record.')),
  users: listOf(user, 'Users of the credential report.'),
  administrators: listOf(text('ARN.'), 'Users and roles that can do everything.'),
  outsideTrusts: listOf(outsideTrust, 'Whom from outside of the account its roles let in.'),
  passwordPolicy,
}

/** Every part is missing when it was not collected. */
export const inventorySchema: Schema = {
  description: 'What drift-since-baseline of a later run compares; null when the report is redacted.',
  ...orNull(record(parts, Object.keys(parts))),
}
