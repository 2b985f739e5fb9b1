// Subjects of customised templates: `claim:value` pairs in the order that a repository was set up for.
// Source: GitHub docs, "OpenID Connect reference", customising the token claims; REST API, actions/oidc.
import { type ContextPattern, readContext } from './context-pattern.ts'
import { anyName, type NamePattern, nameById, readOwner, readRepositoryName } from './name-pattern.ts'
import { rankOfTenant, type Tenant, tenantOfOwner } from './tenant.ts'
import { hasWildcard } from './value-pattern.ts'

export interface CustomClaims {
  /** The first claim. */
  readonly leading: string
  /** Whether it begins with a claim whose value whoever writes a workflow chooses, and has a wildcard. */
  readonly spoofable: boolean
}

interface Reading {
  readonly claims: CustomClaims
  readonly identity: Tenant
  readonly owner: NamePattern
  readonly repository: NamePattern
  readonly context: ContextPattern
}

/** Claims whose values GitHub gives, so that nobody can write another's. */
const givenByGithub = new Set([
  'repo',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'enterprise',
  'enterprise_id',
  'job_workflow_ref',
])

/**
 * Reads a subject that does not begin with `repo:`. An identity counts as far as all before it is literal: after a
 * wildcard, and in an exact text only there not, another claim could hold the same characters.
 */
export function readCustomClaims(text: string): Reading {
  const leading = text.slice(0, text.indexOf(':'))
  const spoofable = !givenByGithub.has(leading) && hasWildcard(text)
  let reading: Omit<Reading, 'claims'> = {
    identity: 'anyone',
    owner: anyName,
    repository: anyName,
    context: { kind: 'any' },
  }
  let reachedWildcard = false
  for (const { claim, value, rest } of pairs(text)) {
    reading = merged(reading, identityIn(claim, value), reachedWildcard)
    const context = contextIn(claim, rest)
    if (context !== null && reading.context.kind === 'any') reading = { ...reading, context }
    reachedWildcard ||= hasWildcard(value)
  }
  return { claims: { leading, spoofable }, ...reading }
}

interface Pair {
  readonly claim: string
  readonly value: string
  /** From this claim to the end. */
  readonly rest: string
}

function pairs(text: string): Pair[] {
  const found: Pair[] = []
  for (const match of text.matchAll(/(pull_request)(?=:|$)|([a-z_]+):([^:]*)/g))
    found.push({
      claim: match[1] ?? match[2] ?? '',
      value: match[3] ?? '',
      rest: text.slice(match.index),
    })
  return found
}

type Identity = Pick<Reading, 'identity' | 'owner' | 'repository'>

/** Whom a claim names; null for claims that name nobody. */
function identityIn(claim: string, value: string): Identity | null {
  const literal = value !== '' && !hasWildcard(value)
  switch (claim) {
    case 'repo':
    case 'repository': {
      const { owner, repository } = readRepositoryName(value)
      return { identity: tenantOfOwner(owner), owner, repository }
    }
    case 'repository_owner':
    case 'enterprise': {
      const { owner } = readOwner(value)
      return { identity: tenantOfOwner(owner), owner, repository: anyName }
    }
    case 'repository_owner_id':
    case 'enterprise_id':
      return literal
        ? { identity: 'closed', owner: nameById(ownerWord(claim), value), repository: anyName }
        : null
    case 'repository_id':
      return literal
        ? {
            identity: 'closed',
            owner: nameById('the owner of the repository', value),
            repository: nameById('the repository', value),
          }
        : null
    default:
      return null
  }
}

const ownerWord = (claim: string): string => (claim === 'enterprise_id' ? 'the enterprise' : 'the owner')

function merged(
  reading: Omit<Reading, 'claims'>,
  found: Identity | null,
  afterWildcard: boolean,
): Omit<Reading, 'claims'> {
  if (found === null || found.identity === 'anyone') return reading
  const identity = afterWildcard ? 'crafted' : found.identity
  const stronger = rankOfTenant(identity) > rankOfTenant(reading.identity)
  return {
    ...reading,
    identity: stronger ? identity : reading.identity,
    owner: stronger ? found.owner : reading.owner,
    repository: found.repository.extent === 'any' ? reading.repository : found.repository,
  }
}

const contextIn = (claim: string, rest: string): ContextPattern | null =>
  claim === 'environment' || claim === 'ref' || claim === 'pull_request'
    ? readContext(claim === 'pull_request' ? claim : rest.replace(/^([a-z_]+:[^:]*).*$/s, '$1'))
    : null
