// Profiles in their files: written together, and told apart later from what others have written.
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { KeylessError } from '../../errors.ts'
import { readContent } from '../../files/atomic-file.ts'
import { missingDirectories, removeEmptyDirectories } from '../../files/directory.ts'
import { asFileError } from '../../files/file-error.ts'
import type { Machine } from '../../files/machine.ts'
import { holdsOnlyRenewing, withoutAbandoned } from './abandoned.ts'
import { editFiles, type FileEdit } from './file.ts'
import { readSection, removeSection, sectionBody, setSection } from './ini.ts'
import type { ProfileSection } from './sections.ts'

/** A section as it was written, without its content: it goes into the state of the step. */
export interface WrittenSection {
  readonly file: string
  readonly title: string
  /** SHA-256 of the section's body, hexadecimal. */
  readonly sha256: string
}

/** Everything that writing a profile leaves behind, also when it is killed half-way. */
export interface WrittenProfile {
  /** All that are locked and edited. */
  readonly files: readonly string[]
  readonly sections: readonly WrittenSection[]
  readonly createdFiles: readonly string[]
  readonly createdDirectories: readonly string[]
}

/**
 * What writing these sections would leave behind, so that it can be put on record before anything is written.
 * @throws KeylessError `profile-file-unwritable`, or `input-invalid` for what a profile file cannot hold.
 */
export const planProfiles = (machine: Machine, sections: readonly ProfileSection[]): WrittenProfile => {
  const written = sections.flatMap(({ file, title, entries }) => (entries ? [{ file, title, entries }] : []))
  const files = [...new Set(sections.map(({ file }) => file))]
  return {
    files,
    sections: written.map(({ file, title, entries }) => ({
      file,
      title,
      sha256: fingerprint(setSection('', title, entries), title)!,
    })),
    createdFiles: files.filter(file => written.some(to => to.file === file) && isOurs(machine, file)),
    createdDirectories: [...new Set(files.flatMap(file => missingDirectories(machine, dirname(file))))],
  }
}

/** Whether this action makes the file: it is missing, or other jobs have made it that clean up before this one. */
const isOurs = (machine: Machine, file: string): boolean => {
  const content = readContent(machine, file)
  return content === null || holdsOnlyRenewing(content.text)
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
  { createdDirectories }: WrittenProfile,
): Promise<void> => {
  const edits = fileEdits(machine, sections, (text, { profile, file, title, entries }) => {
    if (!overwrite && readSection(text, title) !== null)
      throw new KeylessError(
        'profile-exists',
        `The profile ${JSON.stringify(profile)} already exists in ${file}.`,
      )
    return entries === null ? removeSection(text, title) : setSection(text, title, entries)
  })
  try {
    await editFiles(machine, edits)
  } catch (error) {
    removeEmptyDirectories(machine, createdDirectories)
    throw error
  }
}

/**
 * Removes what was written from one file, except sections that somebody has changed since. A file that was created for
 * the profile goes when nothing is left in it. A section that was overwritten is not brought back.
 * @returns the titles of the sections that were removed, and of the changed ones, which stay.
 * @throws KeylessError as `editFiles`.
 */
export const removeFromFile = async (
  machine: Machine,
  file: string,
  { sections, createdFiles }: WrittenProfile,
): Promise<{ readonly removed: readonly string[]; readonly changed: readonly string[] }> => {
  const removed: string[] = []
  const changed: string[] = []
  // Without the file there may still be the lock and the temporary files of a main that was killed.
  if (isMissing(machine, dirname(file))) return { removed, changed }
  const edit = (before: string | null): string | null => {
    let text = before ?? ''
    for (const { title, sha256 } of sections.filter(section => section.file === file)) {
      const found = fingerprint(text, title)
      if (found === null) continue
      if (found === sha256) text = removeSection(text, title)
      const fate = found === sha256 ? removed : changed
      fate.push(title)
    }
    return before === null || (createdFiles.includes(file) && text.trim() === '') ? null : text
  }
  await editFiles(machine, [{ path: file, edit }])
  return { removed, changed }
}

const fileEdits = (
  machine: Machine,
  sections: readonly ProfileSection[],
  edit: (text: string, section: ProfileSection) => string,
): FileEdit[] =>
  [...Map.groupBy(sections, ({ file }) => file)].map(([path, inFile]) => ({
    path,
    edit: text => {
      const edited = inFile.reduce(edit, withoutAbandoned(machine, text ?? ''))
      return text === null && edited === '' ? null : edited
    },
  }))

const fingerprint = (text: string, title: string): string | null => {
  const body = sectionBody(text, title)
  return body === null ? null : createHash('sha256').update(body).digest('hex')
}

const isMissing = ({ fs }: Machine, file: string): boolean => {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) === undefined
  } catch (error) {
    throw asFileError(error, file)
  }
}
