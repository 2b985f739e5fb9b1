// Stable stand-ins for names: the same name always gets the same one, and nobody reads the name from it.
import { createHash } from 'node:crypto'

/**
 * Hex digits of a pseudonym. Sixteen bits are few on purpose: account ids have forty, so that a longer hash without
 * a secret could be turned back by trying them all.
 */
const DIGITS = 4

/** `kind-3f2a` for a value; `salt` keeps equal values of different accounts apart. */
export const pseudonym = (kind: string, value: string, salt = '', digits = DIGITS): string =>
  `${kind}-${digest(kind, value, salt).slice(0, digits)}`

/** Pseudonyms of many values of one kind. Only those that would be alike get more digits. */
export function pseudonyms(kind: string, values: readonly string[], salt: string): Map<string, string> {
  const named = new Map<string, string>()
  let unnamed = [...new Set(values)]
  for (let digits = DIGITS; unnamed.length > 0; digits++) {
    const alike = Map.groupBy(unnamed, value => pseudonym(kind, value, salt, digits))
    for (const [name, group] of alike) if (group.length === 1) named.set(group[0] as string, name)
    unnamed = unnamed.filter(value => !named.has(value))
  }
  return named
}

const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\u0000')).digest('hex')
