// A web identity token from a file, as Kubernetes projects one.
import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import path from 'node:path'
import { KeylessError } from '../errors.ts'
import type { Runner } from '../runner.ts'
import { readClaims } from './claims.ts'
import type { Token, TokenSource } from './token.ts'

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
    const jwt = (await readRegularFile(absolute, file)).trim()
    runner.mask(jwt)
    return { jwt, claims: readClaims(jwt) }
  }
  return { current: read, renew: read }
}

const readRegularFile = async (absolute: string, written: string): Promise<string> => {
  const unreadable = (why: string): KeylessError =>
    new KeylessError('token-file-unreadable', `web-identity-token-file ${JSON.stringify(written)} ${why}.`)
  const followed = PROJECTED.test(absolute)
  try {
    if (!followed && (await lstat(absolute)).isSymbolicLink()) throw unreadable('is a symbolic link')
    const handle = await open(absolute, followed ? 'r' : constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) throw unreadable('is not a regular file')
      if (stat.size > MAX_BYTES)
        throw unreadable(`has ${stat.size} bytes, and STS takes at most ${MAX_BYTES}`)
      return await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof KeylessError) throw error
    throw unreadable(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`)
  }
}
