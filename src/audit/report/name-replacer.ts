// Replaces whole names in running text, thousands of them in one pass.

interface Candidate {
  readonly name: string
  /** Where the name starts, seen from its first word: 0, or minus the length of the punctuation before it. */
  readonly offset: number
  readonly replacement: string
}

const WORD = /[\p{L}\p{N}_]+/gu
const WORD_CHARACTER = /^[\p{L}\p{N}_]/u

/** Words that ARNs are made of; where one stands between colons or before a slash, it is no user of that name. */
const ARN_WORDS = new Set(['aws', 'iam', 'sts', 'user', 'role', 'group', 'policy', 'mfa', 'root'])

/**
 * A function that replaces every name of the map where it stands as a whole: no letter, digit or underscore right
 * before or after it. Where several names fit, the longest wins. Names without any letter, digit or underscore are
 * left alone: they are punctuation in every text.
 */
export function nameReplacer(replacements: ReadonlyMap<string, string>): (text: string) => string {
  const candidates = byFirstWord(replacements)
  return text => {
    let replaced = ''
    let done = 0
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const found = candidates.get(word)?.find(candidate => standsAt(candidate, text, index, done))
      if (found === undefined) continue
      const start = index + found.offset
      replaced += text.slice(done, start) + found.replacement
      done = start + found.name.length
    }
    return replaced + text.slice(done)
  }
}

function byFirstWord(replacements: ReadonlyMap<string, string>): Map<string, Candidate[]> {
  const candidates = new Map<string, Candidate[]>()
  for (const [name, replacement] of replacements) {
    const first = name.matchAll(WORD).next().value
    if (first === undefined) continue
    const candidate = { name, offset: -first.index, replacement }
    const others = candidates.get(first[0])
    if (others) others.push(candidate)
    else candidates.set(first[0], [candidate])
  }
  for (const group of candidates.values()) group.sort((a, b) => b.name.length - a.name.length)
  return candidates
}

function standsAt({ name, offset }: Candidate, text: string, index: number, done: number): boolean {
  const start = index + offset
  const end = start + name.length
  if (start < done || !text.startsWith(name, start)) return false
  if (ARN_WORDS.has(name) && text[start - 1] === ':' && /[:/]/.test(text[end] ?? '')) return false
  return !WORD_CHARACTER.test(text.slice(end, end + 2)) || !WORD_CHARACTER.test(name.at(-1) ?? '')
}
