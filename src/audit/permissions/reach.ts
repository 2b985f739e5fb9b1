// How far policies let an action go: nowhere, to every resource under conditions, or to every resource in any case.
import { covers } from '../../policy/pattern-sets.ts'
import { type Grant, grantsOf, type PolicySource } from '../../policy/permissions.ts'
import { type Pattern, patternOf } from '../../policy/wildcard.ts'
import type { Snapshot } from '../snapshot/index.ts'

/** `limited`: to some resources, or to none. */
export type Reach = 'limited' | 'conditional' | 'everything'

const order: readonly Reach[] = ['limited', 'conditional', 'everything']

export const least = (reaches: readonly Reach[]): Reach =>
  order[Math.min(...reaches.map(reach => order.indexOf(reach)))] ?? 'limited'

export const greatest = (reaches: readonly Reach[]): Reach =>
  order[Math.max(0, ...reaches.map(reach => order.indexOf(reach)))] ?? 'limited'

/**
 * How far one action reaches, by the evaluator: every Deny, NotAction, NotResource and boundary has had its say.
 * @param resources pattern of all resources that the action can be about, e.g. `arn:aws:iam::*:role/*`
 */
export const reachOf = (
  policies: readonly PolicySource[],
  action: string,
  resources: string,
  boundary: readonly PolicySource[] = [],
): Reach => reachOfGrants(grantsOf(policies, action, boundary).grants, resources)

/** The same for grants of one action. */
export const reachOfGrants = (grants: readonly Grant[], resources: string): Reach =>
  greatest(reachingGrants(grants, resources).map(reachOfGrant))

/** The grants that reach all of `resources`, conditional ones included. */
export const reachingGrants = (grants: readonly Grant[], resources: string): readonly Grant[] => {
  // The common case: most policies have nothing to say on most actions.
  if (grants.length === 0) return grants
  const all = patternOf(resources)
  return grants.filter(grant => reachesAll(grant, all))
}

const reachOfGrant = ({ conditional }: Grant): Reach => (conditional ? 'conditional' : 'everything')

/** NotResource takes something away; only what takes all of them away makes a limit. */
const reachesAll = ({ resources, except }: Grant, all: Pattern): boolean =>
  resources.some(resource => covers(patternOf(resource), all)) &&
  !except.some(resource => covers(patternOf(resource), all))

/** What ARNs of an account have in common. */
export type Account = Pick<Snapshot, 'partition' | 'accountId'>

/**
 * A pattern of resources, with the account at hand in it: `{p}` is its partition and `{a}` its id. A policy that names
 * the account reaches all of its resources just as `*` does.
 */
export const within = ({ partition, accountId }: Account, resources: string): string =>
  resources.replaceAll('{p}', partition).replaceAll('{a}', accountId)
