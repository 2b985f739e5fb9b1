// The claims of a GitHub OIDC token, typed; reads and writes both forms of the subject. Pure.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import { decodeJwt } from 'jose'
import { KeylessError } from '../../errors.ts'

/** What is read of a token. GitHub sends every value but the times as a string; any may be missing from other issuers. */
export interface Claims {
  readonly iss: string
  readonly sub: string
  readonly aud: readonly string[]
  /** Seconds since the epoch. */
  readonly exp: number
  /** All claims with scalar values, as text; the ones above included. */
  readonly all: Readonly<Record<string, string>>
}

/**
 * Decodes a JWT without verifying it: STS verifies, we explain.
 * @throws KeylessError `token-malformed`; the message never holds the token.
 */
export const readClaims = (jwt: string): Claims => {
  let payload: Record<string, unknown>
  try {
    payload = decodeJwt(jwt)
  } catch {
    throw new KeylessError('token-malformed', 'The identity token is not a JSON Web Token.')
  }
  const { iss, sub, aud, exp } = payload
  if (typeof iss !== 'string' || typeof sub !== 'string' || typeof exp !== 'number' || !Number.isFinite(exp))
    throw new KeylessError('token-malformed', 'The identity token lacks one of the claims iss, sub and exp.')
  const audiences = (Array.isArray(aud) ? aud : [aud]).filter(value => typeof value === 'string')
  const scalars = Object.entries(payload).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  )
  return {
    iss,
    sub,
    aud: audiences,
    exp,
    all: Object.fromEntries(scalars.map(([name, value]) => [name, String(value)])),
  }
}

export type SubjectContext =
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'pull_request' }
  | { readonly kind: 'ref'; readonly ref: string }
  | { readonly kind: 'other'; readonly text: string }

/** A subject of GitHub's default template; `ownerId` and `repositoryId` stand only in the immutable form. */
export interface Subject {
  readonly owner: string
  readonly repository: string
  readonly ownerId: string | null
  readonly repositoryId: string | null
  readonly context: SubjectContext
}

const DEFAULT_TEMPLATE =
  /^repo:(?<owner>[^/@:]+)(?:@(?<ownerId>\d+))?\/(?<repository>[^:@]+)(?:@(?<repositoryId>\d+))?:(?<context>.+)$/s

/** Reads `repo:O/R:…` and `repo:O@OID/R@RID:…`; null for a customised template. */
export const parseSubject = (subject: string): Subject | null => {
  const groups = DEFAULT_TEMPLATE.exec(subject)?.groups
  if (!groups) return null
  const { owner, ownerId, repository, repositoryId, context } = groups as Record<string, string | undefined>
  // The ids come together or not at all.
  if ((ownerId === undefined) !== (repositoryId === undefined)) return null
  return {
    owner: owner as string,
    repository: repository as string,
    ownerId: ownerId ?? null,
    repositoryId: repositoryId ?? null,
    context: parseContext(context as string),
  }
}

/** Neither a ref nor an environment, as GitHub writes it, holds a colon: with one, further claims follow. */
const parseContext = (context: string): SubjectContext => {
  if (context === 'pull_request') return { kind: 'pull_request' }
  const { kind, value = '' } = /^(?<kind>ref|environment):(?<value>[^:]*)$/.exec(context)?.groups ?? {}
  if (kind === 'ref') return { kind, ref: value }
  if (kind === 'environment') return { kind, name: value.replaceAll('%3A', ':') }
  return { kind: 'other', text: context }
}

/** The subject as GitHub writes it: immutable when both ids are given, with `:` in an environment's name as `%3A`. */
export const formatSubject = ({ owner, repository, ownerId, repositoryId, context }: Subject): string => {
  const name =
    ownerId !== null && repositoryId !== null
      ? `repo:${owner}@${ownerId}/${repository}@${repositoryId}`
      : `repo:${owner}/${repository}`
  return `${name}:${formatContext(context)}`
}

const formatContext = (context: SubjectContext): string => {
  switch (context.kind) {
    case 'environment':
      return `environment:${context.name.replaceAll(':', '%3A')}`
    case 'pull_request':
      return 'pull_request'
    case 'ref':
      return `ref:${context.ref}`
    case 'other':
      return context.text
  }
}
