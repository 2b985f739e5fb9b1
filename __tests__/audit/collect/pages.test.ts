import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { concurrently } from '../../../src/audit/collect/concurrently.ts'
import { allItems, type Page } from '../../../src/audit/collect/pages.ts'

interface Numbers extends Page {
  readonly numbers: readonly number[]
}

const read = (pages: readonly Numbers[]) => {
  const markers: (string | undefined)[] = []
  return {
    markers,
    all: () =>
      allItems(
        async ({ Marker, MaxItems }) => {
          expect(MaxItems).toBe(1000)
          markers.push(Marker)
          return pages[markers.length - 1] ?? { numbers: [] }
        },
        page => page.numbers,
      ),
  }
}

describe('a paged list', () => {
  it('is read to its end, each page from the marker of the one before', async () => {
    const list = read([
      { numbers: [1, 2], IsTruncated: true, Marker: 'a' },
      { numbers: [], IsTruncated: true, Marker: 'b' },
      { numbers: [3], IsTruncated: false },
    ])
    expect(await list.all()).toEqual([1, 2, 3])
    expect(list.markers).toEqual([undefined, 'a', 'b'])
  })

  it.each([
    ['AWS truncates it without a marker', [{ numbers: [1], IsTruncated: true }]],
    [
      'a marker comes back',
      [
        { numbers: [1], IsTruncated: true, Marker: 'a' },
        { numbers: [2], IsTruncated: true, Marker: 'a' },
      ],
    ],
  ])('is refused, not cut short, when %s', async (_, pages) => {
    await expect(read(pages).all()).rejects.toThrow('truncated')
  })
})

describe('concurrent work', () => {
  it('keeps the order and the bound, whatever finishes first', async () => {
    const items = fc.array(fc.nat(), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(
        items,
        fc.integer({ min: 1, max: 6 }),
        fc.scheduler(),
        async (numbers, limit, scheduler) => {
          let running = 0
          const done = concurrently(numbers, limit, async number => {
            running++
            expect(running).toBeLessThanOrEqual(limit)
            await scheduler.schedule(Promise.resolve())
            running--
            return number * 2
          })
          expect(await scheduler.waitFor(done)).toEqual(numbers.map(number => number * 2))
        },
      ),
    )
  })

  it('rejects with the first failure', async () => {
    const failing = concurrently([1, 2, 3], 2, async number => {
      if (number === 2) throw new Error('two')
    })
    await expect(failing).rejects.toThrow('two')
  })
})
