// Which users are full administrators, and by which of their policies.

import { word } from '../../../shell.ts'
import { administratorReach } from '../../permissions/administrator.ts'
import { type Principal, perPolicySet, principalsOf } from '../../permissions/principals.ts'
import type { Account, Reach } from '../../permissions/reach.ts'
import { collected, type GroupDetail, type Snapshot } from '../../snapshot/index.ts'

type UserPrincipal = Extract<Principal, { readonly kind: 'user' }>

/** One way in which a user is an administrator. */
export interface AdminPath {
  /** `AdministratorAccess, by group ops`. */
  readonly says: string
  /** The command that takes it away. */
  readonly remove: string
}

export interface Administrator {
  /** `conditional`: an administrator where the conditions of the policies are met. */
  readonly reach: Reach
  /** Names of policies that could not be read, so that `reach` may say too little. */
  readonly unread: readonly string[]
  /** Empty when no single policy is enough. */
  paths(): readonly AdminPath[]
}

/** Looks users up by ARN; undefined: the user is not in the authorization details. */
export function administrators(snapshot: Snapshot): (userArn: string) => Administrator | undefined {
  const details = collected(snapshot.authorizationDetails)
  const groups = new Map(details.groups.map(group => [group.name, group]))
  const reach = perPolicySet((policies, boundary) => administratorReach(policies, snapshot, boundary))
  const users = new Map(
    principalsOf(details).flatMap(user => (user.kind === 'user' ? [[user.detail.arn, user]] : [])),
  )
  return arn => {
    const user = users.get(arn)
    return (
      user && {
        reach: reach(user),
        unread: user.malformed.map(({ name }) => name),
        paths: () => pathsOf(user, groups, snapshot),
      }
    )
  }
}

/** Each policy that makes an administrator by itself, by every way in which the user has it. */
function pathsOf(
  user: UserPrincipal,
  groups: ReadonlyMap<string, GroupDetail>,
  account: Account,
): AdminPath[] {
  const { detail, policies, boundary } = user
  const isAdmin = (name: string): boolean =>
    policies.some(
      policy => policy.name === name && administratorReach([policy], account, boundary) !== 'limited',
    )
  const userName = `--user-name ${word(detail.name)}`
  return [
    ...detail.attachedPolicies
      .filter(({ arn }) => isAdmin(arn))
      .map(({ name, arn }) => ({
        says: `${name}, attached to the user`,
        remove: `aws iam detach-user-policy ${userName} --policy-arn ${word(arn)}`,
      })),
    ...detail.inlinePolicies
      .filter(({ name }) => isAdmin(`inline policy ${name}`))
      .map(({ name }) => ({
        says: `${name}, inline in the user`,
        remove: `aws iam delete-user-policy ${userName} --policy-name ${word(name)}`,
      })),
    ...detail.groups
      .flatMap(name => groups.get(name) ?? [])
      .flatMap(group =>
        policiesOfGroup(group, isAdmin).map(policy => ({
          says: `${policy}, by group ${group.name}`,
          remove: `aws iam remove-user-from-group ${userName} --group-name ${word(group.name)}`,
        })),
      ),
  ]
}

const policiesOfGroup = (group: GroupDetail, isAdmin: (name: string) => boolean): string[] => [
  ...group.attachedPolicies.filter(({ arn }) => isAdmin(arn)).map(({ name }) => name),
  ...group.inlinePolicies
    .filter(({ name }) => isAdmin(`inline policy ${name} of group ${group.name}`))
    .map(({ name }) => name),
]
