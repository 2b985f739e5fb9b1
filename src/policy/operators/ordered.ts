// The six comparisons of values that have an order; numeric and date operators are made of them.
import { textOf } from '../template.ts'
import { type Operator, pair } from './operator.ts'

type Relation = (seen: number, wanted: number) => boolean

const relations: readonly (readonly [string, Relation])[] = [
  ['LessThan', (seen, wanted) => seen < wanted],
  ['LessThanEquals', (seen, wanted) => seen <= wanted],
  ['GreaterThan', (seen, wanted) => seen > wanted],
  ['GreaterThanEquals', (seen, wanted) => seen >= wanted],
]

/**
 * `…Equals`, `…NotEquals`, `…LessThan` and so on for one type.
 * @param read the number a text stands for, or null when it is not of the type
 */
export const orderedOperators = (
  family: string,
  read: (text: string) => number | null,
): readonly Operator[] => {
  const compare = (relation: Relation): Omit<Operator, 'name' | 'negated'> => ({
    variables: false,
    text: null,
    test: value => {
      const wanted = read(textOf(value))
      if (wanted === null) return 'value-malformed'
      return text => {
        const seen = read(text)
        return seen === null ? 'unknown' : relation(seen, wanted)
      }
    },
  })
  return [
    ...pair(
      `${family}Equals`,
      `${family}NotEquals`,
      compare((seen, wanted) => seen === wanted),
    ),
    ...relations.map(([name, relation]) => ({
      name: `${family}${name}`,
      negated: false,
      ...compare(relation),
    })),
  ]
}
