// Reads the Markdown of this repository as far as the tests of documents need it: headings, links, fenced blocks.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

export const readDocument = (file: string): string =>
  readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n')

/** Files with these endings below a directory of the repository, as POSIX paths relative to its root. */
export const filesBelow = (directory: string, ...endings: readonly string[]): readonly string[] =>
  readdirSync(path.join(root, directory), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && endings.some(ending => entry.name.endsWith(ending)))
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

/** Every document that people read. */
export const documents = (): readonly string[] => [
  ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...filesBelow('docs', '.md'),
  ...filesBelow('examples', '.md'),
]

export interface Block {
  readonly language: string
  readonly text: string
  /** Line of the opening fence, from 1. */
  readonly line: number
}

/** The fenced code blocks of a document. */
export const blocksOf = (markdown: string): readonly Block[] =>
  [...markdown.matchAll(/^( *)```(\S*)[^\n]*\n([\s\S]*?)^\1```$/gm)].map(match => ({
    language: match[2]!,
    text: match[3]!.replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''),
    line: markdown.slice(0, match.index).split('\n').length,
  }))

/** The text without its fenced blocks, which hold neither headings nor links. */
const proseOf = (markdown: string): string => markdown.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '')

export const headingsOf = (markdown: string): readonly { level: number; text: string }[] =>
  [...proseOf(markdown).matchAll(/^(#{1,6}) +(.+)$/gm)].map(([, marks, text]) => ({
    level: marks!.length,
    text: text!.trim(),
  }))

/** The anchors of a document's headings, as GitHub makes them; a repeated one gets `-1`, `-2`, … */
export const anchorsOf = (markdown: string): ReadonlySet<string> => {
  const seen = new Map<string, number>()
  const anchors = headingsOf(markdown).map(({ text }) => {
    const anchor = slug(text)
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    return times === 0 ? anchor : `${anchor}-${times}`
  })
  return new Set(anchors)
}

/** Lower case, spaces to hyphens, everything but letters, digits, `_` and `-` away. */
const slug = (heading: string): string =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-')

/** The targets of a document's links and images. */
export const linksOf = (markdown: string): readonly string[] =>
  [...proseOf(markdown).matchAll(/\]\(<?([^()\s>]+)>?(?: "[^"]*")?\)/g)].map(match => match[1]!)
