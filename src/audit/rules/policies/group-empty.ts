// Rule group-empty: groups have members.

import { word } from '../../../shell.ts'
import { administratorReach } from '../../permissions/administrator.ts'
import type { Principal } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { deleteInline, detachPolicy } from './edit-policy.ts'
import { isGroup, judgePrincipals, type PrincipalFault } from './judge-principals.ts'

/** Members are told from the users, which list their groups. Source: AWS Config iam-group-has-users-check. */
export const groupEmpty: Rule = {
  id: 'group-empty',
  title: 'Groups have members',
  severity: 'informational',
  rationale:
    'Whoever may add users to groups gets the permissions of an empty one without anybody noticing a new colleague.',
  remedy: 'Delete the group, or put into it those it was made for.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot => {
    const { users } = collected(snapshot.authorizationDetails)
    const withMembers = new Set(users.flatMap(({ groups }) => groups))
    return judgePrincipals(snapshot, {
      among: isGroup,
      nobody: 'There are no groups.',
      passes: 'Every group has members.',
      judge: group => (withMembers.has(group.detail.name) ? null : emptyGroup(group, snapshot)),
    })
  },
}

function emptyGroup(group: Principal, snapshot: Snapshot): PrincipalFault {
  const administrators = administratorReach(group.policies, snapshot) !== 'limited'
  return {
    says: administrators ? 'has no members and makes administrators' : 'has no members',
    evidence: { administrators, policies: group.policies.map(({ name }) => name) },
    remedy: deleteGroup(group),
    // A ready-made way up for whoever holds iam:AddUserToGroup.
    ...(administrators && { severity: 'high' as const }),
  }
}

/** IAM deletes a group only when it has no policies. */
const deleteGroup = (group: Principal): string =>
  script(
    ...group.detail.attachedPolicies.map(({ arn }) => detachPolicy(group, arn)),
    ...group.detail.inlinePolicies.map(({ name }) => deleteInline(group, name)),
    `aws iam delete-group --group-name ${word(group.detail.name)}`,
  )
