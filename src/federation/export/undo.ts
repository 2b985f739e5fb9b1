// Undoes what main exported: the variables it set and the profile sections it wrote, and nothing else. Never throws.
import { asKeylessError } from '../../errors.ts'
import { removeEmptyDirectories } from '../../files/directory.ts'
import { type Machine, thisMachine } from '../../files/machine.ts'
import type { Runner } from '../../runner.ts'
import { removeFromFile, type WrittenProfile } from '../profile/index.ts'
import { configTitle } from '../profile/ini.ts'
import { removePrivateDirectory } from '../profile/private-directory.ts'
import { readUndoRecords, type UndoRecord } from './undo-record.ts'

/**
 * Blanks the variables (an exported variable cannot be unset; AWS tools take an empty one as absent) and removes the
 * sections, unless AWS_SKIP_CLEANUP_STEP is `true`. What cannot be undone becomes a warning. A profile that main
 * overwrote is gone: ours is removed and the old one does not come back.
 */
export const undo = async (runner: Runner, machine: Machine = thisMachine): Promise<void> => {
  try {
    if (runner.env.AWS_SKIP_CLEANUP_STEP === 'true') {
      runner.info('AWS_SKIP_CLEANUP_STEP is true: credentials and profiles stay.')
      return
    }
    for (const record of readUndoRecords(runner)) await undoExport(runner, machine, record)
  } catch (error) {
    runner.warning(`The credentials of this step could not be cleaned up: ${asKeylessError(error).message}`)
  }
}

/** Undoes one export. What cannot be undone becomes a warning. */
export const undoExport = async (runner: Runner, machine: Machine, record: UndoRecord): Promise<void> => {
  undoVariables(runner, record)
  await undoProfiles(runner, machine, record)
  for (const directory of record.privateDirectories) undoDirectory(runner, machine, directory)
  removeEmptyDirectories(machine, record.disposableDirectories)
}

/** The profile can be removed all the same: whatever later steps still see of a session, a machine must not keep it. */
const undoVariables = (runner: Runner, { variables }: UndoRecord): void => {
  try {
    for (const name of variables) runner.exportVariable(name, '')
    if (variables.length > 0) runner.info(`Blanked: ${variables.join(', ')}`)
  } catch (error) {
    runner.warning(`${variables.join(', ')} could not be blanked: ${asKeylessError(error).message}`)
  }
}

/**
 * The credentials file, named last, comes first: where its section is another job's by now, the section of that profile
 * in the config file is too, though its text may be the same.
 */
const undoProfiles = async (runner: Runner, machine: Machine, record: UndoRecord): Promise<void> => {
  const taken = new Set<string>()
  for (const file of record.files.toReversed()) {
    const sections = record.sections.filter(({ title }) => !taken.has(title))
    const changed = await undoFile(runner, machine, file, { ...record, sections })
    for (const title of changed) taken.add(configTitle(title))
  }
}

/** One file that cannot be edited must not keep the sections of the other from being removed. */
const undoFile = async (
  runner: Runner,
  machine: Machine,
  file: string,
  written: WrittenProfile,
): Promise<readonly string[]> => {
  try {
    const { removed, changed } = await removeFromFile(machine, file, written)
    for (const title of removed) runner.info(`Removed: [${title}] from ${file}`)
    for (const title of changed)
      runner.warning(`[${title}] in ${file} has been changed since this action wrote it, and stays.`)
    return changed
  } catch (error) {
    runner.warning(`The profile in ${file} could not be removed: ${asKeylessError(error).message}`)
    return []
  }
}

const undoDirectory = (runner: Runner, machine: Machine, directory: string): void => {
  try {
    if (removePrivateDirectory(machine, directory)) runner.info(`Removed: ${directory}`)
  } catch (error) {
    runner.warning(`${directory} could not be removed: ${asKeylessError(error).message}`)
  }
}
