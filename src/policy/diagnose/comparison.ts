// How one text differs from the one wanted, before its meaning is looked at. Pure.
import type { Condition } from '../document.ts'
import { operatorNamed } from '../operators/index.ts'
import { fits, patternOf } from '../wildcard.ts'
import type { Hint, HintId } from './explanation.ts'

/** Whether the request's text fits a text of the policy under the operator. */
export type Fits = (wanted: string, seen: string) => boolean

const withWildcards: Fits = (wanted, seen) => fits(patternOf(wanted), seen)

/** The comparison that an operator makes; null for operators that compare no text. */
export const comparisonOf = ({ operator }: Condition): Fits | null => {
  const text = operatorNamed(operator)?.text ?? null
  if (text === null) return null
  if (text === 'pattern') return withWildcards
  return /IgnoreCase$/.test(operator)
    ? (wanted, seen) => wanted.toLowerCase() === seen.toLowerCase()
    : (wanted, seen) => wanted === seen
}

interface Slip {
  readonly id: HintId
  readonly applies: (wanted: string, seen: string, matches: Fits) => boolean
  readonly advice: string
}

const unescaped = (text: string): string => text.replace(/%3a/gi, ':')

/** Slips of the pen, the nearest first: apart from them the texts are the same. */
const slips: readonly Slip[] = [
  {
    id: 'case-differs',
    applies: (wanted, seen, matches) => matches(wanted.toLowerCase(), seen.toLowerCase()),
    advice: 'AWS tells upper and lower case apart: copy the spelling of the token.',
  },
  {
    id: 'whitespace-differs',
    applies: (wanted, seen, matches) => matches(wanted.trim(), seen.trim()),
    advice: 'Take the white space at its ends out of the policy.',
  },
  {
    id: 'wildcard-in-string-equals',
    applies: withWildcards,
    advice: 'StringEquals takes * and ? literally: use StringLike, or better the exact value.',
  },
  {
    id: 'colon-escaped',
    applies: (wanted, seen, matches) => matches(unescaped(wanted), unescaped(seen)),
    advice: 'Within a name GitHub writes a colon as %3A (GitHub Enterprise Server up to 3.18 does not).',
  },
]

/** The slip that keeps the two apart; null when they differ in more. */
export const slipBetween = (
  wanted: string,
  seen: string,
  matches: Fits,
): { readonly id: HintId; readonly advice: string } | null =>
  slips.find(({ applies }) => applies(wanted, seen, matches)) ?? null

/** Longest value quoted in a hint, in characters. */
const QUOTED = 300

export const quoted = (text: string): string =>
  JSON.stringify(text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text)

/** A hint that the policy shows. */
export const shown = (id: HintId, text: string): Hint => ({ id, certain: true, text })

/** A hint that follows from the claims alone. */
export const possible = (id: HintId, text: string): Hint => ({ id, certain: false, text })
