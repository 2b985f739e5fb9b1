// Whether a principal has a set, exactly, and how grave that is.
import type { Grant, Grants } from '../../policy/permissions.ts'
import type { Severity } from '../finding.ts'
import type { Actor } from './actor.ts'
import { type Extent, extentOf, widest } from './extent.ts'
import { limits } from './limits.ts'
import { passesTo, servicesOf } from './passed-to.ts'
import type { EscalationSet } from './set.ts'
import { askedOf, isUnnamed } from './sets.ts'

/** How a principal is allowed one action of a set. */
export interface Power {
  readonly action: string
  readonly extent: Extent
  /** The grants that are of use. */
  readonly grants: readonly Grant[]
  /** Names of policies with a Deny that takes a part away, or all of it under a condition. */
  readonly deniedBy: readonly string[]
}

export interface Escalation {
  readonly set: EscalationSet
  readonly severity: Severity
  /** One for each action asked, in the order of askedOf. */
  readonly powers: readonly Power[]
}

/** null: some action of the set is not allowed, or not on anything of use. */
export function assess(
  set: EscalationSet,
  actor: Actor,
  grantsFor: (action: string) => Grants,
): Escalation | null {
  const powers: Power[] = []
  for (const action of askedOf(set)) {
    const power = powerOf(action, set, actor, grantsFor(action))
    if (power === null) return null
    powers.push(power)
  }
  return { set, severity: severityOf(set, powers), powers }
}

function powerOf(action: string, set: EscalationSet, actor: Actor, granted: Grants): Power | null {
  const services = action === 'iam:PassRole' ? servicesOf(set) : null
  const useful = granted.grants
    .filter(({ statement }) => services === null || passesTo(statement, services, actor.principal.policies))
    .map(grant => ({ grant, extent: limited(grant, extentOf(grant, action, actorFor(actor, services))) }))
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
const actorFor = (actor: Actor, services: readonly string[] | null): Actor =>
  services === null
    ? actor
    : {
        ...actor,
        prizes: {
          ...actor.prizes,
          roles: actor.prizes.roles.filter(role => role.services.some(name => services.includes(name))),
        },
      }

const limited = ({ statement }: Grant, extent: Extent | null): Extent | null =>
  extent !== null && statement.conditions.some(limits) ? 'some' : extent

/**
 * What needs nothing else is high. So is passing any role; passing certain ones, or taking over what exists, is
 * medium, and low where even that is limited to some resources, as deployment roles are.
 */
function severityOf({ precondition }: EscalationSet, powers: readonly Power[]): Severity {
  const unnamed = powers.filter(({ action }) => isUnnamed(action))
  switch (precondition) {
    case 'self':
      return isFree(unnamed.length > 0 ? unnamed : powers, 'iam:') ? 'high' : 'medium'
    case 'pass-role':
      return isFree(powers, 'iam:PassRole') ? 'high' : 'medium'
    case 'existing-resource':
    case 'identity-center':
      return isFree(powers, '') ? 'medium' : 'low'
  }
}

/** Whether no action whose name begins so is limited to resources that may gain nothing. */
const isFree = (powers: readonly Power[], prefix: string): boolean =>
  powers.every(({ action, extent }) => !action.startsWith(prefix) || extent !== 'some')
