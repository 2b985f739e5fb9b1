// Text from a file that an input names: a regular one, of bounded size, and not by way of a symbolic link.
import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { KeylessError } from '../errors.ts'

export interface RegularFile {
  /** Absolute. */
  readonly path: string
  readonly maxBytes: number
  readonly followLink: boolean
  /** The error for a file that cannot be had; `why` follows the name of the file. */
  readonly unreadable: (why: string) => KeylessError
}

/** Windows has neither flag. Without O_NONBLOCK, opening a pipe waits for its other end. */
const SAFE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0

/** Reads the file as UTF-8. @throws what `unreadable` gives. */
export const readRegularFile = async (file: RegularFile): Promise<string> => {
  try {
    if (!file.followLink && (await lstat(file.path)).isSymbolicLink())
      throw file.unreadable('is a symbolic link')
    const handle = await open(file.path, file.followLink ? SAFE : SAFE | NO_FOLLOW)
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) throw file.unreadable('is not a regular file')
      if (stat.size > file.maxBytes)
        throw file.unreadable(`has ${stat.size} bytes, more than the ${file.maxBytes} it can have`)
      return await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof KeylessError) throw error
    throw file.unreadable(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`)
  }
}
