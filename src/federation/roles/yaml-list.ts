// The input `roles` as a YAML list of mappings. Loaded only where the input looks like one.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
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
  const read = document.contents.items.map(item => readItem(item, document, lineOf))
  return {
    items: read.flatMap(entry => ('name' in entry ? [entry] : [])),
    problems: read.flatMap(entry => ('text' in entry ? [entry] : [])),
  }
}

const readItem = (
  item: unknown,
  document: Document.Parsed,
  lineOf: (node: unknown) => number,
): Entry | Problem => {
  const line = lineOf(item)
  if (!isMap(item)) return { line, text: 'is not a mapping with name and role' }
  const settings = new Map<string, string>()
  for (const pair of (item as YAMLMap).items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const value = textOf(pair, document)
    if (value === null)
      return { line: lineOf(pair.key), text: `${quoted(key)} has a value of a kind that it cannot have` }
    settings.set(key, value)
  }
  const { name, role, ...rest } = Object.fromEntries(settings)
  if (!name || !role) return { line, text: `has no ${name ? 'role' : 'name'}` }
  return { line, name, roleArn: role, settings: Object.entries(rest) }
}

/** A policy may be written as a mapping, and ARNs as a list; both become the text of the line form. */
const textOf = ({ value }: Pair, document: Document.Parsed): string | null => {
  const found = isAlias(value) ? value.resolve(document) : value
  if (isScalar(found)) return String(found.value)
  if (isMap(found)) return policyText(found, document)
  if (isSeq(found)) return found.items.every(isScalar) ? found.items.map(item => item.value).join(',') : null
  return null
}

/** null for an alias of nothing or of what it stands in, and for more of them than a policy can need. */
const policyText = (policy: YAMLMap, document: Document.Parsed): string | null => {
  try {
    return JSON.stringify(policy.toJS(document))
  } catch {
    return null
  }
}
