// A reader for the small XML documents that AWS's query services answer with. Pure.
// Source: https://www.w3.org/TR/xml/ — elements, attributes (skipped), text, CDATA, comments, the five entities and
// character references; no document type, which AWS never sends and which could define entities of its own.

export interface XmlElement {
  readonly name: string
  /** The element's own text, entities resolved. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

/** The deepest nesting accepted; an answer of STS has four levels. */
const MAX_DEPTH = 32

/**
 * Reads a whole document; null when it is not well-formed or uses what STS never sends. Takes time in proportion
 * to its length and never throws.
 */
export const parseXml = (document: string): XmlElement | null => {
  const root: OpenElement = { name: '', text: '', children: [] }
  const open = [root]
  let position = document.startsWith('\uFEFF') ? 1 : 0
  while (position < document.length) {
    markup.lastIndex = position
    const groups = markup.exec(document)?.groups
    if (!groups || !accept(groups, open)) return null
    position = markup.lastIndex
  }
  const [element] = root.children
  return open.length === 1 && root.children.length === 1 && root.text.trim() === '' && element
    ? element
    : null
}

interface OpenElement {
  readonly name: string
  text: string
  readonly children: OpenElement[]
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`
const ATTRIBUTE = String.raw`\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*')`

/** One piece of a document. The alternatives begin differently, so there is nothing to try again. */
const markup = new RegExp(
  [
    String.raw`<\?[^>]*\?>`,
    '<!--[^]*?-->',
    String.raw`<!\[CDATA\[(?<cdata>[^]*?)\]\]>`,
    String.raw`<(?<start>${NAME})(?:${ATTRIBUTE})*\s*(?<empty>/?)>`,
    String.raw`</(?<end>${NAME})\s*>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
)

type Piece = Readonly<Record<string, string | undefined>>

/** Takes in one piece; false when it may not stand there. */
const accept = ({ start, empty, end, text, cdata }: Piece, open: OpenElement[]): boolean => {
  const parent = open.at(-1) as OpenElement
  if (start !== undefined) {
    const element: OpenElement = { name: start, text: '', children: [] }
    parent.children.push(element)
    if (empty === '') open.push(element)
    return open.length <= MAX_DEPTH
  }
  if (end !== undefined) return open.length > 1 && open.pop()?.name === end
  const resolved = text === undefined ? (cdata ?? '') : resolveEntities(text)
  if (resolved === null) return false
  parent.text += resolved
  return true
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const resolveEntities = (text: string): string | null => {
  let wellFormed = true
  const resolved = text.replace(
    /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|(\w{1,8}));|&/g,
    (_, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
      const character = code === null ? entities[name] : characterOf(code)
      if (character === undefined) wellFormed = false
      return character ?? ''
    },
  )
  return wellFormed ? resolved : null
}

/** XML 1.0, production 2: no control characters but tab and line ends, no surrogates. */
const characterOf = (code: number): string | undefined => {
  const allowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff)
  return allowed && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : undefined
}

/** The only child of that name, or undefined when there is none or there are several. */
export const onlyChild = (element: XmlElement | undefined, name: string): XmlElement | undefined => {
  const [child, ...others] = (element?.children ?? []).filter(candidate => candidate.name === name)
  return others.length === 0 ? child : undefined
}

/** Text of the only child of that name, or null when it is absent, repeated, empty or has children. */
export const childText = (element: XmlElement | undefined, name: string): string | null => {
  const child = onlyChild(element, name)
  return child && child.children.length === 0 && child.text.trim() !== '' ? child.text.trim() : null
}
