// Text that goes into shell commands which people paste.

/** One word of a POSIX shell command: as it is where that is safe, else in single quotes. */
export const word = (text: string): string =>
  /^[\w+=,.@:/%][\w+=,.@:/%-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
