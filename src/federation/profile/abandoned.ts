// Profiles that renew themselves, as a later job finds them: those of jobs that run at the same time, and those left
// behind by jobs that never came to their clean-up, for example with the machine switched off. The settings of the latter
// went with the runner's temporary directory, so they work for nobody any more.
import { dirname } from 'node:path'
import type { Machine } from '../../files/machine.ts'
import { editSections, readSections } from './ini.ts'
import { isOfThisMachine } from './private-directory.ts'
import { SETTINGS_PROPERTY } from './sections.ts'

/** The text of a profile file without abandoned profiles; those of other machines that share the file stay. */
export const withoutAbandoned = (machine: Machine, text: string): string => {
  const abandoned = renewing(text).filter(([, settingsFile]) => isAbandoned(machine, settingsFile))
  return editSections(text, new Map(abandoned.map(([title]) => [title, null])))
}

/** The profiles that renew themselves: title of their section, path of their settings. */
const renewing = (text: string): (readonly [title: string, settingsFile: string])[] =>
  [...readSections(text)].flatMap(([title, properties]) => {
    const settingsFile = properties.get(SETTINGS_PROPERTY)
    return settingsFile === undefined ? [] : [[title, settingsFile] as const]
  })

const isAbandoned = (machine: Machine, settingsFile: string): boolean => {
  if (!isOfThisMachine(machine, dirname(settingsFile))) return false
  try {
    return machine.fs.lstatSync(settingsFile, { throwIfNoEntry: false }) === undefined
  } catch {
    // It cannot be looked at, so it may be another user's, and in use.
    return false
  }
}
