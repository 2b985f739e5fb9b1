// Replaces whole names in running text, thousands of them in one pass.

/** Characters of IAM names: https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html */
const IAM_NAME = /^[A-Za-z0-9_][\w+=,.@-]*$/
const IAM_NAME_HERE = /[\w+=,.@-]+/y
const WORD = /[\p{L}\p{N}_]+/gu
const STARTS_WITH_WORD = /^[\p{L}\p{N}_]/u

/** Words that ARNs are made of; where one stands between colons or before a slash, it is no user of that name. */
const ARN_WORDS = new Set(['aws', 'iam', 'sts', 'user', 'role', 'group', 'policy', 'mfa', 'root'])

/** The part of a text that a name takes up. */
interface Found {
  readonly start: number
  readonly name: string
}

/**
 * A function that replaces every name of the map where it stands as a whole: no letter, digit or underscore right
 * before or after it. Where several names fit, the longest wins. Names without any letter, digit or underscore are
 * left alone: they are punctuation in every text.
 */
export function nameReplacer(replacements: ReadonlyMap<string, string>): (text: string) => string {
  const odd = oddNames(replacements.keys())
  const lengths = [...new Set([...replacements.keys()].map(name => name.length))].sort((a, b) => b - a)
  return text => {
    let replaced = ''
    let done = 0
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < done) continue
      const regular = regularNameAt(text, index, replacements, lengths)
      const found = (odd.get(word) ?? []).map(name => oddNameAt(text, index, name)).reduce(longer, regular)
      if (found === null || found.start < done) continue
      replaced += text.slice(done, found.start) + replacements.get(found.name)
      done = found.start + found.name.length
    }
    return replaced + text.slice(done)
  }
}

const longer = (a: Found | null, b: Found | null): Found | null =>
  (b?.name.length ?? 0) > (a?.name.length ?? 0) ? b : a

/** The longest name of IAM characters that starts at `start`: one look-up per length that a name has. */
function regularNameAt(
  text: string,
  start: number,
  names: ReadonlyMap<string, string>,
  lengths: readonly number[],
): Found | null {
  IAM_NAME_HERE.lastIndex = start
  const [run = ''] = IAM_NAME_HERE.exec(text) ?? []
  for (const length of lengths) {
    if (length > run.length) continue
    const name = run.slice(0, length)
    if (names.has(name) && standsAlone(text, start, name)) return { start, name }
  }
  return null
}

/** Names that IAM would not take, or that start with punctuation, by the first word in them. */
function oddNames(names: Iterable<string>): Map<string, string[]> {
  const byWord = new Map<string, string[]>()
  for (const name of names) {
    const [word] = name.match(WORD) ?? []
    if (word === undefined || IAM_NAME.test(name)) continue
    byWord.set(word, [...(byWord.get(word) ?? []), name])
  }
  return byWord
}

/** `index` is where the first word of the name stands, which punctuation of its own may precede. */
function oddNameAt(text: string, index: number, name: string): Found | null {
  const start = index - name.search(WORD)
  return text.startsWith(name, start) && standsAlone(text, start, name) ? { start, name } : null
}

function standsAlone(text: string, start: number, name: string): boolean {
  const end = start + name.length
  if (ARN_WORDS.has(name) && text[start - 1] === ':' && /[:/]/.test(text[end] ?? '')) return false
  return !STARTS_WITH_WORD.test(text.slice(end, end + 2)) || !STARTS_WITH_WORD.test(name.at(-1) ?? '')
}
