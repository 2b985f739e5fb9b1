// Replaces files as a whole: a reader sees the old content or the new, and of several files all change or none.

import { isUtf8 } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { KeylessError } from '../errors.ts'
import { asFileError } from './file-error.ts'
import { errnoOf, type Machine } from './machine.ts'
import { readRegular, writeNew } from './safe-file.ts'

/** A file as it was read. */
export interface Content {
  readonly text: string
  /** `latin1` stands for any bytes that are not UTF-8: each becomes one character and the same byte again. */
  readonly encoding: 'utf8' | 'latin1'
  readonly stats: Stats
}

/** null: there is no such file. */
export interface Replacement {
  readonly path: string
  readonly before: Content | null
  readonly after: string | null
}

/**
 * The text of a regular file, or null when there is none.
 * @throws KeylessError `profile-file-unsafe` or `profile-file-unwritable`.
 */
export const readContent = ({ fs }: Machine, path: string): Content | null => {
  try {
    const found = readRegular(fs, path)
    if (found === null) return null
    const encoding = isUtf8(found.bytes) ? 'utf8' : 'latin1'
    return { text: found.bytes.toString(encoding), encoding, stats: found.stats }
  } catch (error) {
    throw asFileError(error, path)
  }
}

/**
 * Makes all replacements or none. Everything that needs space is written beforehand, so that only renames are left to
 * fail; when one does, those before it are taken back. The caller holds the locks of the files.
 * @throws KeylessError `profile-file-unwritable`.
 */
export const replaceFiles = async (machine: Machine, replacements: readonly Replacement[]): Promise<void> => {
  try {
    await commit(
      machine,
      replacements.map(replacement => stage(machine, replacement)),
    )
  } finally {
    for (const { path } of replacements) removeLeftovers(machine, path)
  }
}

/** What follows the name of a file in the name of its temporary files: the process and a random part. */
const TEMPORARY = /^\.keyless-\d+-[\da-f]{16}\.tmp$/

/**
 * Removes the temporary files of an earlier process that was killed. They are written under the lock only, so whoever
 * holds it may remove all: a writer that lost its lock to another loses its files too, and cannot undo the other's work.
 */
export const removeLeftovers = ({ fs }: Machine, path: string): void => {
  const name = basename(path)
  const isTemporary = (entry: string): boolean =>
    entry.startsWith(name) && TEMPORARY.test(entry.slice(name.length))
  try {
    for (const entry of fs.readdirSync(dirname(path)).filter(isTemporary))
      fs.rmSync(join(dirname(path), entry), { force: true })
  } catch {
    // They are of mode 0600 and in nobody's way: not worth failing for, and the next run tries again.
  }
}

interface Staged {
  readonly path: string
  /** Temporary files with the new and with the old content; null: no file. */
  readonly next: string | null
  readonly previous: string | null
}

const stage = (machine: Machine, { path, before, after }: Replacement): Staged => {
  const encoding = before?.encoding ?? 'utf8'
  const write = (text: string | null): string | null =>
    text === null ? null : writeTemporary(machine, path, Buffer.from(text, encoding), before?.stats)
  return { path, next: write(after), previous: write(before?.text ?? null) }
}

/** In the same directory, since a rename is atomic only within one file system. */
const writeTemporary = (
  { fs, pid }: Machine,
  path: string,
  bytes: Buffer,
  owner: Stats | undefined,
): string => {
  const temporary = `${path}.keyless-${pid}-${randomBytes(8).toString('hex')}.tmp`
  try {
    writeNew(fs, temporary, bytes, descriptor => {
      // A container's root must not take the file away from the user of the machine.
      if (owner && owner.uid !== fs.fstatSync(descriptor).uid) fs.fchownSync(descriptor, owner.uid, owner.gid)
      fs.fsyncSync(descriptor)
    })
    return temporary
  } catch (error) {
    throw asFileError(error, path)
  }
}

const commit = async (machine: Machine, staged: readonly Staged[]): Promise<void> => {
  const done: Staged[] = []
  for (const file of staged)
    try {
      await put(machine, file.next, file.path)
      done.unshift(file)
    } catch (error) {
      throw await takeBack(machine, done, asFileError(error, file.path))
    }
}

/** Puts the old content back; what could not be is said in the error, as it is the one thing left to do by hand. */
const takeBack = async (machine: Machine, done: readonly Staged[], error: unknown): Promise<unknown> => {
  const changed: string[] = []
  for (const { path, previous } of done) await put(machine, previous, path).catch(() => changed.push(path))
  if (changed.length === 0 || !(error instanceof KeylessError)) return error
  return new KeylessError(
    error.code,
    `${error.message} ${changed.join(', ')} had been changed already and could not be put back.`,
    { cause: error },
  )
}

/** On Windows a virus scanner or an indexer may hold a file open for a moment. */
const BUSY_ATTEMPTS = 10

const put = async (machine: Machine, temporary: string | null, path: string): Promise<void> => {
  const { fs, platform } = machine
  for (let attempt = 1; ; attempt++)
    try {
      return temporary === null ? fs.rmSync(path, { force: true }) : fs.renameSync(temporary, path)
    } catch (error) {
      const busy = platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '')
      if (!busy || attempt === BUSY_ATTEMPTS) throw error
      await machine.sleep(attempt * 20)
    }
}
