// Fitting blocks of text into a limit.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { withinBytes } from '../../../src/audit/report/blocks.ts'

const notice = (leftOut: number) => `left out: ${leftOut}`

describe('blocks within a limit', () => {
  it('are all there, in their order, when they fit', () => {
    const blocks = ['a', 'b', 'c'].map((text, index) => ({ text, rank: 3 - index, results: 1 }))
    expect(withinBytes(blocks, 1000, notice)).toEqual(['a', 'b', 'c'])
  })

  it('lose the least important ones first, and the notice stands in their place', () => {
    const blocks = [
      { text: 'h'.repeat(50), rank: 0, results: 0 },
      { text: 'low'.repeat(100), rank: 3, results: 7 },
      { text: 'high'.repeat(50), rank: 1, results: 2 },
      { text: 'lower'.repeat(100), rank: 4, results: 5 },
    ]
    expect(withinBytes(blocks, 700, notice)).toEqual(['h'.repeat(50), 'left out: 12', 'high'.repeat(50)])
  })

  it('measure bytes, not characters', () => {
    const blocks = [{ text: '名'.repeat(100), rank: 0, results: 1 }]
    expect(withinBytes(blocks, 600, notice)).toEqual(['left out: 1'])
    expect(withinBytes(blocks, 702, notice)).toEqual(['名'.repeat(100)])
  })

  it('never exceed the limit', () => {
    const block = fc.record({ text: fc.string({ maxLength: 300 }), rank: fc.nat(5), results: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(block), fc.integer({ min: 500, max: 2000 }), (blocks, limit) => {
        const text = withinBytes(blocks, limit, notice).join('\n\n')
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})
