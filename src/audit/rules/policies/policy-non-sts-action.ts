// Rule policy-non-sts-action: users and groups may assume roles and nothing else. Off by default.
import type { Statement } from '../../../policy/document.ts'
import type { PolicySource } from '../../../policy/permissions.ts'
import type { Principal } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { deleteInline, detachPolicy } from './edit-policy.ts'
import { isRole, judgePermissions, type PrincipalFault } from './judge-principals.ts'

/**
 * For organisations in which users and groups hold no permission of their own. Looks at what is attached to the
 * user or group itself.
 */
export const policyNonStsAction: Rule = {
  id: 'policy-non-sts-action',
  title: 'Users and groups may assume roles and nothing else',
  severity: 'low',
  rationale:
    'Where all work is done by roles, a permission of a user is a way around the conditions that the roles set.',
  remedy: 'Give the permissions to a role, and let the user or group assume it.',
  controls: {},
  optIn: true,
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePermissions(snapshot, {
      among: principal => !isRole(principal),
      nobody: 'There are no users or groups.',
      passes: 'No user or group may do anything but assume roles.',
      judge,
    }),
}

function judge(principal: Principal): PrincipalFault | null {
  const { attachedPolicies, inlinePolicies } = principal.detail
  // What a user has by a group is the group's finding.
  const attached = attachedPolicies.filter(({ arn }) => allowsMore(principal, arn))
  const inline = inlinePolicies.filter(({ name }) => allowsMore(principal, `inline policy ${name}`))
  const names = [...attached, ...inline].map(({ name }) => name)
  if (names.length === 0) return null
  return {
    says: `has policies that allow more than to assume roles: ${listed(names)}`,
    evidence: { policies: names },
    remedy: script(
      '# Once a role has the permissions:',
      ...attached.map(({ arn }) => detachPolicy(principal, arn)),
      ...inline.map(({ name }) => deleteInline(principal, name)),
    ),
  }
}

const allowsMore = ({ policies }: Principal, name: string): boolean =>
  policies.some((policy: PolicySource) => policy.name === name && policy.document.statements.some(isMore))

const isMore = ({ effect, actions }: Statement): boolean =>
  effect === 'Allow' &&
  (actions.kind === 'NotAction' ||
    actions.patterns.some(pattern => pattern.toLowerCase() !== 'sts:assumerole'))
