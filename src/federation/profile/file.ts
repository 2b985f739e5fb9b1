// Edits profile files under their locks: all of them or none, never through a link, private to their owner.
import { dirname } from 'node:path'
import {
  type Content,
  type Replacement,
  readContent,
  removeLeftovers,
  replaceFiles,
} from '../../files/atomic-file.ts'
import { ensureDirectory } from '../../files/directory.ts'
import { withLocks } from '../../files/file-lock.ts'
import type { Machine } from '../../files/machine.ts'

/** What is to become of a file. Each path once; null stands for no file. */
export interface FileEdit {
  /** Absolute. */
  readonly path: string
  /** The new text; changes nothing itself. What it throws ends the edit before anything is written. */
  readonly edit: (text: string | null) => string | null
}

/**
 * Edits the files together. Each becomes a file of mode 0600, in a directory that is created where it is missing; a text
 * that does not change is not written.
 * @throws KeylessError `profile-file-unsafe`, `profile-file-unwritable`, `profile-file-locked`, or what an edit throws.
 */
export const editFiles = async (machine: Machine, edits: readonly FileEdit[]): Promise<void> => {
  const paths = edits.map(({ path }) => path)
  for (const path of paths) ensureDirectory(machine, dirname(path))
  await withLocks(machine, paths, async () => {
    for (const path of paths) removeLeftovers(machine, path)
    const replacements = edits.map(edit => replacement(machine, edit))
    await replaceFiles(machine, replacements.filter(needed(machine)))
  })
}

const replacement = (machine: Machine, { path, edit }: FileEdit): Replacement => {
  const before = readContent(machine, path)
  return { path, before, after: edit(before?.text ?? null) }
}

const needed =
  (machine: Machine) =>
  ({ before, after }: Replacement): boolean =>
    after !== (before?.text ?? null) || (before !== null && isOpenToOthers(machine, before))

/** Windows has no such modes: it reports 0666 for every file. */
const isOpenToOthers = ({ platform }: Machine, { stats }: Content): boolean =>
  platform !== 'win32' && (stats.mode & 0o077) !== 0
