// A statement of a trust policy that lets GitHub's tokens in: what it asks of them, and whom that leaves.
import type { CompiledStatement } from '../../policy/compile.ts'
import type { PolicyDocument, Statement } from '../../policy/document.ts'
import { identityClaims, type JudgedCondition, judgeEffect } from './condition-effect.ts'
import type { GithubIssuer } from './github-issuer.ts'
import { type Constraint, type Scope, scopesOf, weakest } from './scope.ts'
import type { Tenant } from './tenant.ts'
import type { ValuePattern } from './value-pattern.ts'

export interface GithubStatement {
  readonly statement: Statement
  /** `statement 2`, counted from 1, with its Sid if it has one. */
  readonly label: string
  /** Without scheme. */
  readonly issuer: string
  readonly kind: GithubIssuer
  /** ARN in the Principal; null: the Principal names everybody. */
  readonly provider: string | null
  readonly conditions: readonly JudgedCondition[]
  /** Every value that is to name somebody, read by itself. */
  readonly names: readonly NamedValue[]
  /** What its own conditions leave. */
  readonly own: readonly Scope[]
  /** What is left of that by the Deny statements. */
  readonly admitted: readonly Scope[]
  /** Of `own` and of `admitted`: the weakest counts, since values are alternatives. */
  readonly ownTenant: Tenant
  readonly tenant: Tenant
  /** `dead`: one of its conditions is met by no token, or no tokens come from the issuer. `denied`: a Deny statement takes every token. */
  readonly life: 'live' | 'dead' | 'denied'
  /** Whether a Deny statement takes some tokens. */
  readonly hasDenies: boolean
}

export interface NamedValue {
  readonly condition: JudgedCondition
  readonly pattern: ValuePattern
  readonly scope: Scope
}

/** What the Deny statements of a policy mean for the tokens of one issuer. */
export interface Denial {
  /** Each token must meet all of them, or it is denied. */
  readonly required: readonly Constraint[]
  readonly everything: boolean
  readonly some: boolean
}

/** Judges one Allow statement for one issuer. */
export function readStatement(
  { statement }: CompiledStatement,
  version: PolicyDocument['version'],
  named: Pick<GithubStatement, 'issuer' | 'kind' | 'provider'>,
  denial: Denial,
): GithubStatement {
  const conditions = statement.conditions.map(condition => judgeEffect(condition, version, named.issuer))
  const constraints = constraintsOf(conditions)
  const own = scopesOf(constraints)
  const admitted = denial.required.length === 0 ? own : scopesOf([...constraints, ...denial.required])
  const dead = named.kind === 'beta' || conditions.some(({ effect }) => effect === 'never')
  return {
    ...named,
    statement,
    label: labelOf(statement),
    conditions,
    names: namesIn(conditions),
    own,
    admitted,
    ownTenant: weakest(own).tenant,
    tenant: weakest(admitted).tenant,
    life: denial.everything ? 'denied' : dead ? 'dead' : 'live',
    hasDenies: denial.some,
  }
}

/** `statement 2 (Deploy)` */
export const labelOf = ({ index, sid }: Statement): string =>
  sid === undefined ? `statement ${index + 1}` : `statement ${index + 1} (${sid})`

const constraintsOf = (conditions: readonly JudgedCondition[]): Constraint[] =>
  conditions
    .filter(({ effect, scope }) => effect === 'restricts' && scope === 'token')
    .map(({ claim, patterns }) => ({ claim, patterns }))

/** The values of conditions on `sub` and `repository` that leave some names. */
const namesIn = (conditions: readonly JudgedCondition[]): NamedValue[] =>
  conditions
    .filter(({ claim, scope }) => scope === 'token' && (claim === 'sub' || claim === 'repository'))
    .filter(({ effect }) => effect === 'restricts' || effect === 'always')
    .flatMap(condition =>
      condition.patterns.map(pattern => ({
        condition,
        pattern,
        scope: weakest(scopesOf([{ claim: condition.claim, patterns: [pattern] }])),
      })),
    )

/** Whether the statement asks something of the token by which AWS can tell whose it is. */
export const asksForIdentity = ({ conditions }: GithubStatement): boolean =>
  conditions.some(
    ({ effect, claim, scope }) => effect === 'restricts' && scope === 'token' && identityClaims.has(claim),
  )

/** The constraints of a Deny statement's conditions on the tokens that it lets through. */
export function readDenial(
  statements: readonly CompiledStatement[],
  version: PolicyDocument['version'],
  issuer: string,
): Denial {
  const denials = statements.map(({ statement }) => denialOf(statement, version, issuer))
  return {
    required: denials.flatMap(({ required }) => required),
    everything: denials.some(({ everything }) => everything),
    some: denials.some(({ some }) => some),
  }
}

function denialOf(statement: Statement, version: PolicyDocument['version'], issuer: string): Denial {
  const conditions = statement.conditions
    .map(condition => judgeEffect(condition, version, issuer))
    .filter(({ effect }) => effect !== 'always')
  if (conditions.length === 0) return { required: [], everything: true, some: true }
  if (conditions.some(({ effect }) => effect === 'never'))
    return { required: [], everything: false, some: false }
  // With two conditions a token escapes the Deny by missing either, so neither is a limit by itself.
  const [only] = conditions
  const closing = conditions.length === 1 && only !== undefined && closes(only)
  return {
    required: closing ? [{ claim: only.claim, patterns: only.patterns }] : [],
    everything: false,
    some: true,
  }
}

/** `StringNotLike` in a Deny is `StringLike` in an Allow, unless a token without the claim escapes it. */
const closes = ({ effect, presence, condition }: JudgedCondition): boolean =>
  effect === 'excludes' && (presence === 'always' || condition.qualifier !== 'ForAnyValue')
