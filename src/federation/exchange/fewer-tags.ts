// What is done when STS says that session tags and session policy together are too large.
import { asKeylessError } from '../../errors.ts'
import { type SessionTag, withoutDroppable } from './session-tags.ts'

/** Makes the call; when its tags are too large for STS, the droppable ones go, with a warning, and it is made once more. */
export const withFewerTags = async <T>(
  tags: readonly SessionTag[],
  warn: (line: string) => void,
  call: (tags: readonly SessionTag[]) => Promise<T>,
): Promise<T> => {
  try {
    return await call(tags)
  } catch (error) {
    const fewer = withoutDroppable(tags)
    if (asKeylessError(error).code !== 'sts-packed-policy-too-large' || fewer.length === tags.length)
      throw error
    warn(`The session tags are too large for STS; sent without ${tags.length - fewer.length} of them.`)
    return call(fewer)
  }
}
