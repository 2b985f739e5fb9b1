// A web identity token from a file, as Kubernetes projects one.
import path from 'node:path'
import { KeylessError } from '../../errors.ts'
import { readRegularFile } from '../../files/regular-file.ts'
import type { Runner } from '../../runner.ts'
import { readClaims } from './claims.ts'
import type { Token, TokenSource } from './index.ts'

/** Kubernetes replaces projected tokens through symbolic links, so its paths are the one place they are followed. */
const PROJECTED = /^\/var\/run\/secrets\/[^/]+\/serviceaccount\/token$/
/** STS: WebIdentityToken is 4 to 20,000 characters. */
const MAX_BYTES = 20_000

/**
 * Reads the token anew at each call, since it is rotated in place.
 * @throws KeylessError `token-file-unreadable` or `token-malformed`.
 */
export const fileTokens = (runner: Runner, file: string): TokenSource => {
  const absolute = path.resolve(runner.env.GITHUB_WORKSPACE ?? '', file)
  const read = async (): Promise<Token> => {
    const text = await readRegularFile({
      path: absolute,
      maxBytes: MAX_BYTES,
      followLink: PROJECTED.test(absolute),
      unreadable: why =>
        new KeylessError('token-file-unreadable', `web-identity-token-file ${JSON.stringify(file)} ${why}.`),
    })
    const jwt = text.trim()
    runner.mask(jwt)
    return { jwt, claims: readClaims(jwt) }
  }
  return { current: read, renew: read }
}
