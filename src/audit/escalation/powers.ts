// How a principal is allowed the actions of the sets: which grants are of use, and how far they reach.
import { type Grant, type Grants, grantsOf } from '../../policy/permissions.ts'
import type { Principal } from '../permissions/principals.ts'
import type { Actor } from './actor.ts'
import { type Extent, extentOf, widest } from './extent.ts'
import { isAboutIam } from './iam-targets.ts'
import { limits } from './limits.ts'
import { passesTo, servicesOf } from './passed-to.ts'
import type { EscalationSet } from './set.ts'

/** How a principal is allowed one action of a set. */
export interface Power {
  readonly action: string
  readonly extent: Extent
  /** The grants that are of use. */
  readonly grants: readonly Grant[]
  /** Names of policies with a Deny that takes a part away, or all of it under a condition. */
  readonly deniedBy: readonly string[]
}

/** The power over an action, as the set needs it; null: there is none. */
export type Powers = (action: string, set: EscalationSet) => Power | null

export const PASS_ROLE = 'iam:PassRole'

/**
 * Finds powers, each once: most actions occur in many sets. What is the same for all principals with the same policies
 * is kept by the first function, what depends on the actor by the second.
 */
export function powersWith({
  policies,
  boundary,
}: Pick<Principal, 'policies' | 'boundary'>): (actor: Actor) => Powers {
  const grantsFor = remembered((action: string) => grantsOf(policies, action, boundary))
  const shared = new Map<string, Power | null>()
  return actor => {
    const own = new Map<string, Power | null>()
    return (action, set) => {
      const services = action === PASS_ROLE ? servicesOf(set) : null
      const key = services === null ? action : `${action} ${services.join()}`
      const store = isAboutIam(action) ? own : shared
      const before = store.get(action) ?? store.get(key)
      if (before !== undefined) return before
      const power = powerOf(action, services, actor, grantsFor(action))
      store.set(isForAnyService(power) ? action : key, power)
      return power
    }
  }
}

/** PassRole of any role to any service is the same for all sets. */
const isForAnyService = (power: Power | null): boolean =>
  power !== null && power.extent === 'any' && power.grants.every(({ conditional }) => !conditional)

function remembered<T>(ask: (action: string) => T): (action: string) => T {
  const answers = new Map<string, T>()
  return action => {
    const answer = answers.get(action) ?? ask(action)
    answers.set(action, answer)
    return answer
  }
}

function powerOf(
  action: string,
  services: readonly string[] | null,
  actor: Actor,
  granted: Grants,
): Power | null {
  const beneficiary = services === null ? actor : passingTo(actor, services)
  const useful = granted.grants
    .filter(({ statement }) => services === null || passesTo(statement, services, actor.principal.policies))
    .map(grant => ({ grant, extent: limited(grant, extentOf(grant, action, beneficiary)) }))
    .filter(one => one.extent !== null)
  if (useful.length === 0) return null
  return {
    action,
    extent: widest(useful.flatMap(({ extent }) => extent ?? [])),
    grants: useful.map(({ grant }) => grant),
    deniedBy: [...new Set(granted.deniedBy.map(({ source }) => source))],
  }
}

/** A strong role is of use only to services that it trusts. */
const passingTo = (actor: Actor, services: readonly string[]): Actor => ({
  ...actor,
  prizes: {
    ...actor.prizes,
    roles: actor.prizes.roles.filter(role => role.services.some(name => services.includes(name))),
  },
})

const limited = ({ statement }: Grant, extent: Extent | null): Extent | null =>
  extent !== null && statement.conditions.some(limits) ? 'some' : extent
