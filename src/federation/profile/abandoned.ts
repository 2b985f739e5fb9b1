// Profiles that renew themselves, as a later job finds them: those of jobs that run at the same time, and those left
// behind by jobs that never came to their clean-up, for example with the machine switched off. The settings of the latter
// went with the runner's temporary directory, so they work for nobody any more.
import { dirname } from 'node:path'
import type { Machine } from '../../files/machine.ts'
import { readSection, removeSection, sectionTitles } from './ini.ts'
import { isOfThisMachine } from './private-directory.ts'
import { SETTINGS_PROPERTY } from './sections.ts'

/** The text of a profile file without abandoned profiles; those of other machines that share the file stay. */
export const withoutAbandoned = (machine: Machine, text: string): string =>
  sectionTitles(text)
    .filter(title => isAbandoned(machine, readSection(text, title)?.get(SETTINGS_PROPERTY)))
    .reduce(removeSection, text)

/** Whether there are profiles that renew themselves in a profile file, and nothing else: then it is no file of the user's. */
export const holdsOnlyRenewing = (text: string): boolean => {
  const renewing = sectionTitles(text).filter(title => readSection(text, title)?.has(SETTINGS_PROPERTY))
  return renewing.length > 0 && renewing.reduce(removeSection, text).trim() === ''
}

const isAbandoned = (machine: Machine, settingsFile: string | undefined): boolean => {
  if (settingsFile === undefined || !isOfThisMachine(machine, dirname(settingsFile))) return false
  try {
    return machine.fs.lstatSync(settingsFile, { throwIfNoEntry: false }) === undefined
  } catch {
    // It cannot be looked at, so it may be another user's, and in use.
    return false
  }
}
