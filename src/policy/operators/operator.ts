// What a condition operator is: the test it makes of one value of a policy, and whether it is the negation of another.

import type { Unfilled, Value } from '../template.ts'
import type { Ternary } from '../ternary.ts'

/** Whether one value of the request fits; unknown when it is not of the operator's type. */
export type Test = (seen: string) => Ternary

/** Why no test can be made of a value of the policy. */
export type Untestable = 'value-malformed' | 'variable-wildcard'

/** A value of the policy once the request has filled its variables. */
export type Ready = Test | Untestable | Unfilled

export interface Operator {
  /** In AWS's spelling. */
  readonly name: string
  /** The condition is met when no value fits, and also when the key is absent. */
  readonly negated: boolean
  /** Whether `${…}` in its values is a variable (with Version 2012-10-17). */
  readonly variables: boolean
  /** How the operator reads a text of the policy; null when it compares something else than text. */
  readonly text: 'plain' | 'pattern' | null
  /** The positive test of a negated operator, too. */
  test(value: Value): Test | Untestable
}

/** An operator and the one that negates it. */
export const pair = (
  name: string,
  negatedName: string,
  rest: Omit<Operator, 'name' | 'negated'>,
): readonly Operator[] => [
  { name, negated: false, ...rest },
  { name: negatedName, negated: true, ...rest },
]
