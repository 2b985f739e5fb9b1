// Undoes what main exported: the variables it set and the profile sections it wrote, and nothing else. Never throws.
import { asKeylessError } from '../errors.ts'
import type { Runner } from '../runner.ts'
import { type Machine, thisMachine } from './machine.ts'
import { removeFromFile, type WrittenProfile } from './profile.ts'
import { removeEmptyDirectories } from './profile-directory.ts'
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

const undoExport = async (runner: Runner, machine: Machine, record: UndoRecord): Promise<void> => {
  for (const name of record.variables) runner.exportVariable(name, '')
  if (record.variables.length > 0) runner.info(`Blanked: ${record.variables.join(', ')}`)
  for (const file of new Set(record.sections.map(section => section.file)))
    await undoFile(runner, machine, file, record)
  removeEmptyDirectories(machine, record.createdDirectories)
}

/** One file that cannot be edited must not keep the sections of the other from being removed. */
const undoFile = async (
  runner: Runner,
  machine: Machine,
  file: string,
  written: WrittenProfile,
): Promise<void> => {
  try {
    const { removed, changed } = await removeFromFile(machine, file, written)
    for (const title of removed) runner.info(`Removed: [${title}] from ${file}`)
    for (const title of changed)
      runner.warning(`[${title}] in ${file} has been changed since this action wrote it, and stays.`)
  } catch (error) {
    runner.warning(`The profile in ${file} could not be removed: ${asKeylessError(error).message}`)
  }
}
