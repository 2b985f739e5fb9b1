// Rule role-required-policy-missing: every role has the policies, and the boundary, that the organisation demands.

import { word } from '../../../shell.ts'
import type { Settings } from '../../config/settings.ts'
import { isEditable } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import type { RoleDetail, Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { judgeRoles, type RoleFault } from './judge-roles.ts'

export const roleRequiredPolicyMissing: Rule = {
  id: 'role-required-policy-missing',
  title: 'Every role has the required policies',
  severity: 'low',
  rationale:
    'A policy that denies what nobody may do, or a boundary, protects only the roles that really carry it.',
  remedy:
    'Attach the policies that required-role-policies of the configuration names, and the boundary of role-boundary.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { requiredRolePolicies, roleBoundary }) =>
    requiredRolePolicies.length === 0 && roleBoundary === null
      ? [notApplicable(snapshot, 'The configuration requires no policies and no boundary of roles.')]
      : judgeRoles(snapshot, {
          among: isEditable,
          nobody: 'The account has no roles of its own.',
          passes: 'All roles have what is required of them',
          judge: role => judge(role, requiredRolePolicies, roleBoundary, snapshot),
        }),
}

function judge(
  role: RoleDetail,
  required: Settings['requiredRolePolicies'],
  boundary: Settings['roleBoundary'],
  snapshot: Snapshot,
): RoleFault[] {
  const policies = required.filter(policy => !has(role, policy))
  const lacksBoundary = boundary !== null && role.permissionsBoundary !== boundary
  const missing = [...policies, ...(lacksBoundary ? [`the boundary ${boundary}`] : [])]
  if (missing.length === 0) return []
  const name = `--role-name ${word(role.name)}`
  return [
    {
      status: 'fail',
      says: `lacks ${listed(missing)}`,
      evidence: { policies, permissionsBoundary: role.permissionsBoundary, requiredBoundary: boundary },
      remedy: script(
        ...policies.map(
          policy => `aws iam attach-role-policy ${name} --policy-arn ${word(arnOf(policy, snapshot))}`,
        ),
        ...(lacksBoundary
          ? [`aws iam put-role-permissions-boundary ${name} --permissions-boundary ${word(boundary)}`]
          : []),
      ),
    },
  ]
}

/** By ARN if one is required, else by name, attached or inline. */
const has = ({ attachedPolicies, inlinePolicies }: RoleDetail, required: string): boolean =>
  isArn(required)
    ? attachedPolicies.some(({ arn }) => arn === required)
    : [...attachedPolicies, ...inlinePolicies].some(({ name }) => name === required)

const arnOf = (policy: string, { partition, accountId }: Snapshot): string =>
  isArn(policy) ? policy : `arn:${partition}:iam::${accountId}:policy/${policy}`

const isArn = (policy: string): boolean => policy.startsWith('arn:')
