// The Resource and NotResource elements.
import type { CompiledStatement } from './compile.ts'
import { fill, isValue, type Lookup, type Piece, patternOfValue, type Template } from './template.ts'
import { any, type Ternary } from './ternary.ts'
import { fits, type Pattern, patternOf } from './wildcard.ts'

export interface CompiledResource {
  /** As written. */
  readonly text: string
  /** null when the pattern depends on the request. */
  readonly fixed: Pattern | null
  /** Fits whatever the pattern can fit in any request: variables become `*`. */
  readonly widest: Pattern
  /** Empty when nothing depends on the request. */
  readonly template: Template
  /** False when a variable stands before the fifth colon, where AWS takes none. */
  readonly supported: boolean
}

const COLONS = 5

/**
 * Makes a pattern ready. An incomplete ARN such as `arn:aws:sqs` gets `*` for each missing component.
 *
 * Source: IAM User Guide, "Grammar of the IAM JSON policy language" (resource_string) and "Resource".
 */
export const compileResource = (text: string, written: Template): CompiledResource => {
  const template = complete(written)
  // Without a variable both are one pattern; a large account has a hundred thousand of them.
  const fixed = isValue(template) ? patternOfValue(template) : null
  const widest = fixed ?? patternOfValue(template.map(part => ('text' in part ? part : ANYTHING)))
  const filled = fixed === null ? template : NO_TEMPLATE
  return {
    text,
    fixed,
    widest: widest ?? patternOf('*'),
    template: filled,
    supported: !hasEarlyVariable(template),
  }
}

const NO_TEMPLATE: Template = []
const ANYTHING: Piece = { text: '*', from: 'policy' }

const isArn = ([first]: Template): boolean =>
  first !== undefined && 'text' in first && first.text.startsWith('arn:')

const colonsIn = (part: Template[number]): number => ('text' in part ? part.text.split(':').length - 1 : 0)

const complete = (template: Template): Template => {
  const missing = COLONS - template.reduce((sum, part) => sum + colonsIn(part), 0)
  return isArn(template) && missing > 0
    ? [...template, { text: ':*'.repeat(missing), from: 'policy' }]
    : template
}

const hasEarlyVariable = (template: Template): boolean => {
  if (!isArn(template)) return false
  let colons = 0
  for (const part of template) {
    if ('variable' in part && colons < COLONS) return true
    colons += colonsIn(part)
  }
  return false
}

/** Whether a statement speaks of a resource: names are case-sensitive, wildcards cross `/` and `:`. */
export const namesResource = (
  { statement, resources }: CompiledStatement,
  resource: string,
  lookup: Lookup,
): Ternary => {
  if (statement.resources === null) return 'unknown'
  const kind = statement.resources.kind
  const named = any(resources.map(pattern => fitsResource(pattern, resource, lookup, kind)))
  return kind === 'Resource' || named === 'unknown' ? named : !named
}

const fitsResource = (
  { fixed, template, supported }: CompiledResource,
  resource: string,
  lookup: Lookup,
  kind: 'Resource' | 'NotResource',
): Ternary => {
  if (fixed !== null) return fits(fixed, resource)
  if (!supported) return 'unknown'
  const value = fill(template, lookup)
  // A pattern with an absent variable fits nothing; what that makes of NotResource, AWS leaves open.
  if (value === 'variable-absent') return kind === 'Resource' ? false : 'unknown'
  if (typeof value === 'string') return 'unknown'
  const pattern = patternOfValue(value)
  return pattern === null ? 'unknown' : fits(pattern, resource)
}
