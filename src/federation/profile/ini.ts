// Edits sections of an AWS profile file's text; every other byte stays as it was. Pure.
// Format: https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html, and where it is silent, what the AWS CLI reads.
import { KeylessError } from '../../errors.ts'

/** Property names (letters, digits, `_`) to values; a value holds no line break. */
export type Entries = Readonly<Record<string, string>>

interface Line {
  /** With its line ending. */
  readonly raw: string
  /** Blank lines and comments are `other`: they belong to nobody and outlive the section around them. */
  readonly kind: 'header' | 'entry' | 'other'
  /** Canonical title of the section the line stands in; null before the first header. */
  readonly title: string | null
}

/** Title of a profile's section in the config file: only `default` goes without its prefix. */
export const configTitle = (profile: string): string =>
  profile === 'default' ? profile : `profile ${profile}`

/**
 * The properties of all sections by canonical title (`name` in the credentials file, `profile name` in the config file,
 * `default` in both), sections of one title merged as the SDKs do, later values winning.
 * Nested properties are one value: a line break and a trimmed line for each.
 */
export const readSections = (text: string): ReadonlyMap<string, ReadonlyMap<string, string>> =>
  new Map([...linesByTitle(text)].map(([title, lines]) => [title, properties(lines)]))

const properties = (lines: readonly Line[]): ReadonlyMap<string, string> => {
  const properties = new Map<string, string>()
  let open: { name: string; indent: number } | null = null
  for (const { raw, kind } of lines) {
    if (kind === 'header') open = null
    if (kind !== 'entry') continue
    const indent = raw.search(/\S/)
    if (open && indent > open.indent) {
      properties.set(open.name, `${properties.get(open.name)}\n${raw.trim()}`)
    } else {
      const [name, value] = splitProperty(raw.trim())
      properties.set(name, value)
      open = { name, indent }
    }
  }
  return properties
}

/**
 * The lines of each section, by canonical title, without header, comments, blank lines and line endings, joined by `\n`.
 * Equal before and after an edit elsewhere in the file, so they can tell whether somebody changed the section.
 */
export const sectionBodies = (text: string): ReadonlyMap<string, string> =>
  new Map([...linesByTitle(text)].map(([title, lines]) => [title, body(lines)]))

const body = (lines: readonly Line[]): string =>
  lines
    .filter(line => line.kind === 'entry')
    .map(line => line.raw.replace(LINE_END, ''))
    .join('\n')

/**
 * The text with each of these sections, by title, of exactly these entries: at the end if it is new, else in the place of
 * the first of its title, the others removed; with null, without it. Nothing of the old entries stays, since a left-over
 * `role_arn` or `credential_process` would win over the keys written. Comments and blank lines stay.
 * @throws KeylessError `input-invalid` when a title or a value could not be read back.
 */
export const editSections = (text: string, sections: ReadonlyMap<string, Entries | null>): string => {
  for (const [title, entries] of sections) if (entries !== null) assertWritable(title, entries)
  const wanted = new Map([...sections].map(([title, entries]) => [canonicalTitle(title), entries]))
  const eol = lineEnding(text)
  const written = (entries: Entries): string[] =>
    Object.entries(entries).map(([name, value]) => `${name} = ${value}${eol}`)
  return editLines(text, lines => {
    const missing = new Map(wanted)
    const edited = lines.flatMap(({ raw, kind, title }) => {
      if (kind === 'other' || title === null || !wanted.has(title)) return [raw]
      const entries = missing.get(title) ?? null
      missing.delete(title)
      return entries === null ? [] : [raw, ...written(entries)]
    })
    for (const [title, entries] of missing)
      if (entries !== null) edited.push(`[${headerTitle(title)}]${eol}`, ...written(entries))
    return edited
  })
}

const LINE_END = /(?:\r\n|\n|\r)$/

const lineEnding = (text: string): string => (/\r\n|\n|\r/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n')

/** Edits with every line ended, and leaves the end of the file as it was: with a line ending, or without. */
const editLines = (text: string, edit: (lines: readonly Line[]) => string[]): string => {
  const ended = text === '' || LINE_END.test(text)
  const edited = edit(linesOf(ended ? text : text + lineEnding(text))).join('')
  return ended ? edited : edited.replace(LINE_END, '')
}

const linesOf = (text: string): Line[] => {
  let title: string | null = null
  return (text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []).map(raw => {
    // The CLI reads an indented header below a property as a nested line, the SDKs read it as a header. As a header it is
    // nobody's entry, so no edit of the section above can remove it.
    const header = /^\s*\[([^\]]*)\]/.exec(raw)?.[1]
    if (header !== undefined) title = canonicalTitle(header)
    const kind = header !== undefined ? 'header' : /^\s*(?:[#;]|$)/.test(raw) ? 'other' : 'entry'
    return { raw, kind, title }
  })
}

const linesByTitle = (text: string): Map<string, Line[]> => {
  const titled = linesOf(text).flatMap(line => (line.title === null ? [] : [{ ...line, title: line.title }]))
  return Map.groupBy(titled, ({ title }) => title)
}

/** `profile  "a b"` → `profile a b`. `profile default` is another spelling of `default`. */
export const canonicalTitle = (title: string): string => {
  const name = /^profile\s+(\S.*)$/s.exec(title.trim())?.[1]
  if (name === undefined) return title.trim()
  return configTitle(/^(["'])(.*)\1$/s.exec(name)?.[2] ?? name)
}

/** As the AWS CLI writes it: a profile name with spaces is quoted. */
const headerTitle = (title: string): string => title.replace(/^profile (.*\s.*)$/s, 'profile "$1"')

/** Name and value are parted by the first `=` or `:`, as the AWS CLI does. */
const splitProperty = (line: string): [name: string, value: string] => {
  const delimiter = line.search(/[=:]/)
  if (delimiter === -1) return [line, '']
  return [line.slice(0, delimiter).trim(), line.slice(delimiter + 1).trim()]
}

const assertWritable = (title: string, entries: Entries): void => {
  if (title === '' || title !== canonicalTitle(title) || /[[\]\r\n]/.test(title))
    throw new KeylessError(
      'input-invalid',
      `A profile section cannot be called ${JSON.stringify(title)}: AWS tools would read another name.`,
      { hint: 'Choose an aws-profile without brackets, quotation marks and space around it.' },
    )
  // Python's configparser, with which the AWS CLI and boto3 read the file.
  if (title === 'DEFAULT')
    throw new KeylessError(
      'input-invalid',
      'A profile in the credentials file cannot be called "DEFAULT": the AWS CLI and boto3 would give its keys to every profile without any.',
      { hint: 'Choose another name, for example default.' },
    )
  for (const [name, value] of Object.entries(entries))
    if (/[\r\n]/.test(value))
      throw new KeylessError(
        'input-invalid',
        `The value for ${name} holds a line break and cannot be written to a profile.`,
        { hint: `Give ${name} as one line, for example without the final line break of the secret.` },
      )
}
