// Rule policy-admin-customer-unattached: no policy that makes administrators lies ready.
import type { Rule } from '../../rule.ts'
import { customerPolicies, isUnused } from './account-policies.ts'
import { deletePolicy } from './edit-policy.ts'
import { fullPrivilegesFault } from './full-privileges.ts'
import { judgePolicies } from './judge-policies.ts'

/**
 * The same test as for attached policies. A policy that serves as a boundary is in use, and grants nothing.
 */
export const policyAdminCustomerUnattached: Rule = {
  id: 'policy-admin-customer-unattached',
  title: 'No unattached customer-managed policy allows everything',
  severity: 'medium',
  rationale: 'Whoever may attach policies needs only this one to own the account.',
  remedy: 'Delete the policy.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, customerPolicies(snapshot).filter(isUnused), (document, { policy }) =>
      fullPrivilegesFault(document, snapshot).map(fault => ({
        ...fault,
        says: `${fault.says} and is attached to nothing`,
        remedy: deletePolicy(policy),
      })),
    ),
}
