// An IAM policy document as data: its types, and the way from any form AWS hands it out in to that data.
import { KeylessError } from '../errors.ts'
import { indexByService, type ServiceIndex } from './action.ts'
import type { CompiledStatement } from './compile.ts'
import { compileStatement } from './compile.ts'
import { asObject, asText, at, refuse, refuseOthers } from './json.ts'
import { parseStatement } from './statement.ts'

export interface PolicyDocument {
  /** Absent in the document means 2008-10-17, in which policy variables are plain text. */
  readonly version: '2012-10-17' | '2008-10-17'
  readonly id?: string
  readonly statements: readonly Statement[]
  /** The same statements with everything made once that a decision would otherwise make each time. */
  readonly compiled: readonly CompiledStatement[]
  readonly services: ServiceIndex
}

export interface Statement {
  /** Position in the document, from 0. */
  readonly index: number
  readonly sid?: string
  readonly effect: 'Allow' | 'Deny'
  /** null: no Principal element, as in identity policies. */
  readonly principals: Principals | null
  readonly actions: { readonly kind: 'Action' | 'NotAction'; readonly patterns: readonly string[] }
  /** null: no Resource element, as in trust policies. */
  readonly resources: {
    readonly kind: 'Resource' | 'NotResource'
    readonly patterns: readonly string[]
  } | null
  readonly conditions: readonly Condition[]
}

/** One operator on one key: the smallest part of a Condition block that is met or not. */
export interface Condition {
  /** Bare and in AWS's spelling, e.g. `StringLike`; as written when AWS has no such operator. */
  readonly operator: string
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | null
  readonly ifExists: boolean
  /** As in the document, e.g. `ForAnyValue:StringLikeIfExists`. */
  readonly written: string
  /** As in the document; keys are compared without regard to case. */
  readonly key: string
  /** Numbers and booleans of the document as text. */
  readonly values: readonly string[]
}

export type Principals =
  | { readonly everyone: true }
  | {
      readonly everyone: false
      readonly AWS: readonly string[]
      readonly Service: readonly string[]
      readonly Federated: readonly string[]
      readonly CanonicalUser: readonly string[]
    }

/**
 * Reads a policy document: JSON text, URL-encoded JSON text (as the IAM API answers), or parsed JSON.
 * Statement may be one object or a list, as every list may be a single value. When JSON text repeats a key, the
 * last one counts.
 *
 * Source: IAM User Guide, "Grammar of the IAM JSON policy language".
 * @throws KeylessError `policy-invalid`, naming the path and the value that is not of the grammar.
 */
export const parsePolicy = (source: unknown): PolicyDocument => {
  const root = asObject(typeof source === 'string' ? parseJson(source) : source, 'the policy')
  refuseOthers(root, ['Version', 'Id', 'Statement'], '')
  const version = parseVersion(root.Version)
  const statements = parseStatements(root.Statement)
  const compiled = statements.map(statement => compileStatement(statement, version))
  return {
    version,
    ...(root.Id === undefined ? {} : { id: asText(root.Id, 'Id') }),
    statements,
    compiled,
    services: indexByService(compiled),
  }
}

const parseJson = (text: string): unknown => {
  const trimmed = text.trim()
  try {
    return JSON.parse(trimmed.startsWith('%') ? decodeURIComponent(trimmed) : trimmed)
  } catch (cause) {
    throw new KeylessError(
      'policy-invalid',
      `The policy is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}

const parseVersion = (value: unknown): PolicyDocument['version'] => {
  if (value === undefined) return '2008-10-17'
  if (value === '2012-10-17' || value === '2008-10-17') return value
  return refuse('Version', value, 'must be "2012-10-17" or "2008-10-17"')
}

const parseStatements = (value: unknown): readonly Statement[] => {
  if (value === undefined) return refuse('Statement', value, 'is required')
  const list = Array.isArray(value) ? value : [value]
  return list.map((item: unknown, index) => {
    const path = Array.isArray(value) ? at('Statement', index) : 'Statement'
    return parseStatement(asObject(item, path), index, path)
  })
}
