// ARN operators. IAM User Guide, "Condition operators", ARN.
import { unitsOf } from '../template.ts'
import { fits, type Pattern, patternOfUnits } from '../wildcard.ts'
import { type Operator, pair } from './operator.ts'

const COLON = 0x3a
const COMPONENTS = 6

/**
 * Each of the six components is matched by itself, so a wildcard does not cross the first five colons. ArnEquals
 * and ArnLike behave alike.
 */
const like: Operator['test'] = value => {
  const units = unitsOf(value)
  if (units === null) return 'variable-wildcard'
  const patterns = splitPattern(units)
  if (patterns === null) return 'value-malformed'
  return seen => {
    const parts = splitArn(seen)
    return parts === null ? 'unknown' : patterns.every((pattern, index) => fits(pattern, parts[index]!))
  }
}

const splitPattern = (units: readonly number[]): readonly Pattern[] | null => {
  const patterns: Pattern[] = []
  let from = 0
  while (patterns.length < COMPONENTS - 1) {
    const colon = units.indexOf(COLON, from)
    if (colon < 0) return null
    patterns.push(patternOfUnits(units.slice(from, colon)))
    from = colon + 1
  }
  return [...patterns, patternOfUnits(units.slice(from))]
}

const splitArn = (text: string): readonly string[] | null => {
  const parts = text.split(':')
  if (parts.length < COMPONENTS || parts[0] !== 'arn') return null
  return [...parts.slice(0, COMPONENTS - 1), parts.slice(COMPONENTS - 1).join(':')]
}

export const arnOperators: readonly Operator[] = [
  ...pair('ArnEquals', 'ArnNotEquals', { variables: true, text: null, test: like }),
  ...pair('ArnLike', 'ArnNotLike', { variables: true, text: null, test: like }),
]
