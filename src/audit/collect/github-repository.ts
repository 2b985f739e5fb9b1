// What GitHub says about one repository, from its answers.
import type { GithubAnswer, GithubReader } from '../github/reader.ts'
import type { EnvironmentProtection, GithubRepository, SubjectSettings } from '../github-facts.ts'
import type { Collected } from '../snapshot.ts'
import type { NamedRepository } from '../trust/named-repositories.ts'
import { concurrently } from './concurrently.ts'

export type Ask = GithubReader['get']

/** What stands in for an answer once there is no use in asking on. */
const LIMITED: GithubAnswer = { status: 429, json: null }
const BROKEN: GithubAnswer = { status: 0, json: null }

/** Asks until GitHub says that it was too much, or does not answer; from then on the answer is the same to all. */
export function patiently(reader: GithubReader): Ask {
  let ended: GithubAnswer | null = null
  return async path => {
    if (ended !== null) return ended
    try {
      const answer = await reader.get(path)
      if (answer.status === 429) ended = LIMITED
      return answer
    } catch {
      ended = BROKEN
      return ended
    }
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
  const protection = await concurrently([...environments], 1, environment =>
    readEnvironment(path, environment, ask),
  )
  return {
    ...found,
    subject: await readSubject(path, ask),
    environments: Object.fromEntries(protection),
  }
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
  const { status, json } = await ask(path)
  const settings = Object(json) as Record<string, unknown>
  if (status !== 200 || typeof settings.use_default !== 'boolean') return failed(path, status)
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
  ask: Ask,
): Promise<[string, Collected<EnvironmentProtection>]> {
  const path = `${repository}/environments/${encodeURIComponent(name)}`
  const { status, json } = await ask(path)
  if (status === 404)
    return [name, { status: 'collected', value: { exists: false, hasRules: false, limitsRefs: false } }]
  if (status !== 200) return [name, failed(path, status)]
  const { protection_rules: rules, deployment_branch_policy: branches } = Object(json) as Record<
    string,
    unknown
  >
  const types = Array.isArray(rules)
    ? rules.map(rule => String((Object(rule) as { type?: unknown }).type))
    : []
  return [
    name,
    {
      status: 'collected',
      // GitHub lists the limit on branches among the rules as well.
      value: {
        exists: true,
        hasRules: types.some(type => type !== 'branch_policy'),
        limitsRefs: branches !== null && branches !== undefined,
      },
    },
  ]
}

const failed = (operation: string, status: number): Collected<never> => ({
  status: 'failed',
  operation: `GET ${operation}`,
  code: String(status),
  message: whyNot(status),
})

const whyNot = (status: number): string =>
  status === 429
    ? 'GitHub has answered too many requests'
    : status === 0
      ? 'GitHub did not answer'
      : `GitHub answered ${status}`

const encoded = (name: string): string => name.split('/').map(encodeURIComponent).join('/')
