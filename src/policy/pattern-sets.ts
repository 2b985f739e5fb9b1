// Relations between two patterns, for questions about all resources at once instead of one.
import { ANY, fitsUnits, ONE, type Pattern } from './wildcard.ts'

/**
 * Whether every text that fits `inner` certainly fits `outer`. A wildcard of `inner` is only covered by one of
 * `outer`, so a true is certain, while a false may be too strict for odd pairs such as `?*` and `*?`.
 */
export const covers = (outer: Pattern, inner: Pattern): boolean =>
  fitsUnits(outer.units, {
    length: inner.units.length,
    charCodeAt: index => inner.units[index] ?? Number.NaN,
  })

/**
 * Whether some text fits both. What stands before the first `*` of either, and after the last, is compared unit by
 * unit, which decides nearly all pairs; steps for the rest: the product of its two lengths.
 */
export const overlap = ({ units: one }: Pattern, { units: other }: Pattern): boolean => {
  const length = Math.min(one.length, other.length)
  let start = 0
  while (start < length && isOneUnit(one[start]) && isOneUnit(other[start])) {
    if (!areAlike(one[start], other[start])) return false
    start++
  }
  let end = 0
  while (end < length - start && isOneUnit(one.at(-1 - end)) && isOneUnit(other.at(-1 - end))) {
    if (!areAlike(one.at(-1 - end), other.at(-1 - end))) return false
    end++
  }
  return overlapWithin(one.slice(start, one.length - end), other.slice(start, other.length - end))
}

const isOneUnit = (unit: number | undefined): boolean => unit !== ANY

const areAlike = (one: number | undefined, other: number | undefined): boolean =>
  one === other || one === ONE || other === ONE

const overlapWithin = (one: readonly number[], other: readonly number[]): boolean => {
  if (isAnyText(one) || isAnyText(other)) return true
  // reached[j]: what was read of `one` so far and the first j units of `other` can stand for the same text.
  let reached = startRow(other)
  for (const unit of one) reached = nextRow(reached, unit, other)
  return reached.at(-1) === true
}

const isAnyText = ({ length, 0: first }: readonly number[]): boolean => length === 1 && first === ANY

const startRow = (units: readonly number[]): readonly boolean[] => {
  const row = [true]
  for (const unit of units) row.push(row.at(-1) === true && unit === ANY)
  return row
}

const nextRow = (above: readonly boolean[], unit: number, units: readonly number[]): readonly boolean[] => {
  const row = [unit === ANY && above[0] === true]
  units.forEach((seen, j) => {
    const either = unit === ANY || seen === ANY
    row.push(either ? above[j + 1] === true || row[j] === true : areAlike(unit, seen) && above[j] === true)
  })
  return row
}
