// Stable stand-ins for names: the same name always gets the same one, and nobody reads the name from it.
import { createHash } from 'node:crypto'

/**
 * Hex digits of a pseudonym. Sixteen bits are few on purpose: account ids have forty, so that a longer hash without
 * a secret could be turned back by trying them all.
 */
const DIGITS = 4

/** `kind-3f2a` for a value; `salt` keeps equal values of different accounts apart. */
export const pseudonym = (kind: string, value: string, salt = '', digits = DIGITS): string =>
  named(kind, digest(kind, value, salt), digits)

export interface PseudonymOptions {
  readonly salt?: string
  /** Pseudonyms that others have already. */
  readonly taken?: ReadonlySet<string>
}

/**
 * Pseudonyms of many values of one kind, no two alike. Only those that would be alike get more digits, all of them: so
 * what a value is called depends on which others there are, never on their order, and none ever gets the name that
 * another one had.
 */
export function pseudonyms(
  kind: string,
  values: Iterable<string>,
  { salt = '', taken = new Set() }: PseudonymOptions = {},
): Map<string, string> {
  const given = new Map<string, string>()
  let unnamed = Array.from(new Set(values), value => ({ value, hash: digest(kind, value, salt) }))
  for (let digits = DIGITS; unnamed.length > 0; digits++) {
    const alike = Map.groupBy(unnamed, ({ hash }) => named(kind, hash, digits))
    for (const [name, [first, ...others]] of alike)
      if (first !== undefined && others.length === 0 && !taken.has(name)) given.set(first.value, name)
    unnamed = unnamed.filter(({ value }) => !given.has(value))
  }
  return given
}

const named = (kind: string, hash: string, digits: number): string => `${kind}-${hash.slice(0, digits)}`

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex')
