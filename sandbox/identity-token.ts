// The OIDC token GitHub gives a job: key, header, claims, lifetime, signature.
import { createHash, randomUUID } from 'node:crypto'
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { claimsOf, type Job } from './job.ts'

export interface SigningKey {
  readonly privateKey: CryptoKey
  /** As the JWKS shows it: kty, n, e, use, alg, kid, x5t. */
  readonly publicJwk: JWK & { readonly kid: string; readonly x5t: string }
}

/** A new RSA key of 2048 bits, as GitHub signs with. */
export const newSigningKey = async (): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  // GitHub's x5t is the SHA-1 of a certificate; there is none here, and nobody checks it: that of the key stands in.
  const x5t = createHash('sha1').update(JSON.stringify(jwk)).digest('base64url')
  return { privateKey, publicJwk: { ...jwk, use: 'sig', alg: 'RS256', kid, x5t } }
}

export interface TokenOptions {
  /** Default: https://github.com/OWNER, as when no audience is asked for. */
  readonly audience?: string
  /** Seconds since the epoch. */
  readonly issuedAt: number
  /** Claims to add or replace; undefined removes one. For tokens that GitHub would not issue. */
  readonly claims?: Readonly<Record<string, unknown>>
}

/** Seconds from `iat` to `exp`, and from `nbf` to `iat`: sample token of GitHub's documentation. */
const LIFETIME = 300
const BACKDATE = 600

/** The job's token, signed with RS256. Throws where GitHub would refuse one. */
export const mintToken = (job: Job, key: SigningKey, options: TokenOptions): Promise<string> => {
  const { issuedAt, audience = `https://github.com/${job.owner}` } = options
  const claims: Record<string, unknown> = {
    jti: randomUUID(),
    aud: audience,
    ...claimsOf(job),
    iss: job.issuer,
    nbf: issuedAt - BACKDATE,
    exp: issuedAt + LIFETIME,
    iat: issuedAt,
    ...options.claims,
  }
  return sign(claims, key)
}

/**
 * The token a job shows to ask for its OIDC token. It is a JWT too, without a subject: sent to STS by mistake,
 * it is refused for the claim it lacks.
 */
export const mintRequestToken = (job: Job, id: string, key: SigningKey, issuedAt: number): Promise<string> =>
  sign(
    {
      nameid: 'dddddddd-dddd-dddd-dddd-dddddddddddd',
      scp: `Actions.GenerateIdToken:${job.runId}:${id}`,
      orchid: `${job.runId}.${id}`,
      iss: 'vstoken.actions.githubusercontent.com',
      aud: 'vstoken.actions.githubusercontent.com',
      nbf: issuedAt - BACKDATE,
      exp: issuedAt + 6 * 3600,
    },
    key,
  )

const sign = (claims: Record<string, unknown>, { privateKey, publicJwk }: SigningKey): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: publicJwk.kid, x5t: publicJwk.x5t })
    .sign(privateKey)
