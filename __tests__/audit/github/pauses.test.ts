// When a request to GitHub is sent again, and after how long.
import { describe, expect, it } from '@jest/globals'
import { pauseAfter, type Refusal } from '../../../src/audit/github/pauses.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const inSeconds = (seconds: number): string => String(NOW.getTime() / 1000 + seconds)
const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes.'

type Case = [name: string, refusal: Partial<Refusal>, attempt: number, pauseMs: number | null]

describe('a refused request', () => {
  it.each<Case>([
    ['is repeated when Retry-After says', { status: 429, headers: { 'retry-after': '7' } }, 1, 7_000],
    ['heeds Retry-After with 403, too', { status: 403, headers: { 'retry-after': '60' } }, 2, 60_000],
    [
      'prefers Retry-After to the reset of the limit',
      {
        status: 403,
        headers: { 'retry-after': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(900) },
      },
      1,
      5_000,
    ],
    [
      'waits for the reset of an exhausted limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(30) } },
      1,
      31_000,
    ],
    [
      'waits a second when the reset has passed',
      { status: 429, headers: { 'x-ratelimit-remaining': 0, 'x-ratelimit-reset': inSeconds(-5) } },
      1,
      1_000,
    ],
    [
      'waits a minute when the reset cannot be read',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' } },
      1,
      60_000,
    ],
    [
      'waits a minute after a secondary limit without headers',
      { status: 403, message: secondary },
      1,
      60_000,
    ],
    ['waits twice as long the second time', { status: 403, message: secondary }, 2, 120_000],
    ['waits a minute after a bare 429', { status: 429 }, 1, 60_000],
    [
      'is not repeated when the permission is missing',
      { status: 403, message: 'Resource not accessible' },
      1,
      null,
    ],
    [
      'is not repeated when the permission is missing and the limit is not',
      { status: 403, headers: { 'x-ratelimit-remaining': '4999' } },
      1,
      null,
    ],
    ['is not repeated when it is wrong', { status: 422 }, 1, null],
    ['is not repeated when nothing is there', { status: 404 }, 1, null],
    ['is repeated after a server error', { status: 502 }, 1, 1_000],
    ['is repeated after a server error, later each time', { method: 'PATCH', status: 503 }, 3, 4_000],
    ['is not repeated when it may have made something already', { method: 'POST', status: 502 }, 1, null],
    ['is repeated as a POST when the limit kept it out', { method: 'POST', status: 429 }, 1, 60_000],
  ])('%s', (_, refusal, attempt, pause) => {
    const whole: Refusal = { method: 'GET', status: 0, headers: {}, message: '', ...refusal }
    expect(pauseAfter(whole, attempt, NOW)).toBe(pause)
  })
})
