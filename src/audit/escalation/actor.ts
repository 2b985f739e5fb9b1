// Who escalates, and what there is in the account to gain by it.
import type { Principal } from '../permissions/principals.ts'
import type { Account } from '../permissions/reach.ts'

/** Resources that the actions of IAM are about. */
export type IamKind = 'user' | 'group' | 'role' | 'policy'

/** A role with full administrator rights, and the services that its trust policy names. */
export interface StrongRole {
  readonly arn: string
  /** Service principals, e.g. `lambda.amazonaws.com`. */
  readonly services: readonly string[]
}

/** What is worth taking over: administrators. */
export interface Prizes {
  readonly users: readonly string[]
  readonly groups: readonly string[]
  readonly roles: readonly StrongRole[]
}

export interface Actor {
  readonly principal: Principal
  readonly account: Account
  readonly prizes: Prizes
  /** ARNs of what is the actor's own: itself, its groups, the customer-managed policies it has. */
  readonly own: Readonly<Record<IamKind, readonly string[]>>
}

/** @param groupArns by group name */
export function actorOf(
  principal: Principal,
  account: Account,
  prizes: Prizes,
  groupArns: ReadonlyMap<string, string>,
): Actor {
  const { kind, detail } = principal
  const own = {
    user: kind === 'user' ? [detail.arn] : [],
    group: kind === 'user' ? detail.groups.flatMap(name => groupArns.get(name) ?? []) : [],
    role: kind === 'role' ? [detail.arn] : [],
    policy: principal.policies.map(({ name }) => name).filter(isCustomerPolicy),
  }
  return { principal, account, prizes, own }
}

/** Whether a boundary holds the actor back. */
export const isBounded = ({ principal }: Actor): boolean =>
  principal.kind !== 'group' && principal.detail.permissionsBoundary !== null

/** AWS's own policies have `aws` for an account, and nobody can change them. */
const isCustomerPolicy = (name: string): boolean => /^arn:[^:]+:iam::\d{12}:policy\//.test(name)
