// The values of a string condition as patterns, whatever their operator: the form in which they can be compared.
import type { Condition, PolicyDocument } from '../../policy/document.ts'
import { parseTemplate, plainValue, type Template } from '../../policy/template.ts'

export interface ValuePattern {
  /** As in the policy. */
  readonly written: string
  /** `*` and `?` are wildcards. */
  readonly text: string
  /** False: it wants a literal `*` or `?`, which is in no name on GitHub, so that nothing fits. */
  readonly possible: boolean
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
  return condition.values.map(written => ({ written, ...readValue(templateOf(written, version), wild) }))
}

const templateOf = (written: string, version: PolicyDocument['version']): Template =>
  version === '2012-10-17' ? parseTemplate(written) : plainValue(written)

function readValue(template: Template, wild: boolean): Pick<ValuePattern, 'text' | 'possible'> {
  let text = ''
  let possible = true
  for (const part of template) {
    const literal = 'text' in part ? part.text : null
    const wildcards = literal === null || ('from' in part && part.from === 'policy' && wild)
    if (!wildcards && /[*?]/.test(literal)) possible = false
    text += literal ?? '*'
  }
  return { text, possible }
}

export const hasWildcard = (text: string): boolean => /[*?]/.test(text)

/** `*`, `**`, `?*`: says nothing. */
export const isOnlyWildcards = (text: string): boolean => /^[*?]+$/.test(text)
