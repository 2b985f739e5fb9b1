// Profiles in their files: written together, and told apart later from what others have written.
import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { KeylessError } from '../../errors.ts'
import { readContent } from '../../files/atomic-file.ts'
import { missingDirectories, removeEmptyDirectories } from '../../files/directory.ts'
import { asFileError } from '../../files/file-error.ts'
import type { Machine } from '../../files/machine.ts'
import { withoutAbandoned } from './abandoned.ts'
import { editFiles, type FileEdit } from './file.ts'
import { type Entries, editSections, readSections, sectionBodies } from './ini.ts'
import type { ProfileSection } from './sections.ts'

/** A section as it was written, without its content: it goes into the state of the step. */
export interface WrittenSection {
  readonly file: string
  readonly title: string
  /** Of the section's body: the first 24 hexadecimal digits of its SHA-256. */
  readonly fingerprint: string
}

/** Everything that writing a profile leaves behind, also when it is killed half-way. */
export interface WrittenProfile {
  /** All that are locked and edited. */
  readonly files: readonly string[]
  readonly sections: readonly WrittenSection[]
  /** They go when nothing is left in them. */
  readonly disposableFiles: readonly string[]
  readonly disposableDirectories: readonly string[]
}

/**
 * What writing these sections would leave behind, so that it can be put on record before anything is written.
 * @throws KeylessError `profile-file-unwritable`, or `input-invalid` for what a profile file cannot hold.
 */
export const planProfiles = (machine: Machine, sections: readonly ProfileSection[]): WrittenProfile => {
  const byFile = [...Map.groupBy(sections, ({ file }) => file)]
  const written = byFile.flatMap(([file, inFile]) => writtenSections(file, inFile))
  const files = byFile.map(([file]) => file)
  return {
    files,
    sections: written,
    disposableFiles: files.filter(
      file => written.some(to => to.file === file) && isDisposable(machine, file),
    ),
    disposableDirectories: [...new Set(files.flatMap(file => disposableDirectories(machine, dirname(file))))],
  }
}

const writtenSections = (file: string, sections: readonly ProfileSection[]): WrittenSection[] =>
  [...sectionBodies(editSections('', changes(sections)))].map(([title, body]) => ({
    file,
    title,
    fingerprint: fingerprintOf(body),
  }))

/** Each section's entries by its title. */
const changes = (sections: readonly ProfileSection[]): ReadonlyMap<string, Entries | null> =>
  new Map(sections.map(({ title, entries }) => [title, entries]))

/**
 * Whether a file may go once nothing is left in it: other jobs may have made it that clean up before this one. One that
 * is empty now is somebody's wish.
 */
const isDisposable = (machine: Machine, file: string): boolean =>
  readContent(machine, file)?.text.trim() !== ''

/** The same of directories; of those that are there, only `.aws` is for nothing but what AWS tools put there. */
const disposableDirectories = (machine: Machine, directory: string): string[] =>
  basename(directory) === '.aws' && holdsFiles(machine, directory)
    ? [directory]
    : missingDirectories(machine, directory)

const holdsFiles = ({ fs }: Machine, directory: string): boolean => {
  try {
    return fs.readdirSync(directory).length > 0
  } catch {
    return false
  }
}

/**
 * Writes the sections into their files, all or none.
 * @param overwrite whether profiles that exist, in either file, are replaced as a whole.
 * @throws KeylessError `profile-exists` without `overwrite`, or as `editFiles`; then nothing has been written.
 */
export const writeProfiles = async (
  machine: Machine,
  sections: readonly ProfileSection[],
  { overwrite }: { readonly overwrite: boolean },
  { disposableDirectories }: WrittenProfile,
): Promise<void> => {
  const edits = [...Map.groupBy(sections, ({ file }) => file)].map(
    ([path, inFile]): FileEdit => ({
      path,
      edit: text => {
        const before = withoutAbandoned(machine, text ?? '')
        if (!overwrite) requireNew(before, inFile)
        const edited = editSections(before, changes(inFile))
        // Of a file that held nothing but abandoned profiles nothing is left, either.
        return edited === '' && (text === null || before !== text) ? null : edited
      },
    }),
  )
  try {
    await editFiles(machine, edits)
  } catch (error) {
    removeEmptyDirectories(machine, disposableDirectories)
    throw error
  }
}

const requireNew = (text: string, sections: readonly ProfileSection[]): void => {
  const there = readSections(text)
  const existing = sections.find(({ title }) => there.has(title))
  if (existing === undefined) return
  throw new KeylessError(
    'profile-exists',
    `The profile ${JSON.stringify(existing.profile)} already exists in ${existing.file}.`,
  )
}

/**
 * Removes what was written from one file, except sections that somebody has changed since. A file in which nothing
 * is left then goes, unless it had been empty before. A section that was overwritten is not brought back.
 * @returns the titles of the sections that were removed, and of the changed ones, which stay.
 * @throws KeylessError as `editFiles`.
 */
export const removeFromFile = async (
  machine: Machine,
  file: string,
  { sections, disposableFiles }: WrittenProfile,
): Promise<{ readonly removed: readonly string[]; readonly changed: readonly string[] }> => {
  const removed: string[] = []
  const changed: string[] = []
  // Without the file there may still be the lock and the temporary files of a main that was killed.
  if (isMissing(machine, dirname(file))) return { removed, changed }
  const edit = (before: string | null): string | null => {
    const bodies = sectionBodies(before ?? '')
    for (const { title, fingerprint } of sections.filter(section => section.file === file)) {
      const body = bodies.get(title)
      if (body === undefined) continue
      const fate = fingerprintOf(body) === fingerprint ? removed : changed
      fate.push(title)
    }
    const after = editSections(before ?? '', new Map(removed.map(title => [title, null])))
    return before === null || (disposableFiles.includes(file) && after.trim() === '') ? null : after
  }
  await editFiles(machine, [{ path: file, edit }])
  return { removed, changed }
}

const fingerprintOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 24)

const isMissing = ({ fs }: Machine, file: string): boolean => {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) === undefined
  } catch (error) {
    throw asFileError(error, file)
  }
}
