// GitHub's REST API: the one home of Octokit. Loaded only when something is to be asked of GitHub.
import type { getOctokit } from '@actions/github'
import { request } from '../../aws/http.ts'
import { networkError } from '../../aws/network-error.ts'
import type { Edge } from '../../federation/edge.ts'
import { version } from '../../version.ts'
import { pauseAfter, type Refusal } from './pauses.ts'

/** Octokit with the methods of the REST API and pagination. */
export type GitHub = ReturnType<typeof getOctokit>

export type GitHubEdge = Pick<Edge, 'agentFor' | 'now' | 'runner' | 'sleep'>

const TIMEOUT_MS = 30_000
/** A page of issues, each with a body of up to 65,536 characters. */
const MAX_BYTES = 32 * 1024 * 1024
const MAX_ATTEMPTS = 4
const UNPACED_WRITES = 10
/** All pauses after refusals together: a step must not hang on a rate limit that lasts an hour. */
const MAX_WAIT_MS = 150_000

/**
 * A client for the API that GITHUB_API_URL names, through the same proxy as everything else. Rate limits, secondary
 * ones included, and server errors are waited for, within bounds; then requests fail as Octokit's do, with the
 * `status` GitHub answered.
 * @param token with the permissions that the requests need; masked here
 */
export const openGitHub = async (token: string, edge: GitHubEdge): Promise<GitHub> => {
  edge.runner.mask(token)
  const { getOctokit } = await import('@actions/github')
  const github = getOctokit(token, {
    baseUrl: edge.runner.env.GITHUB_API_URL || 'https://api.github.com',
    userAgent: `keyless-aws/${version}`,
    request: { fetch: fetchThrough(edge), log: silent },
    log: silent,
  })
  github.hook.wrap('request', patience(edge))
  github.hook.before('request', pace(edge))
  return github
}

/** Octokit's own warnings are for its developers. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/**
 * The part of fetch that Octokit uses. A redirect means that the repository is not called so any more: an error, unless
 * whoever asks wants to know just that.
 */
const fetchThrough =
  ({ agentFor }: GitHubEdge) =>
  async (url: string, init: FetchOptions) => {
    const answer = await request({
      url,
      method: init.method,
      headers: init.headers,
      ...(init.body !== undefined && { body: init.body }),
      agent: await agentFor(new URL(url)),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    })
    const isRedirect = answer.status >= 300 && answer.status < 400 && answer.status !== 304
    if (isRedirect && init.redirect !== 'manual')
      throw networkError('protocol', new URL(url).host, `redirect ${answer.status}`)
    return new Response(answer.body === '' ? null : answer.body, {
      status: answer.status,
      headers: Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]),
    })
  }

interface FetchOptions {
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly headers: Record<string, string>
  readonly body?: string
  readonly redirect?: 'manual'
}

/**
 * GitHub asks whoever writes much for a second between any two writes ("Best practices for using the REST API", "Pause
 * between mutative requests"), and refuses more than 80 in a minute. Of the first few, nobody need wait for each other.
 */
const pace = ({ sleep }: GitHubEdge) => {
  let writes = 0
  return async ({ method }: { method: string }): Promise<void> => {
    if (method !== 'GET' && ++writes > UNPACED_WRITES) await sleep(1000)
  }
}

/** Sends a request again for as long as that can help; the bound on waiting is shared by all requests of a client. */
const patience = ({ now, sleep }: GitHubEdge) => {
  let patienceMs = MAX_WAIT_MS
  return async <Options extends { method: string }, Answer>(
    send: (options: Options) => Answer | Promise<Answer>,
    options: Options,
  ): Promise<Answer> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(options)
      } catch (error) {
        const pause = pauseAfter(refusalOf(error, options.method), attempt, now())
        if (pause === null || pause > patienceMs || attempt >= MAX_ATTEMPTS) throw error
        patienceMs -= pause
        await sleep(pause)
      }
    }
  }
}

const refusalOf = (error: unknown, method: string): Refusal => {
  const { status = 0, message = '', response } = error as Partial<Refusal> & { response?: Partial<Refusal> }
  return { method, status, message, headers: response?.headers ?? {} }
}
