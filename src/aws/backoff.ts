// Trying an API call again: bounded, with exponentially growing, fully jittered pauses.

export interface Backoff {
  /** Tries in all, the first included. */
  readonly maxAttempts: number
  /** Milliseconds; the first pause is at most this long, each further one at most twice the one before. */
  readonly baseMs: number
  /** Milliseconds; no pause is longer. */
  readonly capMs: number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Uniform in [0, 1). */
  readonly random: () => number
}

/**
 * Milliseconds to wait after so many failed tries: exponential back-off with full jitter.
 * Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export const jitteredPause = (
  attempts: number,
  { baseMs, capMs, random }: Pick<Backoff, 'baseMs' | 'capMs' | 'random'>,
): number => random() * Math.min(capMs, baseMs * 2 ** (attempts - 1))

/**
 * Calls until it succeeds, or has been tried as often as its last error is worth and `maxAttempts` allows; that error is
 * thrown as it is.
 * Full jitter (AWS Architecture Blog, "Exponential Backoff and Jitter") keeps many accounts' audits from retrying
 * in step.
 */
export async function withBackoff<T>(
  call: () => Promise<T>,
  triesWorth: (error: unknown) => number,
  { maxAttempts, baseMs, capMs, sleep, random }: Backoff,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      if (attempt >= Math.min(maxAttempts, triesWorth(error))) throw error
      await sleep(jitteredPause(attempt, { baseMs, capMs, random }))
    }
  }
}
