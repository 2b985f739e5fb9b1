// Conditions: whether a request meets one, and why or why not.
import type { CompiledCondition } from './compile.ts'
import { nearestMiss } from './difference.ts'
import type { Condition } from './document.ts'
import { isNeverPopulated, isOfOtherProvider } from './github-keys.ts'
import { readBool } from './operators/bool.ts'
import { NULL_OPERATOR } from './operators/index.ts'
import type { Operator, Ready } from './operators/operator.ts'
import type { ReasonCode } from './reason.ts'
import { all, any, not, type Ternary } from './ternary.ts'

export type { ReasonCode } from './reason.ts'
export { reasons } from './reason.ts'

/** Values of the request by lower-case key. A key without a value counts as absent. */
export type RequestContext = ReadonlyMap<string, readonly string[]>

/** A context from keys in any case; numbers and booleans become their text, undefined leaves the key out. */
export const requestContext = (
  entries: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
): RequestContext => {
  const context = new Map<string, readonly string[]>()
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) context.set(key.toLowerCase(), Array.isArray(value) ? value : [String(value)])
  }
  return context
}

export interface ConditionVerdict {
  /** What was wanted. */
  readonly condition: Condition
  readonly met: Ternary
  /** The request's values of the key; null when it has none. */
  readonly seen: readonly string[] | null
  readonly reason: ReasonCode
}

type Judgement = Pick<ConditionVerdict, 'met' | 'reason'>

/**
 * Judges one condition: its values are alternatives, and of a negated operator none may fit.
 *
 * Source: IAM User Guide, "Condition operators", "Single-valued vs. multivalued context keys" and "Conditions with
 * multiple context keys or values".
 */
export const judgeCondition = (compiled: CompiledCondition, context: RequestContext): ConditionVerdict => {
  const values = context.get(compiled.key)
  const seen = values === undefined || values.length === 0 ? null : values
  return { condition: compiled.condition, seen, ...judge(compiled, seen, context) }
}

const judge = (
  compiled: CompiledCondition,
  seen: readonly string[] | null,
  context: RequestContext,
): Judgement => {
  const { condition, operator } = compiled
  if (condition.operator === NULL_OPERATOR) return judgePresence(condition, seen)
  if (operator === null) return unknown('operator-unknown')
  if (condition.values.length === 0) return unknown('value-malformed')
  if (condition.qualifier === 'ForAllValues' && isNull(seen)) return met('absent-and-for-all-values')
  if (seen === null) return judgeAbsence(compiled, operator, context)
  if (condition.qualifier === null && seen.length > 1) return unknown('set-operator-missing')
  return judgeValues(compiled, operator, seen, context)
}

const met = (reason: ReasonCode): Judgement => ({ met: true, reason })
const unmet = (reason: ReasonCode): Judgement => ({ met: false, reason })
const unknown = (reason: ReasonCode): Judgement => ({ met: 'unknown', reason })

/** Absent, or present with an empty string only, which AWS calls a null data set. */
const isNull = (seen: readonly string[] | null): boolean =>
  seen === null || (seen.length === 1 && seen[0] === '')

const judgePresence = (condition: Condition, seen: readonly string[] | null): Judgement => {
  if (condition.ifExists || condition.qualifier !== null) return unknown('combination-undocumented')
  const wanted = condition.values.map(readBool)
  const absent = isNull(seen)
  if (wanted.includes(absent)) return met(absent ? 'absent-as-wanted' : 'present-as-wanted')
  if (wanted.length === 0 || wanted.includes(null)) return unknown('value-malformed')
  return unmet(absent ? 'key-absent' : 'present-but-unwanted')
}

const judgeAbsence = (
  { condition, key }: CompiledCondition,
  operator: Operator,
  context: RequestContext,
): Judgement => {
  if (condition.ifExists)
    return condition.qualifier === 'ForAnyValue'
      ? unknown('combination-undocumented')
      : met('absent-and-if-exists')
  if (operator.negated && condition.qualifier === null) return met('absent-and-negated')
  if (isOfOtherProvider(key, context.keys())) return unmet('key-of-other-provider')
  return unmet(isNeverPopulated(key) ? 'key-never-populated' : 'key-absent')
}

const judgeValues = (
  { condition, tests }: CompiledCondition,
  operator: Operator,
  seen: readonly string[],
  context: RequestContext,
): Judgement => {
  const ready = tests.map(test => test(context))
  const verdicts = seen.map(value => {
    const fitting = any(ready.map(test => run(test, value)))
    return operator.negated ? not(fitting) : fitting
  })
  const result = condition.qualifier === 'ForAnyValue' ? any(verdicts) : all(verdicts)
  if (result === 'unknown') return unknown(whyUnknown(ready))
  if (result) return met(operator.negated ? 'value-not-excluded' : 'value-matches')
  if (operator.negated) return unmet('value-excluded')
  const failing = seen.filter((_, index) => verdicts[index] !== true)
  return unmet(whyNot(condition, operator, ready, failing))
}

/** An absent variable is equal to nothing, so it decides; everything else without a test does not. */
const run = (ready: Ready, value: string): Ternary =>
  typeof ready === 'function' ? ready(value) : ready === 'variable-absent' ? false : 'unknown'

const whyUnknown = (tests: readonly Ready[]): ReasonCode => {
  for (const ready of tests) {
    if (typeof ready === 'string' && ready !== 'variable-absent') return ready
  }
  return 'seen-malformed'
}

const whyNot = (
  condition: Condition,
  operator: Operator,
  tests: readonly Ready[],
  failing: readonly string[],
): ReasonCode => {
  if (tests.every(ready => ready === 'variable-absent')) return 'variable-absent'
  return operator.text === null
    ? 'value-differs'
    : nearestMiss(condition.values, failing, operator.text === 'pattern')
}
