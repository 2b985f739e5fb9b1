// The values of a string condition as patterns, whatever their operator: the form in which they can be compared.
import type { Condition, PolicyDocument } from '../../policy/document.ts'
import { parseTemplate, plainValue, type Template } from '../../policy/template.ts'

export interface ValuePattern {
  /** As in the policy. */
  readonly written: string
  /** `*` and `?` are wildcards; those that the operator takes literally are written `＊` and `？`. */
  readonly text: string
}

const LIKE = new Set(['StringLike', 'StringNotLike'])

/** Numbers are compared as numbers, but equal numbers are equal texts in the ids that GitHub writes. */
const EQUALS = new Set([
  'StringEquals',
  'StringEqualsIgnoreCase',
  'StringNotEquals',
  'StringNotEqualsIgnoreCase',
  'NumericEquals',
])

/** Whether the operator compares texts in a way that patterns can stand for. */
export const comparesText = ({ operator }: Condition): boolean => LIKE.has(operator) || EQUALS.has(operator)

/** One per value. A variable is whatever the request says, so it is a wildcard. */
export function valuePatterns(condition: Condition, version: PolicyDocument['version']): ValuePattern[] {
  const wild = LIKE.has(condition.operator)
  return condition.values.map(written => ({ written, text: readValue(templateOf(written, version), wild) }))
}

const templateOf = (written: string, version: PolicyDocument['version']): Template =>
  version === '2012-10-17' ? parseTemplate(written) : plainValue(written)

const readValue = (template: Template, wild: boolean): string =>
  template
    .map(part => {
      if (!('text' in part)) return '*'
      return wild && part.from === 'policy'
        ? part.text
        : part.text.replaceAll('*', '＊').replaceAll('?', '？')
    })
    .join('')

/** Where a value wants a literal `*` or `?`; -1 where it does not. */
const literalWildcard = (text: string): number => text.search(/[＊？]/)

/** Claims whose values whoever writes a workflow chooses freely. */
const freeText = new Set(['environment', 'workflow'])

/**
 * Whether a token can have a claim of this value. Names of owners, repositories and refs have neither `*` nor `?`
 * (git-check-ref-format); those of environments and workflows might, and so might subjects that begin with one.
 */
export function isPossible(claim: string, { text }: ValuePattern): boolean {
  const at = literalWildcard(text)
  if (at < 0 || freeText.has(claim)) return true
  return (
    claim === 'sub' && !text.startsWith('repo:') && /(^|:)(environment|workflow):/.test(text.slice(0, at))
  )
}

export const hasWildcard = (text: string): boolean => /[*?]/.test(text)

/** `*`, `**`, `?*`: says nothing. */
export const isOnlyWildcards = (text: string): boolean => /^[*?]+$/.test(text)

/** Neither a wildcard nor a literal `*` or `?`: a name as it should stand in a policy. */
export const isPlainName = (text: string): boolean => !hasWildcard(text) && literalWildcard(text) < 0
