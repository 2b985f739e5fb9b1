// When `npm run bench -- --check` fails.
import { describe, expect, it } from '@jest/globals'
import { isWorse } from '../../../scripts/bench/figure.ts'

const recorded = { ratio: 1.5, calls: 30, differences: 0, time: 3 }

describe('a figure', () => {
  it.each([
    ['a ratio as recorded', 'ratio', 1.5, '×', false],
    ['a ratio a third above', 'ratio', 2, '×', false],
    ['a ratio more than a third above', 'ratio', 2.01, '×', true],
    ['a better ratio', 'ratio', 0.9, '×', false],
    ['a count more than a third above', 'calls', 41, 'calls', true],
    ['anything where there was nothing', 'differences', 1, 'reports', true],
    ['nothing where there was nothing', 'differences', 0, 'reports', false],
    ['a size that was never recorded', 'another', 1, 'kB', true],
    ['a time, whatever it is', 'time', 300, 's', false],
    ['a time that was never recorded', 'another', 300, 'ms', false],
    ['a time per something', 'time', 300, 'µs per decision', false],
  ])('%s: %s of %d %s is worse: %s', (_, what, value, unit, expected) => {
    expect(isWorse({ what, value, unit, budget: 0 }, recorded)).toBe(expected)
  })
})
