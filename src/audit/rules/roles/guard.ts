// What stands between another account and a role: whether its principals need more than to be who they are.
import type { PolicyDocument } from '../../../policy/document.ts'
import { mayEnter } from './admission.ts'
import { hasLongTermKeys } from './callers.ts'
import { contextOf } from './foreign-trust.ts'
import type { Facts, Target } from './request-facts.ts'
import { otherOrganisations, wrongExternalIds } from './strangers.ts'

/** `if-exists`: MFA is asked for, but only of requests that say whether there was any. */
export type Guard = 'guarded' | 'if-exists' | 'none'

/** External ID, MFA and the organisation: the keys that make a guard. A caller without any of them has these. */
const isGuard = (key: string): boolean =>
  /^(sts:externalid|aws:multifactorauth(present|age)|aws:principalorg(id|paths))$/.test(key)

/** How AWS describes a request without MFA: temporary credentials say so, long-term keys say nothing. */
const temporary: Facts = { 'aws:MultiFactorAuthPresent': 'false' }
const longTerm: Facts = {}

/**
 * Tries each principal without external ID, MFA or organisation, all other conditions met. A condition counts by what
 * it does, so `StringLike: {"sts:ExternalId": "*"}`, which any value meets, is no guard.
 *
 * Source: IAM User Guide, "Access to AWS accounts owned by third parties" and "AWS global condition context keys",
 * aws:MultiFactorAuthPresent.
 */
export function guardAgainst(
  trust: PolicyDocument,
  account: string,
  arns: readonly string[],
  target: Target,
): Guard {
  const enters = (arn: string, mfa: Facts): boolean =>
    wrongExternalIds.some(externalId =>
      otherOrganisations.some(organisation => {
        const facts = { ...mfa, ...externalId, ...organisation }
        const context = contextOf(arn, account, target, facts)
        return mayEnter(trust, {
          principal: { type: 'AWS', id: arn },
          context,
          chooses: key => !isGuard(key) && !context.has(key),
        })
      }),
    )
  if (arns.some(arn => enters(arn, temporary))) return 'none'
  return arns.filter(hasLongTermKeys).some(arn => enters(arn, longTerm)) ? 'if-exists' : 'guarded'
}
