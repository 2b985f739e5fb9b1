// Everything that an export changes, in the one order that leaves nothing behind: record, write, export.

import type { Machine } from '../../files/machine.ts'
import type { Runner } from '../../runner.ts'
import { planProfiles, writeProfiles } from '../profile/index.ts'
import {
  type PrivateDirectory,
  removePrivateDirectory,
  writePrivateDirectory,
} from '../profile/private-directory.ts'
import type { ProfileSection } from '../profile/sections.ts'
import { undoExport } from './undo.ts'
import { recordUndo } from './undo-record.ts'
import type { Values } from './values.ts'

/** What profiles become on disk. */
export interface ProfileFiles {
  readonly sections: readonly ProfileSection[]
  /** null: there are no profiles. */
  readonly privateDirectory: PrivateDirectory | null
  /** Replace profiles that exist. */
  readonly overwrite: boolean
}

export interface Effects {
  readonly variables: Values
  readonly outputs: Values
  readonly profileFiles: ProfileFiles
}

/**
 * Puts on record what the post step has to undo, writes the files, then sets outputs and variables.
 * @returns the profile files written to.
 * @throws KeylessError `profile-*`, `input-invalid` for what a profile cannot hold, or `runner-file-unwritable`; then
 * nothing is left, and what was set is blanked.
 */
export const apply = async (
  runner: Runner,
  { variables, outputs, profileFiles }: Effects,
  machine: Machine,
): Promise<readonly string[]> => {
  const { sections, privateDirectory } = profileFiles
  const plan = planProfiles(machine, sections)
  const privateDirectories = privateDirectory === null ? [] : [privateDirectory.path]
  const takeBack = recordUndo(runner, { ...plan, variables: Object.keys(variables), privateDirectories })
  try {
    if (privateDirectory !== null) await writePrivateDirectory(machine, privateDirectory)
    await writeWithDirectory(machine, profileFiles, plan)
  } catch (error) {
    takeBack()
    throw error
  }
  try {
    setAll(runner, outputs, variables)
  } catch (error) {
    await undoExport(runner, machine, { ...plan, variables: [], privateDirectories })
    takeBack()
    throw error
  }
  return [...new Set(sections.flatMap(({ file, entries }) => (entries === null ? [] : [file])))]
}

/** Variables last: where the disk of the runner's files fills up half-way, no step finds the session in its environment. */
const setAll = (runner: Runner, outputs: Values, variables: Values): void => {
  const blanks: (() => void)[] = []
  try {
    for (const [name, value] of Object.entries(outputs)) {
      runner.setOutput(name, value)
      blanks.push(() => runner.setOutput(name, ''))
    }
    for (const [name, value] of Object.entries(variables)) {
      runner.exportVariable(name, value)
      blanks.push(() => runner.exportVariable(name, ''))
    }
  } catch (error) {
    for (const blank of blanks) attempt(blank)
    throw error
  }
}

/** What cannot be written cannot be blanked either, and the step fails for that already. */
const attempt = (blank: () => void): void => {
  try {
    blank()
  } catch {}
}

const writeWithDirectory = async (
  machine: Machine,
  { sections, privateDirectory, overwrite }: ProfileFiles,
  plan: ReturnType<typeof planProfiles>,
): Promise<void> => {
  try {
    await writeProfiles(machine, sections, { overwrite }, plan)
  } catch (error) {
    if (privateDirectory !== null) removePrivateDirectory(machine, privateDirectory.path)
    throw error
  }
}
