// Rule inline-policies-present: groups and roles have managed policies only. Off by default.
import type { Principal } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { deleteInline } from './edit-policy.ts'
import { isEditable, isUser, judgePrincipals, type PrincipalFault } from './judge-principals.ts'

/**
 * Source: AWS Config iam-no-inline-policy-check; IAM User Guide, "Choosing between managed policies and inline
 * policies".
 */
export const inlinePoliciesPresent: Rule = {
  id: 'inline-policies-present',
  title: 'Groups and roles have no inline policies',
  severity: 'low',
  rationale:
    'An inline policy has no versions, shows up in no list of policies, and its copies in other principals drift apart.',
  remedy: 'Make it a customer-managed policy, attach that, and delete the inline one.',
  controls: {},
  optIn: true,
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePrincipals(snapshot, {
      // Those of users are the matter of user-direct-policies.
      among: principal => isEditable(principal) && !isUser(principal),
      nobody: 'There are no groups or roles that can be edited.',
      passes: 'No group or role has an inline policy.',
      judge,
    }),
}

function judge(principal: Principal): PrincipalFault | null {
  const names = principal.detail.inlinePolicies.map(({ name }) => name)
  if (names.length === 0) return null
  return {
    says: `has inline policies: ${listed(names)}`,
    evidence: { inline: names },
    remedy: script(
      '# Once managed policies stand in for them:',
      ...names.map(name => deleteInline(principal, name)),
    ),
  }
}
