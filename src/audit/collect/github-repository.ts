// What GitHub says about one repository, from its answers.
import type { GithubAnswer, GithubReader } from '../github/reader.ts'
import type { EnvironmentProtection, GithubRepository, SubjectSettings } from '../snapshot/github-facts.ts'
import type { Collected } from '../snapshot/index.ts'
import type { NamedRepository } from '../trust/named-repositories.ts'
import { concurrently } from './concurrently.ts'

export type Ask = GithubReader['get']

/** What stands in for an answer once there is no use in asking on. */
const LIMITED: GithubAnswer = { status: 429, json: null }
const BROKEN: GithubAnswer = { status: 0, json: null }

/**
 * Asks nothing twice, since a repository may be named by its old name as well, and no more once GitHub says that it was
 * too much, or does not answer: from then on the answer is the same to all.
 */
export function patiently(reader: GithubReader): Ask {
  const asked = new Map<string, Promise<GithubAnswer>>()
  let ended: GithubAnswer | null = null
  const ask = async (path: string): Promise<GithubAnswer> => {
    try {
      const answer = await reader.get(path)
      if (answer.status === 429) ended = LIMITED
      return answer
    } catch {
      ended = BROKEN
      return ended
    }
  }
  return async path => {
    if (ended !== null) return ended
    const answer = asked.get(path) ?? ask(path)
    asked.set(path, answer)
    return answer
  }
}

/** Reads a repository with its template of subjects and the environments that policies name. */
export async function readRepository(
  { name, environments }: NamedRepository,
  ask: Ask,
): Promise<GithubRepository> {
  const { status, json } = await following(`/repos/${encoded(name)}`, ask)
  if (status === 404) return { status: 'not-found' }
  const found = status === 200 ? identityIn(json) : null
  if (found === null) return { status: 'unknown', reason: whyNot(status) }
  const path = `/repos/${encoded(`${found.owner}/${found.name}`)}`
  const subject = await readSubject(path, ask)
  const protection = await concurrently(
    [...environments],
    1,
    async name => [name, await readEnvironment(path, name, subject.status === 'denied', ask)] as const,
  )
  return { ...found, subject, environments: Object.fromEntries(protection) }
}

/** A repository that was renamed or transferred is at the address that GitHub answers. */
async function following(path: string, ask: Ask): Promise<GithubAnswer> {
  const answer = await ask(path)
  const { url } = Object(answer.json) as { url?: unknown }
  if (answer.status < 300 || answer.status >= 400 || typeof url !== 'string') return answer
  const id = /\/repositories\/(\d+)$/.exec(url)?.[1]
  return id === undefined ? answer : ask(`/repositories/${id}`)
}

type Found = Extract<GithubRepository, { status: 'found' }>

function identityIn(json: unknown): Omit<Found, 'subject' | 'environments'> | null {
  const { name, id, owner, visibility } = Object(json) as Record<string, unknown>
  const { login, id: ownerId } = Object(owner) as Record<string, unknown>
  if (typeof name !== 'string' || typeof login !== 'string') return null
  if (typeof id !== 'number' || typeof ownerId !== 'number') return null
  const known = ['public', 'private', 'internal'] as const
  return {
    status: 'found',
    owner: login,
    name,
    ownerId: String(ownerId),
    repositoryId: String(id),
    visibility: known.find(one => one === visibility) ?? 'unknown',
  }
}

async function readSubject(repository: string, ask: Ask): Promise<Collected<SubjectSettings>> {
  const path = `${repository}/actions/oidc/customization/sub`
  const answer = await ask(path)
  const settings = Object(answer.json) as Record<string, unknown>
  // Every repository has these settings: where they are not found, they are not for this token to see.
  if (answer.status === 403 || answer.status === 404) return denied(answer)
  if (answer.status !== 200 || typeof settings.use_default !== 'boolean') return failed(path, answer.status)
  const { use_default, include_claim_keys, sub_claim_prefix } = settings
  return {
    status: 'collected',
    value: {
      useDefault: use_default,
      claimKeys: Array.isArray(include_claim_keys) ? include_claim_keys.map(String) : [],
      prefix: typeof sub_claim_prefix === 'string' ? sub_claim_prefix : null,
    },
  }
}

async function readEnvironment(
  repository: string,
  name: string,
  lacksPermission: boolean,
  ask: Ask,
): Promise<Collected<EnvironmentProtection>> {
  const path = `${repository}/environments/${encodeURIComponent(name)}`
  const answer = await ask(path)
  // It takes the same permission as the template: without it, "not found" says nothing.
  if (answer.status === 403 || (answer.status === 404 && lacksPermission)) return denied(answer)
  if (answer.status === 404)
    return { status: 'collected', value: { exists: false, hasRules: false, limitsRefs: false } }
  return answer.status === 200
    ? { status: 'collected', value: protectionIn(answer.json) }
    : failed(path, answer.status)
}

function protectionIn(json: unknown): EnvironmentProtection {
  const { protection_rules: rules, deployment_branch_policy: branches } = Object(json) as Record<
    string,
    unknown
  >
  const types = Array.isArray(rules)
    ? rules.map(rule => String((Object(rule) as { type?: unknown }).type))
    : []
  return {
    exists: true,
    // GitHub lists the limit on branches among the rules as well.
    hasRules: types.some(type => type !== 'branch_policy'),
    limitsRefs: branches !== null && branches !== undefined,
  }
}

/** Of both reads below a repository (GitHub, "Permissions required for GitHub Apps"). */
const PERMISSION = 'actions: read'

const denied = ({ status, permission = PERMISSION }: GithubAnswer): Collected<never> => ({
  status: 'denied',
  permission,
  message: whyNot(status),
})

const failed = (operation: string, status: number): Collected<never> => ({
  status: 'failed',
  operation: `GET ${operation}`,
  code: String(status),
  message: whyNot(status),
})

function whyNot(status: number): string {
  switch (status) {
    case 0:
      return 'GitHub did not answer'
    case 401:
      return 'GitHub does not know the token'
    case 429:
      return 'GitHub has answered too many requests'
    default:
      return `GitHub answered ${status}`
  }
}

const encoded = (name: string): string => name.split('/').map(encodeURIComponent).join('/')
