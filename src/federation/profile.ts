// A session as an AWS profile: which sections of which files it becomes, and how they are told apart later.
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { KeylessError } from '../errors.ts'
import { asFileError } from './file-error.ts'
import type { Machine } from './machine.ts'
import { missingDirectories, removeEmptyDirectories } from './profile-directory.ts'
import { editFiles, type FileEdit } from './profile-file.ts'
import {
  configTitle,
  type Entries,
  readSection,
  removeSection,
  sectionBody,
  setSection,
} from './profile-ini.ts'
import type { ProfilePaths } from './profile-paths.ts'
import type { Credentials } from './session.ts'

export interface ProfileOptions {
  readonly name: string
  /** Replace a profile that exists, in either file, as a whole. */
  readonly overwrite: boolean
}

/** A section as it is to be in a file. */
export interface ProfileSection {
  readonly file: string
  readonly title: string
  readonly entries: Entries
}

/** A section as it was written, without its content: it goes into the state of the step. */
export interface WrittenSection {
  readonly file: string
  readonly title: string
  /** SHA-256 of the section's body, hexadecimal. */
  readonly sha256: string
}

/** Everything that writing a profile leaves behind. */
export interface WrittenProfile {
  readonly sections: readonly WrittenSection[]
  readonly createdFiles: readonly string[]
  readonly createdDirectories: readonly string[]
}

/** The sections of a profile: its region in the config file, its keys in the credentials file; or both in one. */
export const profileSections = (
  { config, credentials }: ProfilePaths,
  profile: string,
  region: string,
  keys: Credentials,
): ProfileSection[] => {
  const title = configTitle(profile)
  if (config === credentials && title === profile)
    return [{ file: config, title, entries: { region, ...keyEntries(keys) } }]
  return [
    { file: config, title, entries: { region } },
    { file: credentials, title: profile, entries: keyEntries(keys) },
  ]
}

const keyEntries = ({ accessKeyId, secretAccessKey, sessionToken }: Credentials): Entries => ({
  aws_access_key_id: accessKeyId,
  aws_secret_access_key: secretAccessKey,
  ...(sessionToken === null ? {} : { aws_session_token: sessionToken }),
})

/**
 * What writing these sections would leave behind, so that it can be put on record before anything is written.
 * @throws KeylessError `profile-file-unwritable`, or `input-invalid` for what a profile file cannot hold.
 */
export const planProfile = (machine: Machine, sections: readonly ProfileSection[]): WrittenProfile => {
  const files = [...new Set(sections.map(({ file }) => file))]
  return {
    sections: sections.map(({ file, title, entries }) => ({
      file,
      title,
      sha256: fingerprint(setSection('', title, entries), title)!,
    })),
    createdFiles: files.filter(file => isMissing(machine, file)),
    createdDirectories: [...new Set(files.flatMap(file => missingDirectories(machine, dirname(file))))],
  }
}

/**
 * Writes the sections into their files, all or none.
 * @throws KeylessError `profile-exists` without `overwrite`, or as `editFiles`; then nothing has been written.
 */
export const writeProfile = async (
  machine: Machine,
  { name, overwrite }: ProfileOptions,
  sections: readonly ProfileSection[],
  { createdDirectories }: WrittenProfile,
): Promise<void> => {
  const edits = fileEdits(sections, (text, { file, title, entries }) => {
    if (!overwrite && readSection(text, title) !== null)
      throw new KeylessError(
        'profile-exists',
        `The profile ${JSON.stringify(name)} already exists in ${file}.`,
      )
    return setSection(text, title, entries)
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
  if (isMissing(machine, file)) return { removed, changed }
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
  sections: readonly ProfileSection[],
  edit: (text: string, section: ProfileSection) => string,
): FileEdit[] =>
  [...Map.groupBy(sections, ({ file }) => file)].map(([path, inFile]) => ({
    path,
    edit: text => inFile.reduce(edit, text ?? ''),
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
