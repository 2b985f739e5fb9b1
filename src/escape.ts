// Text that others chose (names in AWS, claims of a token), made harmless for each place it is printed in.

const ZERO_WIDTH_SPACE = '&#8203;'

// Controls, line and paragraph separators, marks that reorder what follows (CVE-2021-42574), halves of characters.
const INVISIBLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** One line in which everything invisible is spelt out: a line feed as `\n`, others as `\u{202e}`. */
export const oneLine = (text: string): string => text.replace(INVISIBLE, spelt)

const spelt = (character: string): string => {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return '\\t'
  return `\\u{${character.codePointAt(0)?.toString(16)}}`
}

/**
 * A line for the log. The runner takes `::` at the start of a line, after any white space, for a command, and `##[`
 * anywhere in it (actions/runner, ActionCommand.cs); one character of each is spelt out.
 */
export const logLine = (text: string): string =>
  oneLine(text)
    .replace(/^(\s*):(?=:)/, '$1\\u{3a}')
    .replaceAll('##[', '#\\u{23}[')

/**
 * JSON to be copied out of a log: the same document, with everything invisible and everything that the runner would
 * take for a command as JSON's own escapes. Line feeds are kept.
 */
export const jsonText = (json: string): string =>
  json
    .replace(INVISIBLE, character =>
      character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/##(?=\[)/g, '#\\u0023')

/** At most `length` characters; what is cut off is replaced by `…`. Cuts between code points. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** Text for HTML, between tags and in attributes. */
export const html = (text: string): string => oneLine(text).replace(/[&<>"'`]/g, reference)

/**
 * A sentence inside a Markdown paragraph, list item or table cell (GitHub Flavored Markdown). Whatever could be syntax
 * becomes a character reference, which Markdown never takes for syntax. Mentions, issue references and automatic
 * links are looked for after references have been resolved, so these are broken by an invisible space as well.
 */
export const markdown = (text: string): string =>
  oneLine(text)
    .replace(/[&<>\\`*_[\]{}#|~@!^$]|:(?=[:/])/g, reference)
    .replace(/&#64;|&#35;(?=\d)|&#58;(?=\/)|www(?=\.)/gi, start => `${start}${ZERO_WIDTH_SPACE}`)
    .replace(/^(?=[-+=]|\d+[.)](?:\s|$))/, ZERO_WIDTH_SPACE)

const reference = (character: string): string => `&#${character.codePointAt(0)};`

/**
 * A name or value inside a Markdown paragraph or table cell, as code. Where Markdown's own quoting does not hold
 * (backticks, pipes and backslashes in tables), HTML's does. GitHub looks for no mentions and no links in code.
 */
export const markdownCode = (text: string): string => {
  const line = oneLine(text)
  if (line === '') return '<code></code>'
  if (/^[\p{L}\p{N} _.,:;/+=@#%*?!(){}"'-]+$/u.test(line) && line.trim() === line) return `\`${line}\``
  return `<code>${line.replace(/[^\p{L}\p{N} ]/gu, reference)}</code>`
}

/**
 * Lines of code as a fenced block, with a fence longer than any in them. Line feeds are kept; what the
 * runner would take for a command is spelt out.
 */
export const markdownBlock = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(logLine)
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return [fence, ...lines, fence].join('\n')
}

const FORMULA_STARTS = new Set('=+-@\t\r\n＝＋－＠')

/**
 * A cell of a CSV file (RFC 4180), always quoted. A cell that a spreadsheet would take for a formula starts with an
 * apostrophe: `=`, `+`, `-`, `@` (also full-width), tab, carriage return, line feed.
 */
export const csvCell = (text: string): string => {
  const inert = FORMULA_STARTS.has(text[0] ?? '') ? `'${text}` : text
  return inert.includes('"') ? `"${inert.replaceAll('"', '""')}"` : `"${inert}"`
}
