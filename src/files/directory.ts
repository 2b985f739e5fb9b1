// The directories of the profile files: made private, never reached through a link, removed again when they were ours.
import { basename, dirname } from 'node:path'
import { asFileError, unsafeFile } from './file-error.ts'
import { type Machine, noFollow } from './machine.ts'

/**
 * Makes sure of a directory: missing ones are created with mode 0700, and an `.aws` open to others is closed to them.
 * Any other directory (AWS_CONFIG_FILE may point into a workspace or /tmp) keeps its mode: it is not ours to close.
 * @throws KeylessError `profile-file-unsafe` for a symbolic link or a file in its place, `profile-file-unwritable`.
 */
export const ensureDirectory = (machine: Machine, directory: string): void => {
  try {
    if (!isDirectory(machine, directory)) makeDirectories(machine, directory)
    if (isDirectory(machine, directory) && basename(directory) === '.aws') tighten(machine, directory)
  } catch (error) {
    throw asFileError(error, directory)
  }
}

/** One by one: Node's own way to make several at once says ENOENT for a read-only file system, too. */
const makeDirectories = (machine: Machine, directory: string): void => {
  for (const missing of missingDirectories(machine, directory))
    try {
      machine.fs.mkdirSync(missing, { mode: 0o700 })
    } catch (error) {
      if (!isDirectory(machine, missing)) throw error
    }
}

/** The directories that are to be created so that this one exists, outermost first. */
export const missingDirectories = (machine: Machine, directory: string): string[] => {
  const parent = dirname(directory)
  if (parent === directory || machine.fs.lstatSync(directory, { throwIfNoEntry: false })) return []
  return [...missingDirectories(machine, parent), directory]
}

/** Removes those that are empty, innermost first, and keeps silent about those that are not. */
export const removeEmptyDirectories = ({ fs }: Machine, directories: readonly string[]): void => {
  for (const directory of [...directories].sort((a, b) => b.length - a.length))
    try {
      fs.rmdirSync(directory)
    } catch {
      // Not empty, already gone, or not ours any more: in each case somebody else's matter.
    }
}

const isDirectory = ({ fs }: Machine, path: string): boolean => {
  const found = fs.lstatSync(path, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) throw unsafeFile(path, 'a symbolic link')
  if (found && !found.isDirectory()) throw unsafeFile(path, 'not a directory')
  return found !== undefined
}

/** Through a descriptor, so that a link put in its place meanwhile is not followed. Windows has no such modes. */
const tighten = ({ fs, platform }: Machine, directory: string): void => {
  if (platform === 'win32') return
  const descriptor = fs.openSync(directory, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY | noFollow(fs))
  try {
    const { mode } = fs.fstatSync(descriptor)
    if (mode & 0o077) fs.fchmodSync(descriptor, mode & 0o700)
  } finally {
    fs.closeSync(descriptor)
  }
}
