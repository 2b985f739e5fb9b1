// Whom a statement admits, as far as its conditions say: alternatives, each with what it pins.
import { type ContextPattern, contextOfClaim, rankOfContext } from './context-pattern.ts'
import { anyName, type Extent, type NamePattern, nameById, readRepositoryName } from './name-pattern.ts'
import { readSubjectPattern, type SubjectPattern } from './subject-pattern.ts'
import { rankOfTenant, type Tenant, tenantOfOwner } from './tenant.ts'
import { hasWildcard, type ValuePattern } from './value-pattern.ts'

export interface Scope {
  readonly tenant: Tenant
  readonly owner: NamePattern
  readonly repository: NamePattern
  readonly context: ContextPattern
  /** The reusable workflow that the job has to be in, when it is pinned whole. */
  readonly workflow: string | null
  /** The value of the policy that names the owner; null where none does. */
  readonly written: string | null
  /** What that value says when it is a subject. */
  readonly subject: SubjectPattern | null
}

/** A claim that must have one of some values. */
export interface Constraint {
  readonly claim: string
  readonly patterns: readonly ValuePattern[]
}

const open: Scope = {
  tenant: 'anyone',
  owner: anyName,
  repository: anyName,
  context: { kind: 'any' },
  workflow: null,
  written: null,
  subject: null,
}

/**
 * The alternatives that constraints leave. The values of the one that says most of names are the alternatives; every
 * other constraint pins of each part as much as all of its values do. A part is as closely pinned as the closest constraint
 * pins it, so no alternative admits more than is said here.
 */
export function scopesOf(constraints: readonly Constraint[]): readonly Scope[] {
  const read = constraints.map(({ claim, patterns }) => patterns.map(pattern => readValue(claim, pattern)))
  const base = read.toSorted((a, b) => compare(weakest(b), weakest(a)) || naming(b) - naming(a))[0]
  if (base === undefined) return [open]
  const others = read.filter(scopes => scopes !== base).map(loosest)
  return base.map(scope => others.reduce(narrowed, scope))
}

/** Of each part what the alternatives have in common: one may leave the repository open, another the context. */
const loosest = (scopes: readonly Scope[]): Scope =>
  scopes.reduce((a, b) => {
    const owned = rankOfTenant(b.tenant) < rankOfTenant(a.tenant) ? b : a
    const isLooser = extents.indexOf(b.repository.extent) < extents.indexOf(a.repository.extent)
    return {
      ...owned,
      repository: isLooser ? b.repository : a.repository,
      context: rankOfContext(b.context) < rankOfContext(a.context) ? b.context : a.context,
      workflow: a.workflow !== null && b.workflow !== null ? a.workflow : null,
    }
  })

/** The weakest of alternatives, which is what a set of them amounts to. */
export const weakest = (scopes: readonly Scope[]): Scope =>
  scopes.reduce((a, b) => (compare(b, a) < 0 ? b : a), scopes[0] ?? open)

/** Negative when `a` admits more than `b`. */
export const compare = (a: Scope, b: Scope): number =>
  rankOfTenant(a.tenant) - rankOfTenant(b.tenant) ||
  extents.indexOf(a.repository.extent) - extents.indexOf(b.repository.extent) ||
  rankOfContext(a.context) - rankOfContext(b.context)

const extents: readonly Extent[] = ['any', 'part', 'whole']

/** Subjects say more than other claims that pin as much. */
const naming = (scopes: readonly Scope[]): number => (scopes.some(({ subject }) => subject !== null) ? 1 : 0)

/** What one value of one claim pins. */
function readValue(claim: string, { written, text }: ValuePattern): Scope {
  switch (claim) {
    case 'sub': {
      const subject = readSubjectPattern(text)
      const { tenant, owner, repository, context } = subject
      return { ...open, tenant, owner, repository, context, written, subject }
    }
    case 'repository': {
      const { owner, repository } = readRepositoryName(text)
      return { ...open, tenant: tenantOfOwner(owner), owner, repository, written }
    }
    case 'ref':
    case 'environment':
      return { ...open, context: contextOfClaim(claim, text) }
    case 'job_workflow_ref':
      return { ...open, workflow: hasWildcard(text) ? null : text }
    default:
      return hasWildcard(text) ? open : readId(claim, text, written)
  }
}

function readId(claim: string, id: string, written: string): Scope {
  switch (claim) {
    case 'repository_id':
      return {
        ...open,
        tenant: 'closed',
        owner: nameById('the owner of the repository', id),
        repository: nameById('the repository', id),
        written,
      }
    case 'repository_owner_id':
      return { ...open, tenant: 'closed', owner: nameById('the owner', id), written }
    case 'enterprise_id':
      return { ...open, tenant: 'closed', owner: nameById('the enterprise', id), written }
    default:
      return open
  }
}

/** Both must hold, so each part is pinned as the closer one pins it. */
const narrowed = (scope: Scope, other: Scope): Scope => {
  const owned = rankOfTenant(other.tenant) > rankOfTenant(scope.tenant) ? other : scope
  const closer = extents.indexOf(other.repository.extent) > extents.indexOf(scope.repository.extent)
  return {
    ...scope,
    tenant: owned.tenant,
    owner: owned.owner,
    repository: closer ? other.repository : scope.repository,
    context: rankOfContext(other.context) > rankOfContext(scope.context) ? other.context : scope.context,
    workflow: scope.workflow ?? other.workflow,
  }
}
