// The retry loop: what may be tried again, how often and after which pause. Time and chance are parameters.
import { jitteredPause } from '../../aws/backoff.ts'
import { KeylessError } from '../../errors.ts'

/**
 * - `never`: the answer would be the same
 * - `transient`: can pass later
 * - `new-token`: can pass with a fresh ID token; granted once
 */
export type RetryKind = 'never' | 'transient' | 'new-token'

/** What a failed attempt means. */
export interface Verdict {
  readonly retry: RetryKind
  /** What is thrown when this was the last attempt. */
  readonly error: KeylessError
  /** Attempts in all that this failure is worth, when fewer than the general limit. */
  readonly atMost?: number
  /** Pause that the other side asks for, in milliseconds. */
  readonly retryAfterMs?: number | null
}

export interface RetryOptions {
  /** Attempts in all; less than 1 counts as 1. */
  readonly maxAttempts: number
  /** Milliseconds since the epoch; no pause begins that would end later. Infinity for none. */
  readonly deadline: number
  readonly classify: (thrown: unknown) => Verdict
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Evenly distributed in [0, 1). */
  readonly random: () => number
}

const BASE_MS = 100
const CAP_MS = 5_000

/**
 * Runs the attempt until it succeeds, its failure cannot pass, or a limit is reached; pauses between attempts,
 * never after the last. The attempt is told its number (from 1) and why the one before failed.
 * @throws KeylessError of the last verdict, its message naming the number of attempts when there were several.
 */
export const retrying = async <T>(
  attempt: (number: number, previous: Verdict | null) => Promise<T>,
  options: RetryOptions,
): Promise<T> => {
  const limit = Math.max(1, Math.trunc(options.maxAttempts) || 1)
  let previous: Verdict | null = null
  let renewed = false
  for (let number = 1; number <= limit; number++) {
    try {
      return await attempt(number, previous)
    } catch (thrown) {
      const verdict = options.classify(thrown)
      const pause = pauseAfter(number, verdict, options)
      const spent =
        number >= Math.min(limit, verdict.atMost ?? limit) || (verdict.retry === 'new-token' && renewed)
      if (verdict.retry === 'never' || spent || options.now() + pause >= options.deadline)
        throw afterAttempts(verdict.error, number)
      renewed ||= verdict.retry === 'new-token'
      previous = verdict
      await options.sleep(pause)
    }
  }
  throw new KeylessError('internal', 'The retry loop ended without a result.')
}

/**
 * Jittered back-off in milliseconds; longer when the other side asks for it, never above 5 s.
 */
const pauseAfter = (number: number, { retryAfterMs }: Verdict, { random }: RetryOptions): number => {
  const jittered = jitteredPause(number, { baseMs: BASE_MS, capMs: CAP_MS, random })
  return Math.min(CAP_MS, Math.max(jittered, retryAfterMs ?? 0))
}

const afterAttempts = (error: KeylessError, number: number): KeylessError =>
  number === 1
    ? error
    : new KeylessError(error.code, `${error.message} (after ${number} attempts)`, {
        hint: error.hint,
        cause: error.cause ?? error,
      })
