// Rule group-deny-user-actions: a Deny that is meant for the members of a group reaches them.
import type { PolicyDocument, Statement } from '../../../policy/document.ts'
import { overlap } from '../../../policy/pattern-sets.ts'
import { fits, patternOf } from '../../../policy/wildcard.ts'
import type { Rule } from '../../rule.ts'
import { listed } from '../wording.ts'
import { policiesInForce } from './account-policies.ts'
import { type Fault, judgePolicies } from './judge-policies.ts'

/** Actions on users, by what their names end in or begin with (Service Authorization Reference, IAM). */
const userActions: readonly string[] =
  'AttachUserPolicy ChangePassword CreateAccessKey CreateLoginProfile CreateServiceSpecificCredential DeactivateMFADevice DeleteAccessKey DeleteLoginProfile DeleteSSHPublicKey DeleteServiceSpecificCredential DeleteSigningCertificate DeleteUser DeleteUserPermissionsBoundary DeleteUserPolicy DetachUserPolicy EnableMFADevice GetUser GetUserPolicy ListAccessKeys ListAttachedUserPolicies ListUserPolicies PutUserPermissionsBoundary PutUserPolicy ResetServiceSpecificCredential ResyncMFADevice TagUser UntagUser UpdateAccessKey UpdateLoginProfile UpdateSSHPublicKey UpdateServiceSpecificCredential UpdateSigningCertificate UpdateUser UploadSSHPublicKey UploadSigningCertificate'.split(
    ' ',
  )
const groupActions: readonly string[] =
  'AddUserToGroup AttachGroupPolicy CreateGroup DeleteGroup DeleteGroupPolicy DetachGroupPolicy GetGroup GetGroupPolicy ListAttachedGroupPolicies ListGroupPolicies PutGroupPolicy RemoveUserFromGroup UpdateGroup'.split(
    ' ',
  )

/**
 * One result per statement. Source: IAM User Guide, "IAM identifiers": a group is no principal, and its ARN does
 * not stand for its members.
 */
export const groupDenyUserActions: Rule = {
  id: 'group-deny-user-actions',
  title: 'No Deny of user actions names a group',
  severity: 'high',
  rationale:
    'The ARN of a group does not stand for its members: such a Deny never applies, while everybody believes it does.',
  remedy: 'Name the users in Resource, by ARN or by a path that they share.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot => judgePolicies(snapshot, policiesInForce(snapshot), judge),
}

const judge = (document: PolicyDocument): Fault[] =>
  document.statements.filter(isForGroupsOnly).flatMap(statement => {
    const idle = statement.actions.patterns.filter(isAboutUsersOnly)
    if (idle.length === 0) return []
    const groups = statement.resources?.patterns ?? []
    return [
      {
        statement,
        says: `denies ${listed(idle)} on ${listed(groups)}, which never applies to the members`,
        evidence: { actions: idle, resources: groups },
      },
    ]
  })

const anyUser = patternOf('arn:*:iam::*:user/*')

/** A list that names users as well has its effect on them. */
const isForGroupsOnly = ({ effect, actions, resources }: Statement): boolean =>
  effect === 'Deny' &&
  actions.kind === 'Action' &&
  resources?.kind === 'Resource' &&
  resources.patterns.some(isGroup) &&
  !resources.patterns.some(pattern => !isGroup(pattern) && overlap(patternOf(pattern), anyUser))

const isGroup = (pattern: string): boolean => /^arn:[^:]+:iam::[^:]*:group\//.test(pattern)

/** `iam:*` also denies what is done to groups, and does that well. */
function isAboutUsersOnly(action: string): boolean {
  const pattern = patternOf(action.toLowerCase())
  const names = (name: string): boolean => fits(pattern, `iam:${name.toLowerCase()}`)
  return userActions.some(names) && !groupActions.some(names)
}
