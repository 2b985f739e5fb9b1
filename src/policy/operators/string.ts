// String operators. IAM User Guide, "Condition operators", String.
import { patternOfValue, textOf } from '../template.ts'
import { fits } from '../wildcard.ts'
import { type Operator, pair } from './operator.ts'

/** Exact and case-sensitive: `*` and `?` stand for themselves. */
const equals: Operator['test'] = value => {
  const wanted = textOf(value)
  return seen => seen === wanted
}

const equalsIgnoringCase: Operator['test'] = value => {
  const wanted = textOf(value).toLowerCase()
  return seen => seen.toLowerCase() === wanted
}

/** Case-sensitive, with wildcards that also cross `/` and `:`. */
const like: Operator['test'] = value => {
  const pattern = patternOfValue(value)
  return pattern === null ? 'variable-wildcard' : seen => fits(pattern, seen)
}

export const stringOperators: readonly Operator[] = [
  ...pair('StringEquals', 'StringNotEquals', { variables: true, text: 'plain', test: equals }),
  ...pair('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', {
    variables: true,
    text: 'plain',
    test: equalsIgnoringCase,
  }),
  ...pair('StringLike', 'StringNotLike', { variables: true, text: 'pattern', test: like }),
]
