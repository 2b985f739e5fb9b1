// The retry loop: how often, after which pauses, and what is thrown in the end.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { KeylessError } from '../../../src/errors.ts'
import {
  type RetryKind,
  type RetryOptions,
  retrying,
  type Verdict,
} from '../../../src/federation/exchange/retry.ts'
import { thrown } from '../../fixtures/thrown.ts'

interface Failure extends Partial<Omit<Verdict, 'error'>> {
  readonly retry: RetryKind
}

/** A world whose clock advances only by its pauses, and an attempt that fails as told and then succeeds. */
const world = (failures: readonly Failure[], options: Partial<RetryOptions> = {}) => {
  const pauses: number[] = []
  const attempts: [number, RetryKind | null][] = []
  let time = 0
  const attempt = async (number: number, previous: Verdict | null): Promise<string> => {
    attempts.push([number, previous?.retry ?? null])
    const failure = failures[number - 1]
    if (failure) throw failure
    return `done at ${number}`
  }
  const run = () =>
    retrying(attempt, {
      maxAttempts: 12,
      deadline: Number.POSITIVE_INFINITY,
      now: () => time,
      sleep: async milliseconds => {
        pauses.push(milliseconds)
        time += milliseconds
      },
      random: () => 1,
      classify: failure => ({
        error: new KeylessError('sts-unavailable', 'No answer', { hint: 'h' }),
        ...(failure as Failure),
      }),
      ...options,
    })
  return { run, pauses, attempts }
}

const transient: Failure = { retry: 'transient' }
const times = (count: number, failure: Failure = transient): Failure[] => Array(count).fill(failure)

describe('retrying', () => {
  it('makes one attempt when it succeeds', async () => {
    const { run, pauses, attempts } = world([])
    expect(await run()).toBe('done at 1')
    expect([attempts, pauses]).toEqual([[[1, null]], []])
  })

  it('goes on after what can pass later, with pauses that double up to 5 s', async () => {
    const { run, pauses } = world(times(9))
    expect(await run()).toBe('done at 10')
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000])
  })

  it('takes a random part of each pause', async () => {
    const { run, pauses } = world(times(3), { random: () => 0.25 })
    await run()
    expect(pauses).toEqual([25, 50, 100])
  })

  it('stops at the limit, does not pause after the last attempt, and says how often it tried', async () => {
    const { run, pauses, attempts } = world(times(99))
    const error = await thrown(run())
    expect(error).toBeInstanceOf(KeylessError)
    expect(error).toMatchObject({
      code: 'sts-unavailable',
      message: 'No answer (after 12 attempts)',
      hint: 'h',
    })
    expect([attempts.length, pauses.length]).toEqual([12, 11])
  })

  it('fails at once when the answer would be the same', async () => {
    const { run, pauses, attempts } = world([{ retry: 'never' }])
    expect(await thrown(run())).toMatchObject({ message: 'No answer' })
    expect([attempts.length, pauses.length]).toEqual([1, 0])
  })

  it.each([1, 0, -3, Number.NaN, 0.5])('makes one attempt when the limit is %p', async maxAttempts => {
    const { run, attempts } = world(times(99), { maxAttempts })
    expect(await thrown(run())).toMatchObject({ message: 'No answer' })
    expect(attempts).toHaveLength(1)
  })

  it('grants a new token once, and tells the attempt to fetch it', async () => {
    const { run, attempts } = world(times(99, { retry: 'new-token' }))
    expect(await thrown(run())).toMatchObject({ message: 'No answer (after 2 attempts)' })
    expect(attempts).toEqual([
      [1, null],
      [2, 'new-token'],
    ])
  })

  it('grants the new token also after and before other failures', async () => {
    const { run, attempts } = world([transient, { retry: 'new-token' }, transient, { retry: 'new-token' }])
    await thrown(run())
    expect(attempts.map(([, previous]) => previous)).toEqual([null, 'transient', 'new-token', 'transient'])
  })

  it('gives up a failure after the attempts it is worth', async () => {
    const { run, attempts } = world(times(99, { retry: 'transient', atMost: 3 }))
    await thrown(run())
    expect(attempts).toHaveLength(3)
  })

  it.each([
    [1500, 1500],
    [10, 100],
    [3_600_000, 5000],
    [null, 100],
  ])('waits as long as asked (%p ms), but never above 5 s: %p ms', async (retryAfterMs, pause) => {
    const { run, pauses } = world([{ retry: 'transient', retryAfterMs }])
    await run()
    expect(pauses).toEqual([pause])
  })

  it('begins no pause that ends at or after the deadline', async () => {
    const { run, pauses, attempts } = world(times(99), { deadline: 700 })
    expect(await thrown(run())).toMatchObject({ message: 'No answer (after 3 attempts)' })
    expect([pauses, attempts.length]).toEqual([[100, 200], 3])
  })

  it('never makes more attempts or longer pauses than its bounds, whatever fails', async () => {
    const failure = fc.record<Failure>({
      retry: fc.constantFrom<RetryKind>('never', 'transient', 'new-token'),
      atMost: fc.integer({ min: 1, max: 20 }),
      retryAfterMs: fc.nat(),
    })
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    await fc.assert(
      fc.asyncProperty(
        fc.array(failure),
        fc.integer({ min: -1, max: 15 }),
        chance,
        async (failures, maxAttempts, random) => {
          const { run, pauses, attempts } = world(failures, { maxAttempts, random: () => random })
          await run().catch((error: unknown) => expect(error).toBeInstanceOf(KeylessError))
          expect(attempts.length).toBeLessThanOrEqual(Math.max(1, maxAttempts))
          expect(pauses).toHaveLength(attempts.length - 1)
          for (const pause of pauses) expect(pause).toBeLessThanOrEqual(5000)
          expect(attempts.filter(([, previous]) => previous === 'new-token').length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
