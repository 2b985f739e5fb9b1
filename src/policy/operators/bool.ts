// The Bool operator. IAM User Guide, "Condition operators", Boolean.
import { textOf } from '../template.ts'
import type { Operator } from './operator.ts'

/** `true` or `false` in any case; null for anything else. */
export const readBool = (text: string): boolean | null => {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : null
}

export const boolOperators: readonly Operator[] = [
  {
    name: 'Bool',
    negated: false,
    // AWS's pages contradict each other on variables here: a value with one is malformed, hence unknown.
    variables: false,
    text: null,
    test: value => {
      const wanted = readBool(textOf(value))
      if (wanted === null) return 'value-malformed'
      return text => {
        const seen = readBool(text)
        return seen === null ? 'unknown' : seen === wanted
      }
    },
  },
]
