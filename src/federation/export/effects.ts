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
 * Puts on record what the post step has to undo, writes the files, which alone can fail, then sets variables and outputs.
 * @returns the profile files written to.
 * @throws KeylessError `profile-*`, or `input-invalid` for what a profile cannot hold; then nothing is left or set.
 */
export const apply = async (
  runner: Runner,
  { variables, outputs, profileFiles }: Effects,
  machine: Machine,
): Promise<readonly string[]> => {
  const { sections, privateDirectory } = profileFiles
  const plan = planProfiles(machine, sections)
  const takeBack = recordUndo(runner, {
    ...plan,
    variables: Object.keys(variables),
    privateDirectories: privateDirectory === null ? [] : [privateDirectory.path],
  })
  try {
    if (privateDirectory !== null) await writePrivateDirectory(machine, privateDirectory)
    await writeWithDirectory(machine, profileFiles, plan)
  } catch (error) {
    takeBack()
    throw error
  }
  for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value)
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value)
  return [...new Set(sections.flatMap(({ file, entries }) => (entries === null ? [] : [file])))]
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
