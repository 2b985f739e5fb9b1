// A lock between processes: a file created exclusively, naming its holder, so that a dead holder's lock can be told.
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { KeylessError } from '../errors.ts'
import { ensureDirectory } from './directory.ts'
import { asFileError } from './file-error.ts'
import { errnoOf, type Machine } from './machine.ts'
import { readRegular, writeNew } from './safe-file.ts'

/** Milliseconds after which a lock is taken over whoever holds it: an edit takes a few. */
const STALE_AFTER = 60_000
/** Milliseconds after which a lock is taken over that its holder has not even filled: it was killed in between. */
const UNFILLED_AFTER = 10_000
/** With the delays below: about half a minute. */
const ATTEMPTS = 125
const delay = (attempt: number): number => Math.min(10 * 2 ** attempt, 250)

/**
 * Runs a task while this process alone may edit these files. Locks are taken in the order of their names, so that two
 * processes with the same files cannot wait for each other.
 * @throws KeylessError `profile-file-locked` when another holder does not let go, or whatever the task throws.
 */
export const withLocks = async <T>(
  machine: Machine,
  files: readonly string[],
  task: () => Promise<T>,
): Promise<T> => {
  const [first, ...rest] = [...new Set(files)].sort()
  if (first === undefined) return task()
  const lock = `${first}.lock`
  const content = await acquire(machine, lock)
  const letGo = () => release(machine, lock, content)
  // A signal or a time limit ends the process in the middle of a task that waits.
  const callOff = machine.onExit(letGo)
  try {
    return await withLocks(machine, rest, task)
  } finally {
    callOff()
    letGo()
  }
}

const acquire = async (machine: Machine, lock: string): Promise<string> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const content = create(machine, lock)
    if (content !== null) return content
    if (!takeOver(machine, lock)) await machine.sleep(delay(attempt))
  }
  throw new KeylessError('profile-file-locked', `${lock} is held by ${holderOf(machine, lock)}.`)
}

/** The content of the lock created, or null when there is one already. */
const create = (machine: Machine, lock: string): string | null => {
  const { fs, pid, host } = machine
  const id = randomBytes(8).toString('hex')
  const content = JSON.stringify({ pid, host, time: new Date(machine.now()).toISOString(), id })
  try {
    writeNew(fs, lock, Buffer.from(content))
    // Not ours when this process was held up before it filled the lock, and another took that for its death.
    return read(machine, lock) === content ? content : null
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'EEXIST' || isBeingDeleted(machine, errno)) return null
    if (errno !== 'ENOENT') throw asFileError(error, lock)
    // Another job removed the empty directory it had created.
    ensureDirectory(machine, dirname(lock))
    return null
  }
}

/** Windows refuses to open a file that somebody else is just deleting. */
const isBeingDeleted = ({ platform }: Machine, errno: string | undefined): boolean =>
  platform === 'win32' && (errno === 'EPERM' || errno === 'EACCES' || errno === 'EBUSY')

/**
 * Removes a stale lock. A second lock lets only one process at a time do so: without it, of two that saw the same stale
 * lock, the slower would remove the new lock of the faster.
 * @returns whether the lock may be free now.
 */
const takeOver = (machine: Machine, lock: string): boolean => {
  if (!isStale(machine, lock)) return false
  const guard = `${lock}.takeover`
  if (isOlderThan(machine, guard, STALE_AFTER)) remove(machine, guard)
  const content = create(machine, guard)
  if (content === null) return false
  try {
    if (isStale(machine, lock)) remove(machine, lock)
    return true
  } finally {
    release(machine, guard, content)
  }
}

const release = (machine: Machine, lock: string, content: string): void => {
  // Taken over in the meantime: then it is the lock of another.
  if (read(machine, lock) === content) remove(machine, lock)
}

const isStale = (machine: Machine, lock: string): boolean => {
  const content = read(machine, lock)
  const holder = parseHolder(content)
  if (holder === null) return isOlderThan(machine, lock, content === '' ? UNFILLED_AFTER : STALE_AFTER)
  if (holder.host === machine.host && !machine.isAlive(holder.pid)) return true
  return machine.now() - Date.parse(holder.time) > STALE_AFTER
}

const isOlderThan = ({ fs, now }: Machine, path: string, milliseconds: number): boolean => {
  const found = fs.lstatSync(path, { throwIfNoEntry: false })
  return found !== undefined && now() - found.mtimeMs > milliseconds
}

/** The content of a lock; empty when it is gone, is no file, or has not been filled yet. */
const read = ({ fs }: Machine, lock: string): string => {
  try {
    return readRegular(fs, lock)?.bytes.toString() ?? ''
  } catch {
    return ''
  }
}

const remove = ({ fs }: Machine, lock: string): void => {
  try {
    fs.rmSync(lock, { force: true })
  } catch (error) {
    throw asFileError(error, lock)
  }
}

const holderOf = (machine: Machine, lock: string): string => {
  const holder = parseHolder(read(machine, lock))
  return holder
    ? `process ${holder.pid} of ${JSON.stringify(holder.host)} since ${holder.time}`
    : 'another process'
}

interface Holder {
  readonly pid: number
  readonly host: string
  /** ISO 8601. */
  readonly time: string
}

const parseHolder = (content: string): Holder | null => {
  try {
    const { pid, host, time } = JSON.parse(content)
    const valid = Number.isSafeInteger(pid) && pid > 0 && typeof host === 'string' && Date.parse(time) > 0
    return valid ? { pid, host, time: new Date(time).toISOString() } : null
  } catch {
    return null
  }
}
