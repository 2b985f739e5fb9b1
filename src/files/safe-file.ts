// Opening files where others may have put something in their place: never through a link, never over what exists.
import type { Stats } from 'node:fs'
import { unsafeFile } from './file-error.ts'
import { type FileSystem, noFollow } from './machine.ts'

/**
 * The bytes of a regular file and what is known of it, or null when there is none.
 * @throws KeylessError `profile-file-unsafe` for a symbolic link, a directory, a pipe, a device.
 */
export const readRegular = (fs: FileSystem, path: string): { bytes: Buffer; stats: Stats } | null => {
  const found = fs.lstatSync(path, { throwIfNoEntry: false })
  if (!found) return null
  if (found.isSymbolicLink()) throw unsafeFile(path, 'a symbolic link')
  if (!found.isFile()) throw unsafeFile(path, 'not a regular file')
  const descriptor = fs.openSync(path, fs.constants.O_RDONLY | noFollow(fs))
  try {
    const stats = fs.fstatSync(descriptor)
    if (!stats.isFile()) throw unsafeFile(path, 'not a regular file')
    return { bytes: fs.readFileSync(descriptor), stats }
  } finally {
    fs.closeSync(descriptor)
  }
}

/**
 * Creates a file of mode 0600 that did not exist, and leaves none when it cannot be completed.
 * @param finish what else is to be done with the open file before it counts.
 */
export const writeNew = (
  fs: FileSystem,
  path: string,
  bytes: Buffer,
  finish: (descriptor: number) => void = () => {},
): void => {
  const { O_WRONLY, O_CREAT, O_EXCL } = fs.constants
  const descriptor = fs.openSync(path, O_WRONLY | O_CREAT | O_EXCL | noFollow(fs), 0o600)
  try {
    try {
      fs.writeFileSync(descriptor, bytes)
      finish(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  } catch (error) {
    fs.rmSync(path, { force: true })
    throw error
  }
}
