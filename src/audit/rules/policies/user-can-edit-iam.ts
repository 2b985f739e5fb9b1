// Rule user-can-edit-iam: only users who are meant to can change who may do what.
import { grantsOf, type PolicySource } from '../../../policy/permissions.ts'
import { fits, patternOf } from '../../../policy/wildcard.ts'
import { word } from '../../../shell.ts'
import { perPolicySet } from '../../permissions/principals.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { judgePermissions } from './judge-principals.ts'

/** Each writes a policy, attaches one, takes one away, or changes whom a role trusts. */
const editing: readonly string[] = [
  'CreatePolicy',
  'CreatePolicyVersion',
  'SetDefaultPolicyVersion',
  'DeletePolicy',
  'DeletePolicyVersion',
  'PutUserPolicy',
  'PutGroupPolicy',
  'PutRolePolicy',
  'DeleteUserPolicy',
  'DeleteGroupPolicy',
  'DeleteRolePolicy',
  'AttachUserPolicy',
  'AttachGroupPolicy',
  'AttachRolePolicy',
  'DetachUserPolicy',
  'DetachGroupPolicy',
  'DetachRolePolicy',
  'UpdateAssumeRolePolicy',
]

/**
 * By all policies of the user, those of its groups included, within its boundary. Users matching `iamEditors` are
 * left out.
 */
export const userCanEditIam: Rule = {
  id: 'user-can-edit-iam',
  title: 'Only named users can change IAM',
  severity: 'high',
  rationale:
    'Whoever can change policies can give themselves the rest. With a user it takes one password or one key to get there.',
  remedy:
    'Take the actions away from the user, and give them to a role with conditions; or name the user in the configuration as one who is meant to.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { iamEditors }) => {
    const named = iamEditors.map(patternOf)
    const powers = perPolicySet(editingPowers)
    return judgePermissions(snapshot, {
      among: ({ kind, detail }) => kind === 'user' && !named.some(pattern => fits(pattern, detail.name)),
      nobody: 'There are no users but those who are meant to change IAM.',
      passes: 'No user can change IAM but those who are meant to.',
      judge: user => {
        const { actions, sources } = powers(user)
        if (actions.length === 0) return null
        return {
          says: `can change IAM by ${listed(sources)}`,
          evidence: { actions, policies: sources },
          remedy: whereFrom(user.detail.name),
        }
      },
    })
  },
}

/** On any resource and under any condition: both are for the reader of the finding to weigh. */
function editingPowers(policies: readonly PolicySource[], boundary: readonly PolicySource[]) {
  const granted = editing.map(action => ({
    action: `iam:${action}`,
    grants: grantsOf(policies, `iam:${action}`, boundary).grants,
  }))
  return {
    actions: granted.flatMap(({ action, grants }) => (grants.length > 0 ? [action] : [])),
    sources: [...new Set(granted.flatMap(({ grants }) => grants.map(({ source }) => source)))],
  }
}

const whereFrom = (userName: string): string =>
  script(
    `aws iam list-attached-user-policies --user-name ${word(userName)}`,
    `aws iam list-groups-for-user --user-name ${word(userName)}`,
    '# Take the statement out of the policies named above, or the user out of the group:',
    `aws iam remove-user-from-group --user-name ${word(userName)} --group-name "$GROUP"`,
  )
