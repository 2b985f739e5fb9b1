// A verdict on a trust policy as people read it: the statement that matters, part by part. Pure.
import type { ConditionVerdict } from '../condition.ts'
import type { Principals, Statement } from '../document.ts'
import { reasons } from '../reason.ts'
import type { StatementVerdict, TrustRequest, TrustVerdict } from '../trust-policy.ts'
import type { Hint, Part, PolicyReading } from './explanation.ts'

/**
 * The statement to show: the Deny that applies, else the Allow that lacks least among those that speak of this
 * action or name this principal, else whichever lacks least.
 */
export const decisiveStatement = ({ decision, decidedBy, statements, closest }: TrustVerdict) => {
  if (decision === 'explicit-deny') return decidedBy[0] ?? null
  const related = statements.filter(
    ({ statement, action, principal }) => statement.effect === 'Allow' && (action || principal === true),
  )
  const nearest = related.toSorted((one, other) => certainFailures(one) - certainFailures(other))[0]
  return nearest ?? closest
}

/** Parts that certainly do not hold; among equals, the parts that cannot be told count as well. */
const certainFailures = ({ action, principal, conditions, failed }: StatementVerdict): number => {
  const outcomes = [action, principal, ...conditions.map(({ met }) => met)]
  return outcomes.filter(outcome => outcome === false).length + failed / 1000
}

export const readPolicy = (
  verdict: TrustVerdict,
  shown: StatementVerdict | null,
  request: TrustRequest,
  source: string,
): PolicyReading => ({
  source,
  decision: verdict.decision,
  statements: verdict.statements.length,
  statement: shown && { name: nameOf(shown.statement), parts: partsOf(shown, request) },
})

const nameOf = ({ index, sid, effect }: Statement): string =>
  `${effect} statement ${index + 1}${sid === undefined ? '' : ` (${sid})`}`

const partsOf = (
  { statement, principal, action, conditions }: StatementVerdict,
  request: TrustRequest,
): Part[] => [
  {
    met: principal,
    what: 'Principal',
    wanted: principalsOf(statement.principals),
    seen: [request.principal.id],
    reason: principal === true ? 'the principal is named' : 'the principal is not named',
  },
  {
    met: action,
    what: statement.actions.kind,
    wanted: statement.actions.patterns,
    seen: [request.action],
    reason: action ? 'the action is covered' : 'the action is not covered',
  },
  ...conditions.map(conditionPart),
]

const principalsOf = (principals: Principals | null): readonly string[] => {
  if (principals === null) return []
  return principals.everyone
    ? ['*']
    : [...principals.Federated, ...principals.AWS, ...principals.Service, ...principals.CanonicalUser]
}

/** AWS calls an external id no secret, but a log is no place for another party's agreement either. */
const UNSHOWN = new Set(['sts:externalid'])

const conditionPart = ({ condition, met, seen, reason }: ConditionVerdict): Part => {
  const isShown = !UNSHOWN.has(condition.key.toLowerCase())
  return {
    met,
    what: `${condition.written} ${condition.key}`,
    wanted: isShown ? condition.values : ['(not shown)'],
    seen: isShown ? seen : seen && ['(not shown)'],
    reason: reasons[reason],
  }
}

/** The key difference: the first part that is not met, and the likeliest reason; null when nothing is certain. */
export const differenceOf = (reading: PolicyReading | null, hints: readonly Hint[]): string | null => {
  const hint = hints.find(({ certain }) => certain)
  if (hint === undefined) return null
  const part = reading?.statement?.parts.find(({ met }) => met === false)
  return part === undefined ? hint.text : `Not met: ${part.what}. ${hint.text}`
}
