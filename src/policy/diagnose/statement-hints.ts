// The statement that matters, as hints: what of it does not hold, and why. Pure.
import type { StatementVerdict, TrustRequest } from '../trust-policy.ts'
import { shown } from './comparison.ts'
import { type Asked, conditionHints } from './condition-hints.ts'
import type { Hint } from './explanation.ts'
import { principalHints } from './principal-hints.ts'

/** One hint and more per part that certainly does not hold. */
export const statementHints = (
  verdict: StatementVerdict | null,
  request: TrustRequest,
  asked: Asked,
): Hint[] => {
  if (verdict === null)
    return [shown('nothing-allowed', 'The policy has no statement that allows anything to anybody.')]
  if (verdict.statement.effect === 'Deny') return [denyHint(verdict)]
  const ofPrincipal = principalHints(verdict, request)
  const isOtherIssuer = ofPrincipal.some(({ id }) => id === 'provider-of-other-issuer')
  const ofConditions = verdict.conditions
    .filter(({ met }) => met === false)
    .flatMap(condition => conditionHints(condition, asked))
    // With another issuer all keys are those of another issuer, which is said once.
    .filter(({ id }) => !(isOtherIssuer && id === 'key-of-other-issuer'))
  return [...ofPrincipal, ...ofConditions]
}

const denyHint = ({ statement, conditions }: StatementVerdict): Hint => {
  const name = statement.sid === undefined ? `Statement ${statement.index + 1}` : `"${statement.sid}"`
  const because = conditions.map(
    ({ condition, seen }) =>
      `${condition.written} ${condition.key} with ${seen === null ? 'no such key in the request' : seen.join(', ')}`,
  )
  return shown(
    'explicit-deny',
    `${name} denies it${because.length === 0 ? ' to everybody it names' : `, by ${because.join(' and ')}`}. A Deny wins over every Allow.`,
  )
}
