// Reads YAML that may be hostile: one document of plain maps, lists and scalars, with the line of everything in it.
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'

/** Bytes of UTF-8; parsing the worst YAML of this size takes seconds, not minutes. */
export const MAX_CONFIG_BYTES = 1024 * 1024

/** Something wrong in a file; `line` counts from 1. */
export interface Problem {
  readonly line: number
  readonly message: string
}

export interface YamlFile {
  /** Plain data; undefined for an empty file. Meaningless when there are problems. */
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** Line of the value at a path; of its nearest ancestor when the path does not exist. */
  lineOf(path: readonly string[]): number
}

/**
 * Parses one YAML 1.2 document. Refused, each with its line: syntax errors, duplicate keys, several documents,
 * anchors and aliases (they can expand without bound), explicit tags, and more than {@link MAX_CONFIG_BYTES}.
 */
export function readYaml(text: string): YamlFile {
  if (Buffer.byteLength(text) > MAX_CONFIG_BYTES)
    return refused([{ line: 1, message: 'The file is larger than 1 MiB.' }])
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    // The parser compares every key with every other; a set does it in one pass (see unwanted).
    uniqueKeys: false,
    prettyErrors: false,
  })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const problems = [
    ...document.errors.map(error => ({ line: lineAt(error.pos[0]), message: sentence(error) })),
    ...unwanted(document, lineAt),
  ]
  if (problems.length > 0) return refused(problems)
  return {
    value: plain(document.contents),
    problems: [],
    lineOf: path => lineAt(offsetOf(document.contents, path)),
  }
}

const refused = (problems: readonly Problem[]): YamlFile => ({ value: undefined, problems, lineOf: () => 1 })

function sentence(error: YAMLError): string {
  if (error.code === 'MULTIPLE_DOCS') return 'A second document starts here; the file may hold only one.'
  if (error.code === 'RESOURCE_EXHAUSTION') return 'The lists and maps are nested too deeply.'
  return `This is not YAML: ${error.message}.`.replace(/\.\.$/, '.')
}

/** Duplicate keys, and what has no use here but is what hostile YAML is made of: anchors, aliases, tags. */
function unwanted(document: Document, lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = []
  const refuse = (node: unknown, message: string) => problems.push({ line: lineAt(startOf(node)), message })
  visit(document, {
    Node: (_, node) => {
      const name = unsupported(node)
      if (name !== null) refuse(node, `${name} are not supported; write the value out in full.`)
      for (const key of isMap(node) ? repeatedKeys(node) : [])
        refuse(key, `The key ${JSON.stringify(shortened(keyText(key)))} stands here a second time.`)
    },
  })
  return problems
}

function unsupported(node: Node): string | null {
  if (isAlias(node)) return `Aliases like *${shortened(node.source)}`
  if (node.anchor) return `Anchors like &${shortened(node.anchor)}`
  return node.tag ? `Tags like ${shortened(node.tag)}` : null
}

function repeatedKeys(map: YAMLMap): unknown[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    const repeated = seen.has(keyText(key))
    seen.add(keyText(key))
    return repeated ? [key] : []
  })
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), plain(value)]))
  if (isSeq(node)) return node.items.map(plain)
  if (!isScalar(node)) return undefined
  // An account id written without quotes is a number to YAML, and its leading zeros would be lost.
  return typeof node.value === 'number' && /^\d{12}$/.test(node.source ?? '') ? node.source : node.value
}

const keyText = (key: unknown): string => (isScalar(key) ? String(key.source ?? key.value) : String(key))

function offsetOf(root: unknown, path: readonly string[]): number {
  let [at, node] = [startOf(root), root]
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => keyText(key) === step) : undefined
    const item = isSeq(node) ? node.items[Number(step)] : undefined
    if (pair === undefined && item === undefined) return at
    at = startOf(pair?.key ?? item)
    node = pair?.value ?? item
  }
  return at
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)
