// The rules of this group, in the order reports print them.
import type { Rule } from '../../rule.ts'
import { roleConfusedDeputy } from './role-confused-deputy.ts'
import { roleCrossAccountNoGuard } from './role-cross-account-no-guard.ts'
import { roleCrossAccountReadOnly } from './role-cross-account-read-only.ts'
import { roleCrossAccountUntrusted } from './role-cross-account-untrusted.ts'
import { roleEc2Unused } from './role-ec2-unused.ts'
import { roleRequiredPolicyMissing } from './role-required-policy-missing.ts'
import { roleTrustWildcard } from './role-trust-wildcard.ts'
import { roleUnused } from './role-unused.ts'
import { roleWildcardPermissions } from './role-wildcard-permissions.ts'

export const rolesRules: readonly Rule[] = [
  roleUnused,
  roleTrustWildcard,
  roleCrossAccountNoGuard,
  roleCrossAccountUntrusted,
  roleCrossAccountReadOnly,
  roleConfusedDeputy,
  roleEc2Unused,
  roleRequiredPolicyMissing,
  roleWildcardPermissions,
]
