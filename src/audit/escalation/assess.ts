// Whether a principal has a set, exactly, and how grave that is.
import type { Severity } from '../finding.ts'
import { PASS_ROLE, type Power, type Powers } from './powers.ts'
import type { EscalationSet } from './set.ts'
import { askedOf, isUnnamed } from './sets.ts'

export interface Escalation {
  readonly set: EscalationSet
  readonly severity: Severity
  /** One for each action asked, in the order of askedOf. */
  readonly powers: readonly Power[]
}

/** null: some action of the set is not allowed, or not on anything of use. */
export function assess(set: EscalationSet, powerOver: Powers): Escalation | null {
  const powers: Power[] = []
  for (const action of askedOf(set)) {
    const power = powerOver(action, set)
    if (power === null) return null
    powers.push(power)
  }
  return { set, severity: severityOf(set, powers), powers }
}

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
      return isFree(powers, PASS_ROLE) ? 'high' : 'medium'
    case 'existing-resource':
    case 'identity-center':
      return isFree(powers, '') ? 'medium' : 'low'
  }
}

/** Whether no action whose name begins so is limited to resources that may gain nothing. */
const isFree = (powers: readonly Power[], prefix: string): boolean =>
  powers.every(({ action, extent }) => !action.startsWith(prefix) || extent !== 'some')
