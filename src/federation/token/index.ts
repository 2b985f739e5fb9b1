// The job's OIDC token for an audience, asked of GitHub.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import { KeylessError } from '../../errors.ts'
import { type Edge, retryOptions } from '../edge.ts'
import { retrying } from '../exchange/retry.ts'
import { type Claims, readClaims } from './claims.ts'
import { requestToken, type TokenAddress, tokenAddress, tokenVerdict } from './request.ts'

export interface Token {
  readonly jwt: string
  readonly claims: Claims
}

/** A token with less than this many seconds left is not sent any more. */
const MIN_SECONDS_LEFT = 60

/** Where tokens come from: `current` gives one that STS will still take, `renew` a new one whatever is left. */
export interface TokenSource {
  readonly current: () => Promise<Token>
  readonly renew: () => Promise<Token>
}

/**
 * Tokens of GitHub for an audience; a fresh one is asked for when less than 60 s of the last are left. Whoever asks
 * while one is on its way gets that one, so that many roles cost one request.
 * @throws KeylessError `token-permission-missing`, `token-fork-pull-request`, `token-dependabot` at once;
 * `token-request-failed` or `token-malformed` from the functions it gives.
 */
export const githubTokens = (edge: Edge, audience: string, maxAttempts: number): TokenSource => {
  const { env, event } = edge.runner
  const address = tokenAddress(env, audience)
  if (address === null) throw missingPermission(env, event())
  let last: Token | null = null
  let coming: Promise<Token> | null = null
  const ask = async (): Promise<Token> => {
    last = await retrying(() => newToken(edge, address), retryOptions(edge, maxAttempts, tokenVerdict))
    return last
  }
  const renew = (): Promise<Token> => {
    coming ??= ask().finally(() => {
      coming = null
    })
    return coming
  }
  const current = async (): Promise<Token> =>
    last !== null && secondsLeft(last, edge.now()) >= MIN_SECONDS_LEFT ? last : renew()
  return { current, renew }
}

const newToken = async (edge: Edge, address: TokenAddress): Promise<Token> => {
  const jwt = await requestToken(address, edge)
  edge.runner.mask(jwt)
  return { jwt, claims: readClaims(jwt) }
}

const secondsLeft = ({ claims }: Token, now: Date): number => claims.exp - now.getTime() / 1000

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
