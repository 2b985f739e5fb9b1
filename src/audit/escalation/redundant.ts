// Ways that say nothing new beside another.
import { fits, patternOf } from '../../policy/wildcard.ts'
import type { Severity } from '../finding.ts'
import type { Escalation } from './assess.ts'
import type { EscalationSet } from './set.ts'
import { escalationSets } from './sets.ts'

const isWildcard = ({ actions }: EscalationSet): boolean => actions.some(action => action.endsWith('*'))

/** A wildcard says more than the actions it stands for; else the smaller set is the simpler way. */
const says = (one: EscalationSet, other: EscalationSet): boolean => {
  if (one === other) return false
  if (isWildcard(one)) return other.actions.every(action => one.actions.some(outer => stands(outer, action)))
  return !isWildcard(other) && one.actions.every(action => other.actions.includes(action))
}

const stands = (wildcard: string, action: string): boolean => fits(patternOf(wildcard), action)

/** Set → the sets beside which it is redundant, severity aside. */
const saidBy: ReadonlyMap<EscalationSet, readonly EscalationSet[]> = new Map(
  escalationSets.map(set => [set, escalationSets.filter(other => says(other, set))]),
)

const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical']

/**
 * Leaves out each way that another found one contains, unless it is graver: a set that creates what a smaller one
 * must find takes less for granted.
 */
export function withoutRedundant(found: readonly Escalation[]): Escalation[] {
  const severityOf = new Map(found.map(({ set, severity }) => [set, severities.indexOf(severity)]))
  return found.filter(
    ({ set, severity }) =>
      !saidBy.get(set)?.some(other => (severityOf.get(other) ?? -1) >= severities.indexOf(severity)),
  )
}
