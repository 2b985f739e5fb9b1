// Who can do everything in an account.
import { administratorReach } from '../permissions/administrator.ts'
import { perPolicySet, principalsOf } from '../permissions/principals.ts'
import type { Account } from '../permissions/reach.ts'
import type { AuthorizationDetails } from '../snapshot/index.ts'

/**
 * ARNs of the users and roles that are full administrators, under conditions or without. A group is left out: the
 * users in it are named.
 */
export function administratorArns(details: AuthorizationDetails, account: Account): string[] {
  const isAdministrator = perPolicySet(
    (policies, boundary) => administratorReach(policies, account, boundary) !== 'limited',
  )
  return principalsOf(details)
    .filter(principal => principal.kind !== 'group' && isAdministrator(principal))
    .map(({ detail }) => detail.arn)
}
