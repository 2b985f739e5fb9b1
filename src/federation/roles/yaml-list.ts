// The input `roles` as a YAML list of mappings. Loaded only where the input looks like one.
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { type Entry, type Problem, quoted, type Read } from './entry.ts'

/**
 * YAML 1.2, section 10.1: every value is text. Otherwise an account id or an external id of digits would lose its first
 * zeros, or, being long, its last digits.
 */
const AS_WRITTEN = 'failsafe'

/** Reads the list: each item has `name`, `role` and any of the keys of the line form. */
export const readYamlList = (text: string): Read<Entry> => {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: AS_WRITTEN, lineCounter: lines, prettyErrors: false })
  const lineOf = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line
  const [error] = document.errors
  if (error)
    return {
      items: [],
      problems: [{ line: lines.linePos(error.pos[0]).line, text: `is not YAML: ${error.message}` }],
    }
  if (!isSeq(document.contents)) return { items: [], problems: [{ line: 1, text: 'is not a YAML list' }] }
  const read = document.contents.items.map(item => readItem(item, lineOf))
  return {
    items: read.flatMap(entry => ('name' in entry ? [entry] : [])),
    problems: read.flatMap(entry => ('text' in entry ? [entry] : [])),
  }
}

const readItem = (item: unknown, lineOf: (node: unknown) => number): Entry | Problem => {
  const line = lineOf(item)
  if (!isMap(item)) return { line, text: 'is not a mapping with name and role' }
  const settings = new Map<string, string>()
  for (const pair of (item as YAMLMap).items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const value = textOf(pair)
    if (value === null)
      return { line: lineOf(pair.key), text: `${quoted(key)} has a value of a kind that it cannot have` }
    settings.set(key, value)
  }
  const { name, role, ...rest } = Object.fromEntries(settings)
  if (!name || !role) return { line, text: `has no ${name ? 'role' : 'name'}` }
  return { line, name, roleArn: role, settings: Object.entries(rest) }
}

/** A policy may be written as a mapping, and ARNs as a list; both become the text of the line form. */
const textOf = ({ value }: Pair): string | null => {
  if (isScalar(value)) return String(value.value)
  if (isMap(value)) return JSON.stringify(value.toJSON())
  if (isSeq(value)) return value.items.every(isScalar) ? value.items.map(item => item.value).join(',') : null
  return null
}
