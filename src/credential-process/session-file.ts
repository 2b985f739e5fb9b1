// The session of a profile that renews itself: what its file holds, and how long it is still given out. Pure, and
// without imports: it is all that runs while a session is fresh.

/**
 * What AWS tools read from a credential process.
 * Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export interface ProcessAnswer {
  readonly Version: 1
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly SessionToken: string
  /** ISO 8601, UTC. */
  readonly Expiration: string
}

export interface StoredSession {
  /** When it was asked for; ISO 8601, UTC. */
  readonly obtained: string
  readonly answer: ProcessAnswer
}

/** The file beside the settings: `1.settings.json` has `1.session.json`. */
export const sessionFileOf = (settingsFile: string): string =>
  settingsFile.replace(/settings\.json$/, 'session.json')

export const writeStored = (stored: StoredSession): string => `${JSON.stringify(stored)}\n`

/** The session in the text of its file, or null for anything else. */
export const readStored = (text: string): StoredSession | null => {
  try {
    const { obtained, answer } = JSON.parse(text)
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer
    const parts = [obtained, AccessKeyId, SecretAccessKey, SessionToken, Expiration]
    const whole = parts.every(part => typeof part === 'string' && part !== '') && answer.Version === 1
    return whole ? { obtained, answer } : null
  } catch {
    return null
  }
}

/** Milliseconds that a session has left; less than 0 when it has expired, NaN for what is no instant. */
export const millisecondsLeft = ({ answer }: StoredSession, now: number): number =>
  Date.parse(answer.Expiration) - now

const TEN_MINUTES = 600_000

/**
 * Whether a session may be given out as it is: more than ten minutes of it are left, or more than a quarter of its
 * life when that is less. AWS SDKs ask again from five to fifteen minutes before the end, and get a new one in time.
 */
export const isFresh = (stored: StoredSession, now: number): boolean => {
  const life = Date.parse(stored.answer.Expiration) - Date.parse(stored.obtained)
  return millisecondsLeft(stored, now) > Math.min(TEN_MINUTES, life / 4)
}
