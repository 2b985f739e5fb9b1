// What detectors look for in a statement: its conditions, its values, and the alternatives it leaves.
import type { JudgedCondition } from '../../trust/condition-effect.ts'
import type { GithubStatement, NamedValue } from '../../trust/github-statement.ts'
import type { Scope } from '../../trust/scope.ts'
import { listed } from '../wording.ts'
import type { Quotable } from './detector.ts'

/** Conditions on claims of the token. */
export const tokenConditions = (
  { conditions }: GithubStatement,
  ...claims: readonly string[]
): JudgedCondition[] =>
  conditions.filter(
    ({ scope, claim }) => scope === 'token' && (claims.length === 0 || claims.includes(claim)),
  )

/** The alternatives of a live statement that name an owner: what is left to say is how far they reach within it. */
export const closedScopes = ({ life, admitted }: GithubStatement): Scope[] =>
  life === 'live' ? admitted.filter(({ tenant }) => tenant === 'closed') : []

/** The conditions as they stand in the policy. */
export const quotes = (conditions: readonly JudgedCondition[]): Quotable[] =>
  conditions.map(({ condition }) => condition)

/** The conditions that values stand in, each once. */
export const quotesOf = (values: readonly NamedValue[]): Quotable[] =>
  quotes([...new Set(values.map(({ condition }) => condition))])

/** Conditions on whatever names the owner, the repository or the context. */
export const namingConditions = (statement: GithubStatement): Quotable[] =>
  quotes(
    tokenConditions(
      statement,
      'sub',
      'repository',
      'repository_id',
      'repository_owner_id',
      'enterprise_id',
      'ref',
      'environment',
    ),
  )

/** `"a" and "b"` */
export const quotedList = (texts: readonly string[]): string =>
  listed([...new Set(texts)].map(text => JSON.stringify(text)))

/** The values of alternatives, as written; those found by id alone have none. */
export const writtenIn = (scopes: readonly Scope[]): string =>
  quotedList(scopes.flatMap(({ written }) => (written === null ? [] : [written])))
