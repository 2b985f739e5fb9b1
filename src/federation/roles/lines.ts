// The input `roles` as lines: `name = role-arn [key=value …]`. Pure.
import { type Entry, type Problem, quoted, type Read } from './entry.ts'

/**
 * Reads the lines; empty ones and those that begin with `#` say nothing. A value with white space stands in single or
 * double quotes.
 */
export const readLines = (text: string): Read<Entry> => {
  const items: Entry[] = []
  const problems: Problem[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const content = raw.trim()
    if (content === '' || content.startsWith('#')) continue
    const read = readLine(content, line)
    if ('text' in read) problems.push(read)
    else items.push(read)
  }
  return { items, problems }
}

const LINE = /^(?<name>[^\s=]+)\s*=\s*(?<roleArn>\S+)(?<settings>.*)$/s
/** The part before a value begins with a letter, so there is one way only to read it. */
const SETTING =
  /\s+(?<key>[A-Za-z][\w-]*)=(?:'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<bare>[^\s'"]\S*|))(?=\s|$)/y

const readLine = (content: string, line: number): Entry | Problem => {
  const groups = LINE.exec(content)?.groups
  if (!groups) return { line, text: `${quoted(content)} is not of the form name = role-arn [key=value …]` }
  const { name, roleArn, settings } = groups as Record<'name' | 'roleArn' | 'settings', string>
  const read = readSettings(settings)
  return typeof read === 'string'
    ? {
        line,
        text: `(${name}): ${quoted(read)} is not of the form key=value; put a value with white space in single quotes`,
      }
    : { line, name, roleArn, settings: read }
}

/** The settings, or the text at which they cannot be read. */
const readSettings = (text: string): [string, string][] | string => {
  const settings: [string, string][] = []
  let position = 0
  while (text.slice(position).trim() !== '') {
    SETTING.lastIndex = position
    const groups = SETTING.exec(text)?.groups
    if (!groups) return text.slice(position).trim()
    settings.push([groups.key as string, groups.single ?? groups.double ?? groups.bare ?? ''])
    position = SETTING.lastIndex
  }
  return settings
}
