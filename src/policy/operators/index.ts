// The table of all condition operators, by lower-case name.
import { arnOperators } from './arn.ts'
import { binaryOperators } from './binary.ts'
import { boolOperators } from './bool.ts'
import { dateOperators } from './date.ts'
import { ipAddressOperators } from './ip-address.ts'
import { numericOperators } from './numeric.ts'
import type { Operator } from './operator.ts'
import { stringOperators } from './string.ts'

/** Asks for presence instead of comparing, so it is no row of the table. */
export const NULL_OPERATOR = 'Null'

const table: ReadonlyMap<string, Operator> = new Map(
  [
    ...stringOperators,
    ...numericOperators,
    ...dateOperators,
    ...boolOperators,
    ...binaryOperators,
    ...ipAddressOperators,
    ...arnOperators,
  ].map(operator => [operator.name.toLowerCase(), operator]),
)

/** The operator of that name, in any case; undefined when AWS has none. */
export const operatorNamed = (name: string): Operator | undefined => table.get(name.toLowerCase())

/** A name in AWS's spelling; undefined when AWS has no such operator. */
export const canonicalOperator = (name: string): string | undefined =>
  name.toLowerCase() === NULL_OPERATOR.toLowerCase() ? NULL_OPERATOR : operatorNamed(name)?.name
