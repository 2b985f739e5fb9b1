// A session as AWS tools read it from a credential process. Pure.
import { KeylessError } from '../errors.ts'
import type { Credentials } from '../federation/session.ts'
import type { ProcessAnswer } from './session-file.ts'

/** @throws KeylessError `session-incomplete` for credentials that do not end: those need no renewal. */
export const processAnswer = (credentials: Credentials): ProcessAnswer => {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials
  if (sessionToken === null || expiration === null)
    throw new KeylessError('session-incomplete', 'A session without token or expiration cannot be renewed.')
  return {
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration,
  }
}
