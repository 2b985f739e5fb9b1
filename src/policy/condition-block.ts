// The Condition element of a statement, from JSON to one entry per operator and key.
import type { Condition } from './document.ts'
import { asObject, asScalars, at } from './json.ts'
import { canonicalOperator } from './operators/index.ts'

const QUALIFIERS = ['ForAllValues', 'ForAnyValue'] as const
const IF_EXISTS = /ifexists$/i

/**
 * Reads a Condition block. Operators AWS does not have are kept: a condition that cannot be evaluated must not
 * vanish, it makes the verdict unknown.
 * @throws KeylessError `policy-invalid`
 */
export const parseConditions = (value: unknown, path: string): readonly Condition[] => {
  if (value === undefined) return []
  return Object.entries(asObject(value, path)).flatMap(([written, keys]) => {
    const here = at(path, written)
    const operator = parseOperator(written)
    return Object.entries(asObject(keys, here)).map(([key, values]) => ({
      ...operator,
      written,
      key,
      values: asScalars(values, at(here, key)),
    }))
  })
}

const parseOperator = (written: string): Pick<Condition, 'operator' | 'qualifier' | 'ifExists'> => {
  const prefix = written.includes(':') ? written.slice(0, written.indexOf(':')).toLowerCase() : null
  const qualifier = QUALIFIERS.find(name => name.toLowerCase() === prefix)
  const unqualified = qualifier === undefined ? written : written.slice(qualifier.length + 1)
  const bare = unqualified.replace(IF_EXISTS, '')
  return {
    operator: canonicalOperator(bare) ?? bare,
    qualifier: qualifier ?? null,
    ifExists: bare !== unqualified,
  }
}
