// The one complete command that changes a password policy without losing what it already demands.
import type { Settings } from '../../config/settings.ts'
import type { PasswordPolicy } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'

const switches = {
  requireUppercaseCharacters: 'require-uppercase-characters',
  requireLowercaseCharacters: 'require-lowercase-characters',
  requireNumbers: 'require-numbers',
  requireSymbols: 'require-symbols',
  allowUsersToChangePassword: 'allow-users-to-change-password',
  hardExpiry: 'hard-expiry',
} as const satisfies Partial<Record<keyof PasswordPolicy, string>>

/**
 * The AWS CLI command that gives the account the policy `base` with `wanted` changed. UpdateAccountPasswordPolicy
 * knows no partial update: what is left out falls back to its default (IAM API Reference), so every setting that is
 * on is repeated.
 */
export function policyCommand(base: PasswordPolicy, wanted: Partial<PasswordPolicy>): string {
  const policy = { ...base, ...wanted }
  const { maxPasswordAge, passwordReusePrevention } = policy
  const options = [
    `--minimum-password-length ${policy.minimumPasswordLength}`,
    ...switchesOf(policy, wanted),
    ...(maxPasswordAge === null ? [] : [`--max-password-age ${maxPasswordAge}`]),
    ...(passwordReusePrevention === null ? [] : [`--password-reuse-prevention ${passwordReusePrevention}`]),
  ]
  return script(
    '# This replaces the whole policy. Apply one finding on it at a time and run the audit again in between.',
    `aws iam update-account-password-policy ${options.join(' ')}`,
  )
}

/**
 * The policy that a command starts from: the current one; without one, the recommended, because a custom policy that
 * demands one thing alone would be weaker than IAM's default.
 */
export const basePolicy = (current: PasswordPolicy | null, { thresholds }: Settings): PasswordPolicy =>
  current ?? {
    minimumPasswordLength: thresholds.passwordPolicyMinLength,
    requireSymbols: true,
    requireNumbers: true,
    requireUppercaseCharacters: true,
    requireLowercaseCharacters: true,
    allowUsersToChangePassword: true,
    expirePasswords: true,
    maxPasswordAge: thresholds.passwordPolicyMaxAge,
    passwordReusePrevention: thresholds.passwordPolicyReuse,
    hardExpiry: false,
  }

/** Switches that are off are left out, which turns them off; one that is turned off by `wanted` is spelled out. */
function switchesOf(policy: PasswordPolicy, wanted: Partial<PasswordPolicy>): string[] {
  return (Object.keys(switches) as (keyof typeof switches)[]).flatMap(setting => {
    if (policy[setting]) return [`--${switches[setting]}`]
    return wanted[setting] === false ? [`--no-${switches[setting]}`] : []
  })
}
