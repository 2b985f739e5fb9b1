// One request for the job's OIDC token. Without any package, so that the credential process can make it too.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import { type HttpAnswer, request } from '../../aws/http.ts'
import { NetworkError } from '../../aws/network-error.ts'
import { asKeylessError, KeylessError } from '../../errors.ts'
import type { World } from '../edge.ts'
import { judgeNetwork } from '../exchange/classify.ts'
import type { Verdict } from '../exchange/retry.ts'

/** Where GitHub gives out tokens of this job for one audience. */
export interface TokenAddress {
  readonly url: URL
  readonly bearer: string
}

/** Milliseconds for one try, from connecting to the last byte. */
const TRY_TIMEOUT = 10_000

/**
 * The address in the job's environment, or null when GitHub offers it no token.
 * @throws KeylessError `token-request-failed` for an address that is no URL.
 */
export const tokenAddress = (
  env: Readonly<Record<string, string | undefined>>,
  audience: string,
): TokenAddress | null => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env
  if (!address || !bearer) return null
  if (!URL.canParse(address))
    throw new KeylessError('token-request-failed', 'ACTIONS_ID_TOKEN_REQUEST_URL is not a URL.')
  const url = new URL(address)
  url.searchParams.set('audience', audience)
  return { url, bearer }
}

/** Asks once; the answer is a JSON Web Token. What it throws is for `tokenVerdict` to judge. */
export const requestToken = async (
  { url, bearer }: TokenAddress,
  { agentFor }: Pick<World, 'agentFor'>,
): Promise<string> => {
  const response = await request({
    url,
    method: 'GET',
    headers: { authorization: `bearer ${bearer}`, accept: 'application/json' },
    timeoutMs: TRY_TIMEOUT,
    agent: await agentFor(url),
  })
  if (response.status !== 200) throw new TokenRefused(response)
  return tokenValue(response.body)
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
  if (typeof value !== 'string' || value === '')
    throw new KeylessError('token-request-failed', "GitHub's token service answered without a token.")
  if (!COMPACT_JWS.test(value))
    throw new KeylessError(
      'token-malformed',
      "What GitHub's token service answered with is not a JSON Web Token.",
    )
  return value
}

/** Three parts in base64url. Source: RFC 7515, section 3.1. */
const COMPACT_JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/

class TokenRefused extends Error {
  readonly status: number
  constructor({ status }: HttpAnswer) {
    super(`HTTP ${status}`)
    this.status = status
  }
}

/** Network errors, 429 and 5xx can pass later; everything else cannot. */
export const tokenVerdict = (thrown: unknown): Verdict => {
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
