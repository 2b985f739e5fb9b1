// Text that goes into shell commands which people paste.

/** One word of a POSIX shell command: as it is where that is safe, else in single quotes. */
export const word = (text: string): string =>
  /^[\w+=,.@:/%][\w+=,.@:/%-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/**
 * Commands in which each value that begins with a dash (IAM allows such names) is joined to its option by `=`: quoted
 * or not, the AWS CLI takes it for an option of its own where it stands alone.
 */
export const withJoinedValues = (commands: string): string =>
  commands.replaceAll(/(\s--[a-z][a-z0-9-]*) (?='-)/g, '$1=')
