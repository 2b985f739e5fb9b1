// Suggestions for mistyped words.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { editDistance, nearest } from '../../../src/audit/config/nearest.ts'

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['role', 'role', 0],
    ['', 'role', 4],
    ['role', '', 4],
    ['rule', 'role', 1],
    ['roles', 'role', 1],
    ['roel', 'role', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })

  it('is the same in both directions and never more than the longer word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

describe('the nearest word', () => {
  const keys = ['thresholds', 'rules', 'waivers', 'required-tags']

  it.each([
    ['threshold', 'thresholds'],
    ['rulse', 'rules'],
    ['waviers', 'waivers'],
    ['required_tags', 'required-tags'],
    ['requiredTags', 'required-tags'],
  ])('to %s is %s', (word, expected) => {
    expect(nearest(word, keys)).toBe(expected)
  })

  it('is none when all are far', () => {
    expect(nearest('notifications', keys)).toBeNull()
    expect(nearest('rules', [])).toBeNull()
  })
})
