// Tasks side by side: how many at once, in which order, and that a failure makes room like a success.
import { describe, expect, it } from '@jest/globals'
import { atMost } from '../../../src/federation/roles/at-most.ts'

describe('tasks of which a few run at once', () => {
  it('start in their order, never more than the limit at once, and all come to their end', async () => {
    const limited = atMost(3)
    const started: number[] = []
    let running = 0
    let most = 0
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, number) =>
        limited(async () => {
          started.push(number)
          running += 1
          most = Math.max(most, running)
          for (let turn = 0; turn <= number % 3; turn++) await Promise.resolve()
          running -= 1
          if (number % 2 === 1) throw new Error(`${number}`)
          return number
        }),
      ),
    )
    expect([started, most]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3])
    expect(results.map(({ status }) => status)).toEqual(
      Array.from({ length: 10 }, (_, number) => (number % 2 === 1 ? 'rejected' : 'fulfilled')),
    )
  })

  it('need no place for a task that throws before it waits', async () => {
    const limited = atMost(1)
    const broken = limited(() => {
      throw new Error('at once')
    })
    await expect(broken).rejects.toThrow('at once')
    await expect(limited(async () => 'next')).resolves.toBe('next')
  })
})
