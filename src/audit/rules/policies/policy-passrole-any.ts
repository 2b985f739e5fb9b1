// Rule policy-passrole-any: whoever may pass roles may pass certain roles to certain services.
import type { PolicyDocument } from '../../../policy/document.ts'
import { type Grant, grantsOf } from '../../../policy/permissions.ts'
import { reachingGrants, within } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { listed } from '../wording.ts'
import { policiesInForce } from './account-policies.ts'
import { isAdministratorPolicy } from './full-privileges.ts'
import type { Holder } from './held-back.ts'
import { type Fault, judgePolicies } from './judge-policies.ts'
import { isLimited } from './limiting-conditions.ts'

/**
 * One result per statement. A condition on iam:PassedToService, on tags or on the owner of the role is a limit;
 * one on MFA or on the network is not. Source: IAM User Guide, "Granting a user permissions to pass a role to an
 * AWS service".
 */
export const policyPassroleAny: Rule = {
  id: 'policy-passrole-any',
  title: 'iam:PassRole is allowed for named roles or services only',
  severity: 'high',
  rationale:
    "Who may pass any role to a service it can start acts with that role: the way from a developer's permissions to an administrator's.",
  remedy:
    'Name the roles in Resource, and the service in a condition: {"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}}.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, policiesInForce(snapshot), document => judge(document, snapshot)),
}

function judge(document: PolicyDocument, snapshot: Snapshot): Fault[] {
  if (isAdministratorPolicy(document, snapshot)) return []
  const granted = grantsOf([{ name: '', document }], 'iam:PassRole')
  const unlimited = granted.grants.filter(({ statement }) => !isLimited(statement))
  const roles = within(snapshot, 'arn:{p}:iam::{a}:role/*')
  const anyRole = new Set(reachingGrants(granted.grants, roles))
  return unlimited.flatMap(grant => faultOf(grant, anyRole.has(grant) ? roles : null))
}

/** @param anyRole the pattern of all roles, where the grant reaches it */
function faultOf({ statement, resources }: Grant, anyRole: string | null): Fault[] {
  const evidence = {
    resources,
    conditions: statement.conditions.map(({ written, key }) => `${written} ${key}`),
  }
  if (anyRole !== null) {
    const isLeftTo = ({ reach }: Holder): boolean => reach('iam:PassRole', anyRole) !== 'limited'
    return [{ statement, says: 'allows to pass any role to any service', evidence, isLeftTo }]
  }
  // A whole path is narrower, but grows with every role that is put there.
  const paths = resources.filter(resource => resource.endsWith('/*'))
  if (paths.length === 0) return []
  return [
    {
      statement,
      severity: 'low',
      says: `allows to pass every role of ${listed(paths)} to any service`,
      evidence,
    },
  ]
}
