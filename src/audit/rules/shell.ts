// Text that goes into the commands of remedies, quoted so that pasting it runs what is meant.

/** One word of a POSIX shell command: as it is where that is safe, else in single quotes. */
export const word = (text: string): string =>
  /^[\w+=,.@:/%][\w+=,.@:/%-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** The lines of a remedy; a line that begins with `#` says what to do between two commands. */
export const script = (...lines: readonly string[]): string => lines.join('\n')
