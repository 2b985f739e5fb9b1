// How much a role may do, as far as it matters for who may take it.

import type { PolicySource } from '../../policy/permissions.ts'
import { administratorReach } from '../permissions/administrator.ts'
import { type Principal, perPolicySet, principalsOf } from '../permissions/principals.ts'
import { type Account, reachOf, within } from '../permissions/reach.ts'
import { type AuthorizationDetails, collected, type RoleDetail, type Snapshot } from '../snapshot/index.ts'

/**
 * `admin`: everything. `privileged`: can hand itself more, by PassRole of any role or by writing policies. `write`:
 * anything else that changes something. `read`: reading actions only. `none`: nothing is allowed. `unknown`: a policy
 * could not be read.
 */
export type Privilege = 'admin' | 'privileged' | 'write' | 'read' | 'none' | 'unknown'

/** Whether what the role may do makes a fault in its trust policy worse. */
export const isPrivileged = (privilege: Privilege): boolean =>
  privilege === 'admin' || privilege === 'privileged'

/** Whether the role can do no more than look. */
export const isReadOnly = (privilege: Privilege): boolean => privilege === 'read' || privilege === 'none'

const known = new WeakMap<AuthorizationDetails, (role: RoleDetail) => Privilege>()

/** Tells the privilege of a role of the snapshot; judges each set of policies once. */
export function privilegeOf(snapshot: Snapshot): (role: RoleDetail) => Privilege {
  const details = collected(snapshot.authorizationDetails)
  const before = known.get(details)
  if (before !== undefined) return before
  const judge = perPolicySet((policies, boundary) => judgePolicies(policies, boundary, snapshot))
  let principals: ReadonlyMap<string, Principal> | undefined
  const privilege = (role: RoleDetail): Privilege => {
    // Read when first asked for: most accounts have few roles that this is asked about.
    principals ??= rolesByArn(details)
    const principal = principals.get(role.arn)
    return principal === undefined ? 'unknown' : settled(principal, judge(principal))
  }
  known.set(details, privilege)
  return privilege
}

const rolesByArn = (details: AuthorizationDetails): ReadonlyMap<string, Principal> =>
  new Map(principalsOf(details).flatMap(one => (one.kind === 'role' ? [[one.detail.arn, one]] : [])))

/** What an unreadable policy might add is not known; a boundary that cannot be read might take it away. */
const settled = ({ malformed, boundaryKnown }: Principal, judged: Privilege): Privilege =>
  malformed.length === 0 || (isPrivileged(judged) && boundaryKnown) ? judged : 'unknown'

function judgePolicies(
  policies: readonly PolicySource[],
  boundary: readonly PolicySource[],
  account: Account,
): Privilege {
  if (administratorReach(policies, account, boundary) !== 'limited') return 'admin'
  const raises = selfRaising.some(
    ([action, resources]) => reachOf(policies, action, within(account, resources), boundary) === 'everything',
  )
  if (raises) return 'privileged'
  if ([...policies, ...boundary].some(deniesEverything)) return 'none'
  const own = verbsOf(policies)
  if (boundary.length === 0) return own
  const limit = verbsOf(boundary)
  return order.indexOf(limit) < order.indexOf(own) ? limit : own
}

/** As a role is shut off that must not be deleted yet. */
const deniesEverything = ({ document }: PolicySource): boolean =>
  document.statements.some(
    ({ effect, actions, resources, conditions }) =>
      effect === 'Deny' &&
      actions.kind === 'Action' &&
      actions.patterns.includes('*') &&
      resources?.kind === 'Resource' &&
      resources.patterns.includes('*') &&
      conditions.length === 0,
  )

const order: readonly Privilege[] = ['none', 'read', 'write']

/** With any of these on all resources of the kind, a principal can give itself whatever it lacks. */
const selfRaising: readonly (readonly [action: string, resources: string])[] = [
  ['iam:PassRole', 'arn:{p}:iam::{a}:role/*'],
  ['iam:AttachRolePolicy', 'arn:{p}:iam::{a}:role/*'],
  ['iam:PutRolePolicy', 'arn:{p}:iam::{a}:role/*'],
  ['iam:UpdateAssumeRolePolicy', 'arn:{p}:iam::{a}:role/*'],
  ['iam:AttachUserPolicy', 'arn:{p}:iam::{a}:user/*'],
  ['iam:PutUserPolicy', 'arn:{p}:iam::{a}:user/*'],
  ['iam:CreateAccessKey', 'arn:{p}:iam::{a}:user/*'],
  ['iam:CreatePolicyVersion', 'arn:{p}:iam::{a}:policy/*'],
]

function verbsOf(policies: readonly PolicySource[]): Privilege {
  const allows = policies.flatMap(({ name, document }) =>
    document.statements
      .filter(({ effect }) => effect === 'Allow')
      .map(
        ({ actions }) =>
          awsReadOnly.test(name) || (actions.kind === 'Action' && actions.patterns.every(onlyReads)),
      ),
  )
  if (allows.length === 0) return 'none'
  return allows.every(Boolean) ? 'read' : 'write'
}

/** AWS's own policies for reading name a few actions whose verb does not tell. */
const awsReadOnly = /^arn:[\w-]+:iam::aws:policy\/(?:.*\/)?(?:\w*ReadOnly\w*|ViewOnlyAccess|SecurityAudit)$/

/** By the verb, as the Service Authorization Reference names actions of the levels List and Read. */
const readingVerb =
  /^[\w-]+:(get|list|describe|head|batchget|lookup|search|view|read|query|scan|select|check|simulate|estimate|validate|test|preview|filter)/i

const onlyReads = (action: string): boolean => readingVerb.test(action)
