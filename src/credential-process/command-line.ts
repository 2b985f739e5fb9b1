// A command as the value of `credential_process`, which each AWS tool takes apart in its own way. Pure.
import { KeylessError } from '../errors.ts'
import { word } from '../shell.ts'

/**
 * The command line for a program and its arguments.
 *
 * Elsewhere than on Windows, the AWS CLI and boto3 split it by the quoting rules of a POSIX shell and all other SDKs give
 * it to `sh -c`. On Windows the former split it as the C runtime does and the latter give it to `cmd.exe`, some of them
 * (the one for Go) without keeping quotes apart. So there are quotes only around what needs them, single ones for a
 * POSIX shell, double ones on Windows.
 * @throws KeylessError `input-invalid` for a path that no quoting gets through: an AWS profile has no escapes, and some
 * SDKs end a value at white space followed by `#` or `;`.
 */
export const commandLine = (words: readonly string[], platform: NodeJS.Platform): string => {
  const unwritable = words.find(text => /\s[#;]|[\r\n]/.test(text))
  if (unwritable !== undefined)
    throw new KeylessError(
      'input-invalid',
      `The path ${JSON.stringify(unwritable)} cannot stand in credential_process: AWS tools would take a part of it for a comment.`,
      {
        hint: 'Move the runner to a directory without # and ; in its name, or drop refreshable-credentials.',
      },
    )
  return words.map(platform === 'win32' ? windowsWord : word).join(' ')
}

/** No path on Windows holds a quotation mark, and the path of a file does not end with a backslash. */
const windowsWord = (text: string): string => (/^[\w\\/:.@+~-]+$/.test(text) ? text : `"${text}"`)
