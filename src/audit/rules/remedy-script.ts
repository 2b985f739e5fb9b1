// The commands that remedies are made of.

/** The lines of a remedy; a line that begins with `#` says what to do between two commands. */
export const script = (...lines: readonly string[]): string => lines.join('\n')
