// Asks GitHub about the repositories that trust policies name: whether they are there, and what they emit and protect.
// Source: GitHub REST API, "Repositories", "GitHub Actions OIDC", "Deployment environments", "Users".
import type { GithubReader } from '../github/reader.ts'
import type { GithubFacts, GithubOwner, GithubRepository } from '../snapshot/github-facts.ts'
import type { AuthorizationDetails, Collected } from '../snapshot/index.ts'
import { type NamedRepository, namedRepositories } from '../trust/named-repositories.ts'
import { concurrently } from './concurrently.ts'
import { type Ask, patiently, readRepository } from './github-repository.ts'

/** Of a job's own token GitHub answers a thousand requests an hour, and each repository takes two or more. */
const MOST_REPOSITORIES = 200
const AT_ONCE = 4

export interface GithubOptions {
  /** Repositories asked about at most; those beyond are named as skipped. */
  readonly limit?: number
  readonly progress: (line: string) => void
}

/**
 * What GitHub says about the repositories of github.com in the trust policies. Once it answers that there were too
 * many requests, or does not answer at all, nothing more is asked, and the rest stays unknown. Never throws for what
 * GitHub answers.
 */
export async function collectGithub(
  details: AuthorizationDetails,
  reader: GithubReader,
  { limit = MOST_REPOSITORIES, progress }: GithubOptions,
): Promise<Collected<GithubFacts>> {
  const named = namedRepositories(details)
  const wanted = named.slice(0, limit)
  const skipped = named.slice(limit).map(({ name }) => name)
  if (named.length > 0)
    progress(`Asking GitHub about ${wanted.length} of the ${named.length} repositories in trust policies.`)
  const ask = patiently(reader)
  const answers = await concurrently(wanted, AT_ONCE, async one => ({
    name: one.name.toLowerCase(),
    repository: await readRepository(one, ask),
  }))
  const owners = await readOwners(wanted, answers, ask)
  const repositories = Object.fromEntries(answers.map(({ name, repository }) => [name, repository]))
  return { status: 'collected', value: { repositories, owners, skipped } }
}

/** Of repositories that were not found, whether their owners are. */
async function readOwners(
  wanted: readonly NamedRepository[],
  answers: readonly { readonly name: string; readonly repository: GithubRepository }[],
  ask: Ask,
): Promise<Record<string, GithubOwner>> {
  const lost = new Set(
    answers.filter(({ repository }) => repository.status === 'not-found').map(({ name }) => name),
  )
  const owners = new Set(
    wanted
      .filter(({ name }) => lost.has(name.toLowerCase()))
      .map(({ name }) => name.slice(0, name.indexOf('/')).toLowerCase()),
  )
  const found = await concurrently(
    [...owners],
    AT_ONCE,
    async owner => [owner, await readOwner(owner, ask)] as const,
  )
  return Object.fromEntries(found)
}

async function readOwner(owner: string, ask: Ask): Promise<GithubOwner> {
  const { status, json } = await ask(`/users/${encodeURIComponent(owner)}`)
  if (status === 404) return { status: 'free' }
  const { login, id } = Object(json) as Record<string, unknown>
  return status === 200 && typeof login === 'string' && typeof id === 'number'
    ? { status: 'found', login, id: String(id) }
    : { status: 'unknown', reason: `GitHub answered ${status}` }
}
