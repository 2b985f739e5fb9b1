// How the effects of statements make one decision.
import type { Statement } from './document.ts'
import { any, type Ternary } from './ternary.ts'

/** `unknown` is never to be taken for allowed: something that AWS would look at could not be evaluated. */
export type Decision = 'allowed' | 'explicit-deny' | 'implicit-deny' | 'unknown'

/** A statement as far as it applies to a request. */
export interface Applied {
  readonly statement: Statement
  readonly applies: Ternary
}

/** Whether any of the statements with that effect applies. */
export const hasEffect = (applied: readonly Applied[], effect: Statement['effect']): Ternary =>
  any(applied.map(one => one.statement.effect === effect && one.applies))

/**
 * A Deny wins over every Allow, and without an Allow the answer is no. A Deny that might apply makes the decision
 * unknown unless nothing allows anyway.
 *
 * Source: IAM User Guide, "Policy evaluation logic".
 */
export const decide = (denied: Ternary, allowed: Ternary): Decision => {
  if (denied === true) return 'explicit-deny'
  if (allowed === false) return 'implicit-deny'
  return denied === 'unknown' || allowed === 'unknown' ? 'unknown' : 'allowed'
}

/** The statements that a decision rests on; none for an implicit deny. */
export const decisive = <T extends Applied>(applied: readonly T[], decision: Decision): readonly T[] =>
  applied.filter(({ statement, applies }) => {
    if (decision === 'allowed') return statement.effect === 'Allow' && applies === true
    if (decision === 'explicit-deny') return statement.effect === 'Deny' && applies === true
    return decision === 'unknown' && applies === 'unknown'
  })
