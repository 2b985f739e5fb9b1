// Rule user-direct-policies: users get permissions through groups only.
import type { Principal } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { deleteInline, detachPolicy } from './edit-policy.ts'
import { isUser, judgePrincipals, type PrincipalFault } from './judge-principals.ts'

/**
 * One result per user, with all its policies. Source: CIS AWS Foundations, "users receive permissions only through
 * groups"; Security Hub IAM.2.
 */
export const userDirectPolicies: Rule = {
  id: 'user-direct-policies',
  title: 'Users get permissions through groups only',
  severity: 'low',
  rationale:
    'What is attached to single users is granted once and forgotten. A group says what a user is for, and takes it all back in one step.',
  remedy:
    'Put the user into a group that has the policies, or give it a role; then detach them from the user.',
  controls: {
    'cis-1.4': ['1.15'],
    'cis-3.0': ['1.15'],
    'cis-5.0': ['1.14'],
    'cis-6.0': ['2.14'],
    'cis-7.0': ['2.13'],
    'security-hub': ['IAM.2'],
    'nist-800-53-r5': ['AC-2', 'AC-2(1)', 'AC-3', 'AC-3(7)', 'AC-3(15)', 'AC-6', 'AC-6(3)'],
  },
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePrincipals(snapshot, {
      among: isUser,
      nobody: 'There are no users.',
      passes: 'No user has a policy of its own.',
      judge,
    }),
}

function judge(user: Principal): PrincipalFault | null {
  const { attachedPolicies, inlinePolicies } = user.detail
  if (attachedPolicies.length + inlinePolicies.length === 0) return null
  const names = [...attachedPolicies, ...inlinePolicies].map(({ name }) => name)
  return {
    says: `has policies of its own: ${listed(names)}`,
    evidence: {
      attached: attachedPolicies.map(({ arn }) => arn),
      inline: inlinePolicies.map(({ name }) => name),
    },
    remedy: script(
      '# Once a group or role gives the user what it needs:',
      ...attachedPolicies.map(({ arn }) => detachPolicy(user, arn)),
      ...inlinePolicies.map(({ name }) => deleteInline(user, name)),
    ),
  }
}
