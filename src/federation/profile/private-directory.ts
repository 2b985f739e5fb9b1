// The directory of a step that writes profiles, with what they need to renew themselves: for its user only, gone after it.
import { createHash, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { replaceFiles } from '../../files/atomic-file.ts'
import { asFileError } from '../../files/file-error.ts'
import type { Machine } from '../../files/machine.ts'

export interface PrivateDirectory {
  /** Absolute. */
  readonly path: string
  /** Text by absolute path; all of them in the directory. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * A name that no other step has or will have, below RUNNER_TEMP, which the runner empties before each job. A part of it
 * tells machines apart that share a home directory, and therefore profile files.
 */
export const newDirectoryPath = (
  { RUNNER_TEMP }: Readonly<Record<string, string | undefined>>,
  { host }: Machine,
) => join(resolve(RUNNER_TEMP || tmpdir()), `${prefixOf(host)}${randomBytes(8).toString('hex')}`)

const prefixOf = (host: string): string =>
  `keyless-aws-${createHash('sha256').update(host).digest('hex').slice(0, 8)}-`

/** Whether a step that ran on this machine made the directory. */
export const isOfThisMachine = ({ host }: Machine, directory: string): boolean =>
  basename(directory).startsWith(prefixOf(host))

/**
 * Creates the directory (0700) with its files (0600), each as a whole.
 * @throws KeylessError `profile-file-unwritable` or `profile-file-unsafe`; then nothing is left.
 */
export const writePrivateDirectory = async (
  machine: Machine,
  { path, files }: PrivateDirectory,
): Promise<void> => {
  try {
    machine.fs.mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    throw asFileError(error, path)
  }
  try {
    await replaceFiles(
      machine,
      Array.from(files, ([file, text]) => ({ path: file, before: null, after: text })),
    )
  } catch (error) {
    removePrivateDirectory(machine, path)
    throw error
  }
}

const NAME = /^keyless-aws-[\da-f]{8}-[\da-f]{16}$/

/**
 * Removes the directory with everything in it: files, locks, and what a killed process left half-done. Anything else
 * than a directory of such a name stays.
 * @returns whether there was one.
 * @throws KeylessError `profile-file-unwritable`.
 */
export const removePrivateDirectory = ({ fs }: Machine, path: string): boolean => {
  try {
    const found = fs.lstatSync(path, { throwIfNoEntry: false })
    if (!NAME.test(basename(path)) || !found?.isDirectory()) return false
    // A credential process that still runs may add a file meanwhile.
    fs.rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    return true
  } catch (error) {
    throw asFileError(error, path)
  }
}
