// How often and how long STS is asked.
import { KeylessError } from '../../errors.ts'
import type { Inputs } from '../../inputs.ts'
import type { Session } from '../session.ts'

/** Milliseconds for one call to STS. */
export const STS_TIMEOUT = 15_000

/** special-characters-workaround overrides both retry inputs, as the drop-in contract has it. */
export const maxAttempts = ({
  disableRetry,
  retryMaxAttempts,
  specialCharactersWorkaround,
}: Inputs): number => {
  if (specialCharactersWorkaround) return 12
  return disableRetry ? 1 : retryMaxAttempts
}

/** Nearly three of four secret keys hold `/` or `+`: the chance that this many all do is one in two thousand million. */
const MAX_SESSIONS = 64

/**
 * Asks for another session until neither id nor secret holds a special character, where that is wanted.
 * @throws KeylessError `special-characters-unavoidable` after 64 sessions.
 */
export const usableSession = async (
  { specialCharactersWorkaround }: Pick<Inputs, 'specialCharactersWorkaround'>,
  obtain: () => Promise<Session>,
): Promise<Session> => {
  for (let asked = 1; asked <= MAX_SESSIONS; asked++) {
    const session = await obtain()
    const { accessKeyId, secretAccessKey } = session.credentials
    if (!specialCharactersWorkaround || /^[A-Za-z0-9]+$/.test(accessKeyId + secretAccessKey)) return session
  }
  throw new KeylessError(
    'special-characters-unavoidable',
    `STS gave ${MAX_SESSIONS} sessions, and the key of each held a special character.`,
  )
}
