// Who can do everything: full administrators, told by what their policies amount to, not by their names.
import type { PolicySource } from '../../policy/permissions.ts'
import type { Principal } from './principals.ts'
import { type Account, greatest, least, type Reach, reachOf, within } from './reach.ts'

/** Of a service that does not exist: whoever may do this may do whatever no policy names. */
export const UNNAMED_ACTION = 'keyless-aws-no-such-service:AnyAction'

/** Each of these alone lets its holder write any policy: a Deny must take them all to make an administrator less. */
const policyWriting: readonly string[] = [
  'iam:AttachUserPolicy',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:PutUserPolicy',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:CreatePolicyVersion',
  'iam:SetDefaultPolicyVersion',
]

/**
 * Whether policies, within a boundary, make a full administrator: every action that nothing names, and the power to
 * write policies, both on all resources. So Allow `*` is one, also with a few actions denied or left out by
 * NotAction; a power user, who may do everything but IAM, is not.
 */
export function administratorReach(
  policies: readonly PolicySource[],
  account: Account,
  boundary: readonly PolicySource[] = [],
): Reach {
  // A pattern such as `*/*` or `arn:aws:*` is as good as `*`: all ARNs that matter have a slash.
  const everything = reachOf(policies, UNNAMED_ACTION, within(account, 'arn:{p}:*:*:*:*/*'), boundary)
  if (everything === 'limited') return everything
  const overIam = within(account, 'arn:{p}:iam::{a}:*/*')
  return least([
    everything,
    greatest(policyWriting.map(action => reachOf(policies, action, overIam, boundary))),
  ])
}

/**
 * Whether a boundary, or a Deny in any of its policies, certainly leaves no administrator of one whose policy allows
 * everything: an unread document might as well allow it.
 */
export const isHeldBack = (
  { policies, boundary, boundaryKnown, malformed }: Principal,
  account: Account,
): boolean =>
  boundaryKnown && malformed.length === 0 && administratorReach(policies, account, boundary) === 'limited'
