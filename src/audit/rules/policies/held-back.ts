// Whether anybody who has a policy can do what it allows, within their boundary and past every Deny of their policies.
import { grantsOf } from '../../../policy/permissions.ts'
import { type Principal, principalsOf } from '../../permissions/principals.ts'
import { type Reach, reachOfGrants } from '../../permissions/reach.ts'
import { type AuthorizationDetails, collected, type Snapshot } from '../../snapshot/index.ts'
import type { AccountPolicy } from './account-policies.ts'
import type { Fault } from './judge-policies.ts'

/** A user or role that has a policy. */
export interface Holder {
  readonly principal: Principal
  /** How far the policy lets an action reach for this holder; see `reachOf`. */
  reach(action: string, resources: string): Reach
}

/** Faults of a policy, those milder of which nothing is left for anybody who has it. Of a policy nobody has, all stay. */
export function asLeftToHolders(
  faults: readonly Fault[],
  policy: AccountPolicy,
  snapshot: Snapshot,
): readonly Fault[] {
  if (faults.every(({ isLeftTo }) => isLeftTo === undefined)) return faults
  const holders = holdersOf(policy, snapshot)
  if (holders.length === 0) return faults
  return faults.map(fault =>
    fault.isLeftTo === undefined || holders.some(fault.isLeftTo) ? fault : heldBack(fault),
  )
}

const heldBack = (fault: Fault): Fault => ({
  ...fault,
  severity: 'low',
  says: `${fault.says}, which a boundary or a Deny limits`,
  evidence: { ...fault.evidence, limited: true },
})

function holdersOf(policy: AccountPolicy, { authorizationDetails }: Snapshot): Holder[] {
  const source = sourceName(policy)
  const having = byPolicy(collected(authorizationDetails)).get(source) ?? []
  const principals = policy.kind === 'inline' && policy.owner.kind !== 'group' ? [policy.owner] : having
  // What holds for one holds for all with the same policies and boundary.
  const different = new Map(principals.map(principal => [principal.policySet, principal]))
  return [...different.values()].map(principal => holder(principal, source))
}

const holder = (principal: Principal, source: string): Holder => ({
  principal,
  reach: (action, resources) => {
    const { grants } = grantsOf(principal.policies, action, principal.boundary)
    return reachOfGrants(
      grants.filter(grant => grant.source === source),
      resources,
    )
  },
})

/** As the policies of a principal are named, see Effective. */
function sourceName(policy: AccountPolicy): string {
  if (policy.kind === 'managed') return policy.policy.arn
  const { owner, policyName } = policy
  return `inline policy ${policyName}${owner.kind === 'group' ? ` of group ${owner.detail.name}` : ''}`
}

const indexes = new WeakMap<AuthorizationDetails, ReadonlyMap<string, readonly Principal[]>>()

/** Users and roles by the names of their policies; those of groups under their members. */
function byPolicy(details: AuthorizationDetails): ReadonlyMap<string, readonly Principal[]> {
  const known = indexes.get(details)
  if (known !== undefined) return known
  const index = new Map<string, Principal[]>()
  for (const principal of principalsOf(details))
    if (principal.kind !== 'group')
      for (const { name } of principal.policies) {
        const having = index.get(name)
        if (having === undefined) index.set(name, [principal])
        else having.push(principal)
      }
  indexes.set(details, index)
  return index
}
