// Decides a trust policy with what is known outside of AWS: whatever rests on the rest is unknown. Pure.
import type { ConditionVerdict, RequestContext } from '../condition.ts'
import type { Condition, PolicyDocument } from '../document.ts'
import {
  decideTrust,
  type StatementVerdict,
  statementVerdict,
  type TrustRequest,
  type TrustVerdict,
  verdictOf,
} from '../trust-policy.ts'

/**
 * - `certain`: the request has the value given, or none if none is given
 * - `unconfirmed`: if AWS fills the key at all, then with the value given
 * - `unknown`: AWS fills the key from what only AWS sees, e.g. aws:SourceIp
 */
export type Certainty = 'certain' | 'unconfirmed' | 'unknown'

/** By key in lower case. */
export type CertaintyOf = (key: string) => Certainty

/**
 * The verdict that AWS comes to as well, whatever it fills the uncertain keys with; `unknown` where that matters.
 */
export const decideWithCertainty = (
  policy: PolicyDocument,
  request: TrustRequest,
  certaintyOf: CertaintyOf,
): TrustVerdict => {
  const filled = decideTrust(policy, request)
  const bare = decideTrust(policy, { ...request, context: withoutUnconfirmed(request.context, certaintyOf) })
  return verdictOf(
    filled.statements.map((verdict, index) =>
      settleStatement(verdict, bare.statements[index] ?? verdict, certaintyOf),
    ),
  )
}

const withoutUnconfirmed = (context: RequestContext, certaintyOf: CertaintyOf): RequestContext =>
  new Map([...context].filter(([key]) => certaintyOf(key) !== 'unconfirmed'))

const settleStatement = (
  filled: StatementVerdict,
  bare: StatementVerdict,
  certaintyOf: CertaintyOf,
): StatementVerdict =>
  statementVerdict({
    ...filled,
    conditions: filled.conditions.map((verdict, index) =>
      settleCondition(verdict, bare.conditions[index] ?? verdict, certaintyOf),
    ),
  })

const settleCondition = (
  filled: ConditionVerdict,
  bare: ConditionVerdict,
  certaintyOf: CertaintyOf,
): ConditionVerdict => {
  if (keysOf(filled.condition).some(key => certaintyOf(key) === 'unknown'))
    return { ...filled, met: 'unknown', reason: 'filled-by-aws' }
  return filled.met === bare.met ? filled : { ...filled, met: 'unknown', reason: 'filling-unconfirmed' }
}

const VARIABLE = /\$\{\s*([^},*?$][^},]*)/g

/** The key of a condition and those of the variables in its values. */
const keysOf = ({ key, values }: Condition): readonly string[] => {
  const variables = values.flatMap(value =>
    Array.from(value.matchAll(VARIABLE), ([, name = '']) => name.trim()),
  )
  return [key, ...variables].map(name => name.toLowerCase())
}
