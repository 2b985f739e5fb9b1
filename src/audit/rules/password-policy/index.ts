// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { passwordPolicyAllowChange } from './password-policy-allow-change.ts'
import { passwordPolicyComposite } from './password-policy-composite.ts'
import { passwordPolicyHardExpiry } from './password-policy-hard-expiry.ts'
import { passwordPolicyLowercase } from './password-policy-lowercase.ts'
import { passwordPolicyMaxAge } from './password-policy-max-age.ts'
import { passwordPolicyMinLength } from './password-policy-min-length.ts'
import { passwordPolicyMissing } from './password-policy-missing.ts'
import { passwordPolicyNumber } from './password-policy-number.ts'
import { passwordPolicyReuse } from './password-policy-reuse.ts'
import { passwordPolicySymbol } from './password-policy-symbol.ts'
import { passwordPolicyUppercase } from './password-policy-uppercase.ts'

export const passwordPolicyRules: readonly Rule[] = [
  passwordPolicyMissing,
  passwordPolicyMinLength,
  passwordPolicyUppercase,
  passwordPolicyLowercase,
  passwordPolicyNumber,
  passwordPolicySymbol,
  passwordPolicyReuse,
  passwordPolicyMaxAge,
  passwordPolicyAllowChange,
  passwordPolicyHardExpiry,
  passwordPolicyComposite,
]
