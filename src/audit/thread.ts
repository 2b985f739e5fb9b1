// The audit in a thread of its own: only a thread can be given a size for its young generation.
import { finished } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import { asKeylessError, KeylessError } from '../errors.ts'
import type { Session } from '../federation/session.ts'
import type { Inputs } from '../inputs.ts'

/** What the thread is given, and all that it knows besides the environment. */
export interface Order {
  readonly inputs: Inputs
  readonly session: Session | null
}

/** What the thread says at its end, or null when all is well. Classes do not cross threads, so it is the error's parts. */
export type Failure = Pick<KeylessError, 'code' | 'message' | 'hint'>

/**
 * An audit makes millions of objects that are gone at once. Left alone, V8 lets them pile up, and counts as old what it
 * catches in the middle of its short life. With 12 MB for the young ones, an account of 5,000 users and roles takes a
 * quarter less memory in the same time; with 6 MB it takes as much, and longer.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 }

/**
 * @param entry the file with which the thread starts
 * @throws KeylessError as `audit` in ./index.ts, and `audit-out-of-memory`.
 */
export const auditInThread = async (entry: URL, order: Order): Promise<void> => {
  const thread = new Worker(entry, { workerData: order, resourceLimits, stdout: true })
  thread.stdout.pipe(process.stdout, { end: false })
  const [failure] = await Promise.all([outcome(thread), finished(thread.stdout)])
  if (failure !== null) throw failure
}

const outcome = (thread: Worker): Promise<KeylessError | null> =>
  new Promise(resolve => {
    let result: KeylessError | null = new KeylessError('internal', 'The audit ended before it was done.')
    thread.once('message', (failure: Failure | null) => {
      result = failure && new KeylessError(failure.code, failure.message, { hint: failure.hint })
    })
    thread.once('error', error => {
      result = isOutOfMemory(error) ? outOfMemory() : asKeylessError(error)
    })
    thread.once('exit', () => resolve(result))
  })

const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

const outOfMemory = (): KeylessError =>
  new KeylessError('audit-out-of-memory', 'The audit needs more memory than Node may take here.')
