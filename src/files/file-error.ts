// What the file system refused, as an error of this action: the path and the errno, never a file's content.
import { KeylessError } from '../errors.ts'
import { errnoOf } from './machine.ts'

/** An error of the file system as `profile-file-unwritable`, or `profile-file-unsafe` for a link; others as they are. */
export const asFileError = (thrown: unknown, path: string): unknown => {
  const errno = errnoOf(thrown)
  if (thrown instanceof KeylessError || errno === undefined) return thrown
  if (errno === 'ELOOP') return unsafeFile(path, 'a symbolic link')
  // The system's message goes on with the paths; the first part is the errno and its meaning.
  const [reason] = (thrown as Error).message.split(',')
  return new KeylessError('profile-file-unwritable', `${path} cannot be read or replaced: ${reason}.`, {
    cause: thrown,
  })
}

/** Refusal of anything that is not what it should be. */
export const unsafeFile = (path: string, what: string): KeylessError =>
  new KeylessError('profile-file-unsafe', `${path} is ${what}, which is not followed or replaced.`)
