// How rules count things for people.
import { describe, expect, it } from '@jest/globals'
import { counted, days, listed } from '../../../src/audit/rules/wording.ts'

describe('listed', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('joins %j as people do', (names, text) => {
    expect(listed(names)).toBe(text)
  })

  it('names ten and counts the rest', () => {
    const names = Array.from({ length: 11 }, (_, index) => `u${index}`)
    expect(listed(names.slice(0, 10))).toBe('u0, u1, u2, u3, u4, u5, u6, u7, u8 and u9')
    expect(listed(names)).toBe('u0, u1, u2, u3, u4, u5, u6, u7, u8, u9 and 1 more')
  })
})

describe('days and counted', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
  ])('says %i as "%s"', (count, text) => {
    expect(days(count)).toBe(text)
    expect(counted(count, 'day')).toBe(text)
  })
})
