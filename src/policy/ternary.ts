// Three-valued logic: what cannot be evaluated stays unknown unless the rest settles the matter without it.

export type Ternary = boolean | 'unknown'

/** False as soon as one is false, whatever the unknown ones are. */
export const all = (values: Iterable<Ternary>): Ternary => {
  let result: Ternary = true
  for (const value of values) {
    if (value === false) return false
    if (value === 'unknown') result = 'unknown'
  }
  return result
}

/** True as soon as one is true, whatever the unknown ones are. */
export const any = (values: Iterable<Ternary>): Ternary => {
  let result: Ternary = false
  for (const value of values) {
    if (value === true) return true
    if (value === 'unknown') result = 'unknown'
  }
  return result
}

export const not = (value: Ternary): Ternary => (value === 'unknown' ? 'unknown' : !value)
