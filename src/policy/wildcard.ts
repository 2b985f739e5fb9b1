// Wildcard matching of the policy language: `*` is any run of characters, `?` exactly one, all else itself.

/** In `units`: any run, also an empty one, also across `/` and `:`. */
export const ANY = -1
/** In `units`: exactly one UTF-16 code unit. */
export const ONE = -2

/** A pattern made ready: UTF-16 code units, ANY and ONE. `literal` is its text when it has no wildcard. */
export interface Pattern {
  readonly units: readonly number[]
  readonly literal: string | null
}

/** What the matcher needs of a text; every string is one. A pattern can pose as one: only ANY fits its ANY. */
export interface Text {
  readonly length: number
  charCodeAt(index: number): number
}

const STAR = 0x2a
const QUESTION = 0x3f

/** The units of a text in which `*` and `?` are wildcards. */
export const wildUnits = (text: string): readonly number[] => {
  const units: number[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    units.push(unit === STAR ? ANY : unit === QUESTION ? ONE : unit)
  }
  return units
}

/** The units of a text in which `*` and `?` stand for themselves. */
export const plainUnits = (text: string): readonly number[] => {
  const units: number[] = []
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i))
  return units
}

export const patternOfUnits = (units: readonly number[]): Pattern => ({
  units,
  literal: units.some(unit => unit < 0) ? null : units.map(unit => String.fromCharCode(unit)).join(''),
})

export const patternOf = (text: string): Pattern =>
  /[*?]/.test(text) ? { units: wildUnits(text), literal: null } : literalPattern(text)

/** An account's policies hold a hundred thousand literals, and hardly any is ever compared unit by unit. */
const literalPattern = (literal: string): Pattern => ({
  literal,
  get units() {
    return plainUnits(literal)
  },
})

/** Whether the whole text fits the pattern, case-sensitively. */
export const fits = (pattern: Pattern, text: string): boolean =>
  pattern.literal === null ? fitsUnits(pattern.units, text) : pattern.literal === text

/**
 * The same for units. Greedy with one point of return, the last `*`: an earlier `*` never needs another try, since
 * what a later one can swallow is a superset. So at most (units × text length) steps, never exponentially many.
 */
export const fitsUnits = (units: readonly number[], text: Text): boolean => {
  const { length } = text
  let at = 0
  let read = 0
  let afterStar = -1
  let swallowed = 0
  while (read < length) {
    const unit = units[at]
    if (unit === ANY) {
      afterStar = ++at
      swallowed = read
      if (afterStar === units.length) return true
    } else if (standsFor(unit, text.charCodeAt(read))) {
      at++
      read++
    } else if (afterStar >= 0) {
      at = afterStar
      read = ++swallowed
    } else return false
  }
  while (units[at] === ANY) at++
  return at === units.length
}

const standsFor = (unit: number | undefined, seen: number): boolean =>
  unit === seen || (unit === ONE && seen !== ANY)
