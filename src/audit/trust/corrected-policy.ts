// The trust policy that a role should have instead: the same jobs, named exactly.
import { providerArn, WEB_IDENTITY_ACTION } from '../../policy/generate/trust-document.ts'
import { exactly, type Wanted, writeCondition } from '../../policy/generate/wanted.ts'
import type { JudgedCondition } from './condition-effect.ts'
import { exactSubjects, type Lookup, placeholders } from './corrected-subject.ts'
import { githubIssuer, issuerOf, SHARED_ISSUER } from './github-issuer.ts'
import type { GithubStatement } from './github-statement.ts'
import type { GithubRole, MisdirectedStatement } from './github-trust.ts'
import { hasWildcard, isPlainName } from './value-pattern.ts'

/** What a correction needs to know besides the policy. */
export interface Surroundings {
  readonly partition: string
  /** Twelve digits: the account of the role. */
  readonly accountId: string
  /** The audiences that the account's provider accepts; null when they are not known. */
  clientIds(arn: string): readonly string[] | null
  readonly lookup: Lookup
}

export interface CorrectedPolicy {
  /** The whole document, compact. */
  readonly json: string
  /** Those that stand in it. */
  readonly placeholders: readonly string[]
}

/**
 * The role's trust policy with every statement for GitHub made exact: one provider, one action, audience and subject
 * under StringEquals. Statements about others, and Deny statements, stay as they are.
 */
export function correctedPolicy(role: GithubRole, around: Surroundings): CorrectedPolicy {
  // The text is JSON, since it has been read as a policy before.
  const raw: Json = JSON.parse(role.role.trustPolicy)
  const list: readonly unknown[] = Array.isArray(raw.Statement) ? raw.Statement : [raw.Statement]
  const statements = list.flatMap((statement, index) => replaced(role, index, around) ?? [statement])
  const json = JSON.stringify({ ...raw, Version: '2012-10-17', Statement: statements })
  return {
    json,
    placeholders: placeholders.filter(word => new RegExp(`\\b${word}\\b`).test(json)),
  }
}

type Json = Readonly<Record<string, unknown>>

/** The statements that take the place of one; null when it has nothing to do with GitHub. */
function replaced(role: GithubRole, index: number, around: Surroundings): Json[] | null {
  const views = role.statements.filter(({ statement }) => statement.index === index)
  if (views.length > 0) return views.map(view => correctedStatement(view, around))
  const misdirected = role.misdirected.find(({ statement }) => statement.index === index)
  return misdirected === undefined ? null : [redirected(misdirected, around)]
}

function correctedStatement(view: GithubStatement, around: Surroundings): Json {
  const issuer = view.kind === 'beta' ? SHARED_ISSUER : view.issuer
  const provider = providerArn({ ...around, issuer })
  const subjects = view.admitted.flatMap(scope => exactSubjects(scope, issuer, around.lookup))
  const condition: Record<string, Record<string, unknown>> = {}
  const add = (claim: string, wanted: readonly Wanted[]): void => {
    const { operator, values } = writeCondition(wanted)
    condition[operator] = { ...condition[operator], [`${issuer}:${claim}`]: values }
  }
  add('aud', audiences(view, around.clientIds(provider), around.partition))
  add('sub', subjects)
  for (const { claim, patterns } of view.conditions.filter(isWorthKeeping))
    add(
      claim,
      patterns.map(({ text }) => exactly(text)),
    )
  for (const { condition: kept } of view.conditions.filter(({ effect }) => effect === 'unrelated'))
    condition[kept.written] = { ...condition[kept.written], [kept.key]: kept.values }
  return statementOf(view.statement.sid, provider, condition)
}

const statementOf = (sid: string | undefined, provider: string, condition: Json): Json => ({
  ...(sid !== undefined && { Sid: sid }),
  Effect: 'Allow',
  Principal: { Federated: provider },
  Action: WEB_IDENTITY_ACTION,
  Condition: condition,
})

/** Claims other than audience and subject, each pinned to literal values. */
const isWorthKeeping = ({ scope, effect, claim, patterns }: JudgedCondition): boolean =>
  scope === 'token' &&
  effect === 'restricts' &&
  !['aud', 'sub', 'actor', 'workflow'].includes(claim) &&
  patterns.every(({ text }) => isPlainName(text))

function audiences(view: GithubStatement, clientIds: readonly string[] | null, partition: string): Wanted[] {
  const wanted = view.conditions
    .filter(({ scope, claim, effect }) => scope === 'token' && claim === 'aud' && effect === 'restricts')
    .flatMap(({ patterns }) => patterns.map(({ text }) => text))
    .filter(text => !hasWildcard(text) && (clientIds === null || clientIds.includes(text)))
  return (wanted.length > 0 ? wanted : [defaultAudience(partition)]).map(exactly)
}

/** What aws-actions/configure-aws-credentials asks for; in China by convention. */
export const defaultAudience = (partition: string): string =>
  partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'

/** A statement that never reached GitHub's tokens: its conditions stay, its principal and action are set right. */
function redirected({ statement, named }: MisdirectedStatement, around: Surroundings): Json {
  const bare = named.replace(/^https?:\/\//, '').replace(/\/$/, '')
  const issuer = issuerOf(named) ?? bare
  const known = githubIssuer(issuer) === 'beta' ? SHARED_ISSUER : issuer
  const condition: Record<string, Record<string, unknown>> = {}
  for (const { written, key, values } of statement.conditions)
    condition[written] = { ...condition[written], [key]: values }
  return statementOf(statement.sid, providerArn({ ...around, issuer: known }), condition)
}
