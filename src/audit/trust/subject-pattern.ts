// What a pattern of GitHub subjects pins: the owner, the repository, the context.
// Source: GitHub docs, "OpenID Connect reference" (default and customised subjects, immutable subjects).
import { type ContextPattern, readContext } from './context-pattern.ts'
import { type CustomClaims, readCustomClaims } from './custom-subject.ts'
import { anyName, type NamePattern, readOwner, readRepository } from './name-pattern.ts'
import { type Tenant, tenantOfOwner } from './tenant.ts'
import { hasWildcard, isOnlyWildcards } from './value-pattern.ts'

export interface SubjectPattern {
  readonly text: string
  readonly tenant: Tenant
  readonly owner: NamePattern
  readonly repository: NamePattern
  readonly context: ContextPattern
  /**
   * `default`: of GitHub's own template. `custom`: other claims, which a repository must be set up for. `anything`:
   * nothing but wildcards.
   */
  readonly template: 'default' | 'custom' | 'anything'
  /** The claims of a customised template; null for others. */
  readonly custom: CustomClaims | null
}

/**
 * Reads a subject in which `*` and `?` are wildcards. `*` crosses `/` and `:`, so a part is only pinned when it is
 * literal up to the character that ends it.
 */
export function readSubjectPattern(text: string): SubjectPattern {
  if (isOnlyWildcards(text)) return unpinned(text, 'anything')
  if (text.startsWith('repo:')) return readDefault(text)
  const leading = /^[a-z_]+:/.exec(text)
  return leading === null ? unpinned(text, 'default') : readCustom(text)
}

const unpinned = (text: string, template: SubjectPattern['template']): SubjectPattern => ({
  text,
  tenant: 'anyone',
  owner: anyName,
  repository: anyName,
  context: readContext(afterFirstColon(text) ?? ''),
  template,
  custom: null,
})

const afterFirstColon = (text: string): string | null => /:(.*)$/s.exec(text)?.[1] ?? null

function readDefault(text: string): SubjectPattern {
  const { owner, rest } = readOwner(text.slice('repo:'.length))
  const { repository, rest: afterRepository } = readRepository(rest)
  // Where a `*` swallows the slash, the context still begins after a colon.
  const contextText = rest === null ? afterFirstColon(text.slice('repo:'.length)) : afterRepository
  // `repo:O/R` alone is what a template of the claim `repo` only emits.
  const bare = contextText === null && !hasWildcard(text)
  return {
    text,
    tenant: tenantOfOwner(owner),
    owner,
    repository,
    context: readContext(contextText ?? ''),
    template: bare ? 'custom' : 'default',
    custom: bare ? { leading: 'repo', spoofable: false } : null,
  }
}

function readCustom(text: string): SubjectPattern {
  const { claims, owner, repository, context, identity } = readCustomClaims(text)
  return { text, tenant: identity, owner, repository, context, template: 'custom', custom: claims }
}
