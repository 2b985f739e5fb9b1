// Reads the files a step writes its environment, outputs and state to.
// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands

/** `NAME=value` and `NAME<<DELIMITER` … `DELIMITER` entries. */
export const parseFileCommands = (text: string): Record<string, string> => {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  while (lines.length > 0) {
    const line = lines.shift() as string
    if (line === '') continue
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line)
    if (!heredoc) {
      const at = line.indexOf('=')
      if (at < 1) throw new Error(`Invalid file command: ${line}`)
      values[line.slice(0, at)] = line.slice(at + 1)
      continue
    }
    const end = lines.indexOf(heredoc[2] as string)
    if (end < 0) throw new Error(`Unterminated file command: ${line}`)
    values[heredoc[1] as string] = lines.splice(0, end).join('\n')
    lines.shift()
  }
  return values
}
