// Profiles of this action, as a later job finds them: those of jobs that run at the same time, and those left behind by
// jobs that never came to their clean-up, for example with the machine switched off. What the latter name went with the
// runner's temporary directory.
import { dirname } from 'node:path'
import type { Machine } from '../../files/machine.ts'
import { editSections, readSections } from './ini.ts'
import { isOfThisMachine } from './private-directory.ts'
import { DIRECTORY_PROPERTY, SETTINGS_PROPERTY } from './sections.ts'

/** The text of a profile file without abandoned profiles; those of other machines that share the file stay. */
export const withoutAbandoned = (machine: Machine, text: string): string => {
  const abandoned = [...readSections(text)].filter(([, properties]) => isAbandoned(machine, properties))
  return editSections(text, new Map(abandoned.map(([title]) => [title, null])))
}

const isAbandoned = (machine: Machine, properties: ReadonlyMap<string, string>): boolean => {
  const settings = properties.get(SETTINGS_PROPERTY)
  const directory = settings === undefined ? properties.get(DIRECTORY_PROPERTY) : dirname(settings)
  if (directory === undefined || !isOfThisMachine(machine, directory)) return false
  try {
    return machine.fs.lstatSync(settings ?? directory, { throwIfNoEntry: false }) === undefined
  } catch {
    // It cannot be looked at, so it may be another user's, and in use.
    return false
  }
}
