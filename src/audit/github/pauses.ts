// When a request that GitHub did not answer may be sent again. Pure.
import { retryAfterMs } from '../../aws/http.ts'

/** What GitHub answered, or did not. */
export interface Refusal {
  readonly method: string
  /** HTTP status; 500 for a request that got no answer at all, as Octokit has it. */
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | number | undefined>>
  /** What the body says, e.g. `You have exceeded a secondary rate limit.` */
  readonly message: string
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/**
 * Milliseconds to wait before the next attempt; null when the same request would be refused again, or might do twice
 * what it may have done already.
 *
 * Source: GitHub REST API, "Best practices for using the REST API", "Handle rate limit errors appropriately".
 * @param attempt the one that failed, from 1
 */
export function pauseAfter(refusal: Refusal, attempt: number, now: Date): number | null {
  const { status, headers } = refusal
  if (status === 403 || status === 429) {
    const wanted = retryAfterMs(text(headers['retry-after']), now)
    if (wanted !== null) return wanted
    if (text(headers['x-ratelimit-remaining']) === '0') return untilReset(headers['x-ratelimit-reset'], now)
    return status === 429 || /secondary rate limit/i.test(refusal.message)
      ? MINUTE * 2 ** (attempt - 1)
      : null
  }
  // A POST that broke off may have made the issue or the comment.
  return status >= 500 && refusal.method !== 'POST' ? SECOND * 2 ** (attempt - 1) : null
}

const text = (header: string | number | undefined): string | undefined =>
  header === undefined ? undefined : String(header)

/** `x-ratelimit-reset`: seconds since the epoch. One second more, because both clocks are cut to seconds. */
const untilReset = (header: string | number | undefined, now: Date): number => {
  const reset = Number(header)
  return Number.isFinite(reset) ? Math.max(0, reset * SECOND - now.getTime()) + SECOND : MINUTE
}
