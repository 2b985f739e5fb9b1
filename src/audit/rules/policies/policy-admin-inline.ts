// Rule policy-admin-inline: no inline policy makes administrators.
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { inlinePolicies } from './account-policies.ts'
import { administrativePrivileges } from './controls.ts'
import { deleteInline, editPolicy } from './edit-policy.ts'
import { fullPrivilegesFault } from './full-privileges.ts'
import { judgePolicies } from './judge-policies.ts'

/**
 * The same test as for managed policies, on each inline policy of users, groups and roles that can be edited. Milder
 * where a boundary or a Deny of the owner leaves no administrator.
 */
export const policyAdminInline: Rule = {
  id: 'policy-admin-inline',
  title: 'No inline policy allows everything',
  severity: 'critical',
  rationale:
    'An inline policy shows up in no list of policies: an administrator made by one is an administrator nobody sees.',
  remedy: 'Delete the policy, or narrow it to what its owner does.',
  controls: administrativePrivileges,
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, inlinePolicies(snapshot), (document, policy) =>
      fullPrivilegesFault(document, snapshot).map(fault => ({
        ...fault,
        remedy: script(deleteInline(policy.owner, policy.policyName), '# Or narrow it:', editPolicy(policy)),
      })),
    ),
}
