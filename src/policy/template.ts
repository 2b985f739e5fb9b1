// Policy variables: a value of a policy with `${…}` in it, and that value once a request has filled it.
import { type Pattern, patternOf, patternOfUnits, plainUnits, wildUnits } from './wildcard.ts'

/**
 * A run of text and where it comes from: `*` and `?` of the policy are wildcards where the operator knows wildcards,
 * those of an escape never are, and for those of a request AWS documents neither.
 */
export interface Piece {
  readonly text: string
  readonly from: 'policy' | 'escape' | 'request'
}

/** A value with no variable left. */
export type Value = readonly Piece[]

export interface Variable {
  /** Lower case. */
  readonly variable: string
  readonly fallback: string | null
}

export type Template = readonly (Piece | Variable)[]

/** Request values by lower-case key. */
export type Lookup = ReadonlyMap<string, readonly string[]>

/** Why a template has no value. Absent equals nothing; a key with several values cannot be a variable. */
export type Unfilled = 'variable-absent' | 'variable-multivalued'

const ESCAPES = new Set(['*', '?', '$'])

/** The whole text as it stands, without variables: Version 2008-10-17, and operators that have none. */
export const plainValue = (text: string): Value => [{ text, from: 'policy' }]

/**
 * Reads `${key}`, `${key, 'default'}` and the escapes `${*}`, `${?}`, `${$}`. A `${` that is never closed is text.
 *
 * Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
export const parseTemplate = (text: string): Template => {
  const parts: (Piece | Variable)[] = []
  let from = 0
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', from)) {
    const close = text.indexOf('}', open + 2)
    if (close < 0) break
    if (open > from) parts.push({ text: text.slice(from, open), from: 'policy' })
    parts.push(parsePart(text.slice(open + 2, close)))
    from = close + 1
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), from: 'policy' })
  return parts
}

const parsePart = (inside: string): Piece | Variable => {
  if (ESCAPES.has(inside)) return { text: inside, from: 'escape' }
  const comma = inside.indexOf(',')
  const quoted = comma < 0 ? '' : inside.slice(comma + 1).trim()
  if (quoted.length < 2 || !quoted.startsWith("'") || !quoted.endsWith("'"))
    return { variable: inside.trim().toLowerCase(), fallback: null }
  return { variable: inside.slice(0, comma).trim().toLowerCase(), fallback: quoted.slice(1, -1) }
}

export const isValue = (template: Template): template is Value => template.every(part => 'text' in part)

/** The template with every variable replaced by the request's value, or the reason why that is not possible. */
export const fill = (template: Template, lookup: Lookup): Value | Unfilled => {
  const pieces: Piece[] = []
  for (const part of template) {
    const piece = 'text' in part ? part : resolve(part, lookup)
    if (typeof piece === 'string') return piece
    pieces.push(piece)
  }
  return pieces
}

const resolve = ({ variable, fallback }: Variable, lookup: Lookup): Piece | Unfilled => {
  const values = lookup.get(variable) ?? []
  if (values.length > 1) return 'variable-multivalued'
  const text = values[0] || fallback
  return text === null ? 'variable-absent' : { text, from: 'request' }
}

/** The value as the plain text that operators without wildcards compare. */
export const textOf = (value: Value): string =>
  value.length === 1 ? value[0]!.text : value.map(piece => piece.text).join('')

/** The value as the units of a pattern, or null when AWS does not document which of its characters are wildcards. */
export const unitsOf = (value: Value): readonly number[] | null =>
  value.some(piece => piece.from === 'request' && /[*?]/.test(piece.text))
    ? null
    : value.flatMap(piece => (piece.from === 'policy' ? wildUnits(piece.text) : plainUnits(piece.text)))

/** The value as a pattern, under the same condition. */
export const patternOfValue = (value: Value): Pattern | null => {
  const [only] = value
  if (value.length === 1 && only?.from === 'policy') return patternOf(only.text)
  const units = unitsOf(value)
  return units === null ? null : patternOfUnits(units)
}
