// The other accounts that a role lets in.
import { type RequestContext, requestContext } from '../../../policy/condition.ts'
import type { PolicyDocument } from '../../../policy/document.ts'
import { type Caller, mayEnter } from './admission.ts'
import { callersOf, namedAccounts } from './callers.ts'
import { type Facts, requestFacts, type Target } from './request-facts.ts'

/** An account other than the role's, some of whose principals can assume the role. */
export interface ForeignTrust {
  /** Twelve digits. */
  readonly account: string
  /** Those of its principals that get in, out of the ones worth trying. */
  readonly arns: readonly string[]
}

/**
 * The accounts that the policy names and, with all conditions but those on who the principal is met, lets in. A
 * principal of everybody is not an account: that is the matter of role-trust-wildcard.
 */
export function foreignTrusts(trust: PolicyDocument, target: Target): ForeignTrust[] {
  return namedAccounts(trust)
    .filter(account => account !== target.account.accountId)
    .map(account => ({
      account,
      arns: callersOf(trust, account, target.account).filter(arn =>
        mayEnter(trust, unhindered(arn, account, target)),
      ),
    }))
    .filter(({ arns }) => arns.length > 0)
}

/** What AWS says of a principal of an account, on top of what it says of any. */
export const contextOf = (arn: string, account: string, target: Target, more: Facts = {}): RequestContext =>
  requestContext({
    ...requestFacts(target),
    'aws:PrincipalArn': arn,
    'aws:PrincipalAccount': account,
    ...more,
  })

/** A principal for which all works out that does not contradict who it is. */
function unhindered(arn: string, account: string, target: Target): Caller {
  const context = contextOf(arn, account, target)
  return {
    principal: { type: 'AWS', id: arn },
    context,
    chooses: key => !context.has(key),
  }
}
