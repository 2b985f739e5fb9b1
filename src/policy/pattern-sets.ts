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

/** Whether some text fits both. Steps: the product of the two lengths. */
export const overlap = (one: Pattern, other: Pattern): boolean => {
  // reached[j]: what was read of `one` so far and the first j units of `other` can stand for the same text.
  let reached = startRow(other)
  for (const unit of one.units) reached = nextRow(reached, unit, other)
  return reached.at(-1) === true
}

const startRow = (pattern: Pattern): readonly boolean[] => {
  const row = [true]
  for (const unit of pattern.units) row.push(row.at(-1) === true && unit === ANY)
  return row
}

const nextRow = (above: readonly boolean[], unit: number, pattern: Pattern): readonly boolean[] => {
  const row = [unit === ANY && above[0] === true]
  pattern.units.forEach((seen, j) => {
    const either = unit === ANY || seen === ANY
    const same = unit === seen || unit === ONE || seen === ONE
    row.push(either ? above[j + 1] === true || row[j] === true : same && above[j] === true)
  })
  return row
}
