// Questions to GitHub of which a refusal is an answer, too.
import type { GitHub } from './client.ts'

export interface GithubAnswer {
  /** HTTP status; 429 for every rate limit, however GitHub puts it. */
  readonly status: number
  /** The body; null when there is none. */
  readonly json: unknown
  /** What the token would need, `actions: read`, where GitHub refuses for want of it and says so. */
  readonly permission?: string
}

export interface GithubReader {
  /**
   * One GET request.
   * @param path from the root of the API, with its parts encoded: `/repos/octo-org/octo-repo`
   * @throws whatever the connection fails with; never for a status
   */
  get(path: string): Promise<GithubAnswer>
}

/** A reader that asks by Octokit; a redirect is answered, not followed. */
export const githubReader = (github: Pick<GitHub, 'request'>): GithubReader => ({
  get: async path => {
    try {
      const { status, data } = await github.request(`GET ${path}`, { request: { redirect: 'manual' } })
      return { status, json: data ?? null }
    } catch (error) {
      return answerIn(error)
    }
  },
})

/** Octokit's RequestError: with a response when GitHub answered, else for a connection that failed. */
interface Refused {
  readonly status: number
  readonly message: string
  readonly response?: { readonly headers: Readonly<Record<string, unknown>>; readonly data: unknown }
}

function answerIn(error: unknown): GithubAnswer {
  const { status, message, response } = error as Partial<Refused>
  if (status === undefined || response === undefined) throw error
  const isLimit =
    status === 429 ||
    (status === 403 &&
      (String(response.headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message ?? '')))
  const permission = status === 403 && !isLimit ? permissionIn(response.headers) : undefined
  return {
    status: isLimit ? 429 : status,
    json: response.data ?? null,
    ...(permission !== undefined && { permission }),
  }
}

/** `x-accepted-github-permissions: actions=read; administration=read`: either of them (GitHub REST API, "Troubleshooting"). */
const permissionIn = (headers: Readonly<Record<string, unknown>>): string | undefined => {
  const accepted = headers['x-accepted-github-permissions']
  return typeof accepted === 'string' && accepted !== ''
    ? accepted.replaceAll('=', ': ').replaceAll(/\s*;\s*/g, ' or ')
    : undefined
}
