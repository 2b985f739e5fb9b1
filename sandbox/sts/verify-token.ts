// Decides whether STS takes a web identity token, before any trust policy is looked at.
// Sources: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html (clock skew of five minutes)
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JSONWebKeySet,
  jwtVerify,
} from 'jose'
import type { Account, OidcProvider } from '../account.ts'
import { Refusal } from '../query-protocol.ts'
import type { StsState } from './state.ts'

export interface VerifiedToken {
  readonly provider: OidcProvider
  /** What the provider's client IDs and the condition key `aud` are compared with: `azp` when there is one. */
  readonly audience: string
  readonly subject: string
  readonly claims: Readonly<Record<string, unknown>>
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512']
const SKEW_SECONDS = 300
const MOST_KEYS = 100

/** @throws Refusal InvalidIdentityToken or ExpiredTokenException */
export const verifyToken = async (
  token: string,
  account: Account | undefined,
  state: Pick<StsState, 'fetch' | 'now'>,
): Promise<VerifiedToken> => {
  const claims = readClaims(token)
  const provider = findProvider(account, claims.iss)
  await verifySignature(token, claims, await fetchKeys(claims.iss, state.fetch), state.now())
  const audience = typeof claims.azp === 'string' ? claims.azp : audienceOf(claims.aud, provider)
  if (!provider.clientIds.includes(audience)) throw invalid('Incorrect token audience')
  return { provider, audience, subject: claims.sub, claims }
}

interface RequiredClaims extends Readonly<Record<string, unknown>> {
  readonly iss: string
  readonly sub: string
  readonly exp: number
  readonly iat: number
}

const readClaims = (token: string): RequiredClaims => {
  const claims = decode(token)
  for (const name of ['iss', 'sub', 'aud', 'exp', 'iat'])
    if (claims[name] === undefined) throw invalid(`Missing a required claim: ${name}`)
  // "Timestamps in the token must be formatted as either an integer or a long integer" (parameter WebIdentityToken).
  const wellTyped =
    ['iss', 'sub'].every(name => typeof claims[name] === 'string') &&
    ['exp', 'iat'].every(name => Number.isInteger(claims[name]))
  if (!wellTyped) throw notAJwt()
  return claims as unknown as RequiredClaims
}

const decode = (token: string): Readonly<Record<string, unknown>> => {
  try {
    const { alg } = decodeProtectedHeader(token)
    if (alg === undefined || !ALGORITHMS.includes(alg)) throw notAJwt()
    return decodeJwt(token)
  } catch {
    throw notAJwt()
  }
}

const findProvider = (account: Account | undefined, issuer: string): OidcProvider => {
  const url = issuer.startsWith('https://') ? issuer.slice('https://'.length) : null
  const provider = account?.providers.find(candidate => candidate.url === url)
  if (provider === undefined) throw invalid(`No OpenIDConnect provider found in your account for ${issuer}`)
  return provider
}

const fetchKeys = async (issuer: string, fetch: StsState['fetch']): Promise<JSONWebKeySet> => {
  const keys = await readKeys(issuer, fetch).catch(() => null)
  if (keys === null) throw noKey()
  // IAM quotas: at most 100 RSA and 100 EC keys.
  if (keys.keys.length > MOST_KEYS) throw invalid(`The identity provider has more than ${MOST_KEYS} keys`)
  return keys
}

const readKeys = async (issuer: string, fetch: StsState['fetch']): Promise<JSONWebKeySet | null> => {
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`)
  const { issuer: stated, jwks_uri: keysUrl } = JSON.parse(discovery.body.toString())
  // OpenID Connect Discovery 1.0 section 4.3: the document must be about exactly this issuer.
  if (discovery.status !== 200 || stated !== issuer || typeof keysUrl !== 'string') return null
  const answer = await fetch(keysUrl)
  const keys: unknown = answer.status === 200 ? JSON.parse(answer.body.toString()) : null
  return typeof keys === 'object' && keys !== null && 'keys' in keys && Array.isArray(keys.keys)
    ? (keys as JSONWebKeySet)
    : null
}

const verifySignature = async (token: string, { exp }: RequiredClaims, keys: JSONWebKeySet, now: number) => {
  try {
    await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: ALGORITHMS,
      currentDate: new Date(now),
      clockTolerance: SKEW_SECONDS,
    })
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw expired(exp, now)
    if (error instanceof errors.JWKSNoMatchingKey) throw noKey()
    throw invalid('The web identity token that was passed could not be validated by AWS.')
  }
}

const audienceOf = (aud: unknown, { clientIds }: OidcProvider): string => {
  const audiences = Array.isArray(aud) ? aud.map(String) : [String(aud)]
  return audiences.find(audience => clientIds.includes(audience)) ?? audiences[0] ?? ''
}

const invalid = (message: string): Refusal => new Refusal('InvalidIdentityToken', 400, message)

const notAJwt = (): Refusal =>
  invalid('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)')

const noKey = (): Refusal =>
  invalid(
    "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
  )

const expired = (exp: number, now: number): Refusal =>
  new Refusal(
    'ExpiredTokenException',
    400,
    `Token expired: current date/time ${Math.floor(now / 1000)} must be before the expiration date/time ${exp}`,
  )
