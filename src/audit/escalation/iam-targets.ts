// What the IAM actions of the sets are about, and on which resources they gain something for certain.
import { type Actor, type IamKind, isBounded } from './actor.ts'

export interface IamTarget {
  readonly kind: IamKind
  /** Nothing is gained on what is the actor's own: it has that already. */
  readonly ownIsUseless: boolean
  /** ARNs that are enough to gain from. */
  enough(actor: Actor): readonly string[]
  /** Whether even all resources of the kind may give the actor nothing. */
  doubtful?(actor: Actor): boolean
}

/** Its permissions grow with what it has itself. */
const own = (kind: IamKind): IamTarget => ({ kind, ownIsUseless: false, enough: actor => actor.own[kind] })

const others = (kind: IamKind, enough: IamTarget['enough']): IamTarget => ({
  kind,
  ownIsUseless: true,
  enough,
})

const strongUser = others('user', ({ prizes }) => prizes.users)
const strongRole = others('role', ({ prizes }) => prizes.roles.map(({ arn }) => arn))

/** Without its own boundary it can only free others, who may do nothing for it. */
const boundary = (kind: IamKind): IamTarget => ({
  kind,
  ownIsUseless: false,
  enough: actor => (isBounded(actor) ? actor.own[kind] : []),
  doubtful: actor => !isBounded(actor),
})

const targets: Readonly<Record<string, IamTarget>> = {
  'iam:AttachUserPolicy': own('user'),
  'iam:PutUserPolicy': own('user'),
  'iam:AttachGroupPolicy': own('group'),
  'iam:PutGroupPolicy': own('group'),
  'iam:AttachRolePolicy': own('role'),
  'iam:PutRolePolicy': own('role'),
  'iam:CreatePolicyVersion': own('policy'),
  'iam:SetDefaultPolicyVersion': own('policy'),
  'iam:CreateAccessKey': strongUser,
  'iam:DeleteAccessKey': strongUser,
  'iam:CreateLoginProfile': strongUser,
  'iam:UpdateLoginProfile': strongUser,
  'iam:AddUserToGroup': others('group', ({ prizes }) => prizes.groups),
  'iam:UpdateAssumeRolePolicy': strongRole,
  'iam:PassRole': strongRole,
  'sts:AssumeRole': strongRole,
  'iam:DeleteUserPermissionsBoundary': boundary('user'),
  'iam:DeleteRolePermissionsBoundary': boundary('role'),
}

/** undefined: not an action on users, groups, roles or policies. */
export const iamTarget = (action: string): IamTarget | undefined =>
  Object.hasOwn(targets, action) ? targets[action] : undefined

/** Whether what an action is worth depends on who has it. */
export const isAboutIam = (action: string): boolean => iamTarget(action) !== undefined
