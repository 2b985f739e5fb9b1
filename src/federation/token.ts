// The job's OIDC token for an audience, asked of GitHub.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import { type HttpAnswer, request } from '../aws/http.ts'
import { NetworkError } from '../aws/network-error.ts'
import { asKeylessError, KeylessError } from '../errors.ts'
import type { Runner } from '../runner.ts'
import { type Claims, readClaims } from './claims.ts'
import { judgeNetwork } from './classify.ts'
import { type Edge, retryOptions } from './edge.ts'
import { retrying, type Verdict } from './retry.ts'

export interface Token {
  readonly jwt: string
  readonly claims: Claims
}

/** Milliseconds for one try, from connecting to the last byte. */
const TRY_TIMEOUT = 10_000
/** A token with less than this many seconds left is not sent any more. */
const MIN_SECONDS_LEFT = 60

/** Where tokens come from: `current` gives one that STS will still take, `renew` a new one whatever is left. */
export interface TokenSource {
  readonly current: () => Promise<Token>
  readonly renew: () => Promise<Token>
}

/**
 * Tokens of GitHub for an audience; a fresh one is asked for when less than 60 s of the last are left.
 * @throws KeylessError `token-permission-missing`, `token-fork-pull-request`, `token-dependabot` at once;
 * `token-request-failed` or `token-malformed` from the functions it gives.
 */
export const githubTokens = (edge: Edge, audience: string, maxAttempts: number): TokenSource => {
  const address = requestAddress(edge.runner, audience)
  let last: Token | null = null
  const renew = async (): Promise<Token> => {
    last = await retrying(() => requestToken(edge, address), retryOptions(edge, maxAttempts, tokenVerdict))
    return last
  }
  const current = async (): Promise<Token> =>
    last !== null && secondsLeft(last, edge.now()) >= MIN_SECONDS_LEFT ? last : renew()
  return { current, renew }
}

const secondsLeft = ({ claims }: Token, now: Date): number => claims.exp - now.getTime() / 1000

interface Address {
  readonly url: URL
  readonly bearer: string
}

const requestAddress = ({ env, event }: Runner, audience: string): Address => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env
  if (!address || !bearer) throw missingPermission(env, event())
  if (!URL.canParse(address))
    throw new KeylessError('token-request-failed', 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL.')
  const url = new URL(address)
  url.searchParams.set('audience', audience)
  return { url, bearer }
}

const requestToken = async (edge: Edge, { url, bearer }: Address): Promise<Token> => {
  const response = await request({
    url,
    method: 'GET',
    headers: { authorization: `bearer ${bearer}`, accept: 'application/json' },
    timeoutMs: TRY_TIMEOUT,
    agent: await edge.agentFor(url),
  })
  if (response.status !== 200) throw new TokenRefused(response)
  const jwt = tokenValue(response.body)
  edge.runner.mask(jwt)
  return { jwt, claims: readClaims(jwt) }
}

const tokenValue = (body: string): string => {
  let answer: unknown
  try {
    answer = JSON.parse(body)
  } catch {
    throw new KeylessError(
      'token-request-failed',
      "GitHub's token service answered with something that is not JSON.",
    )
  }
  const value = (answer as { value?: unknown } | null)?.value
  if (typeof value === 'string' && value !== '') return value
  throw new KeylessError('token-request-failed', "GitHub's token service answered without a token.")
}

class TokenRefused extends Error {
  readonly status: number
  constructor({ status }: HttpAnswer) {
    super(`HTTP ${status}`)
    this.status = status
  }
}

/** Network errors, 429 and 5xx can pass later; everything else cannot. */
const tokenVerdict = (thrown: unknown): Verdict => {
  if (thrown instanceof TokenRefused)
    return {
      retry: thrown.status === 429 || thrown.status >= 500 ? 'transient' : 'never',
      error: new KeylessError(
        'token-request-failed',
        `GitHub's token service answered HTTP ${thrown.status}.`,
      ),
    }
  if (thrown instanceof NetworkError) return judgeNetwork(thrown, 'token-request-failed')
  return { retry: 'never', error: asKeylessError(thrown) }
}

/**
 * Why a job has no request token: a fork's pull request, a Dependabot run, or the permission is missing.
 * Told from the event payload, since the environment is the same in all three.
 */
export const missingPermission = (
  env: Readonly<Record<string, string | undefined>>,
  event: Readonly<Record<string, unknown>>,
): KeylessError => {
  const pullRequest = event.pull_request as PullRequest | undefined
  if (pullRequest?.head && pullRequest.head.repo?.full_name !== pullRequest.base?.repo?.full_name)
    return new KeylessError(
      'token-fork-pull-request',
      `This run was triggered by a pull request from the fork ${JSON.stringify(pullRequest.head.repo?.full_name ?? '(deleted)')}, and GitHub offers it no OIDC token.`,
    )
  const author = pullRequest?.user?.login ?? (event.sender as { login?: string } | undefined)?.login
  if (env.GITHUB_ACTOR === 'dependabot[bot]' || author === 'dependabot[bot]')
    return new KeylessError(
      'token-dependabot',
      'This run was triggered by Dependabot, and GitHub offers it no OIDC token.',
    )
  return new KeylessError(
    'token-permission-missing',
    'GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.',
  )
}

interface PullRequest {
  readonly head?: { readonly repo?: { readonly full_name?: string } | null }
  readonly base?: { readonly repo?: { readonly full_name?: string } }
  readonly user?: { readonly login?: string }
}
