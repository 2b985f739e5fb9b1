// Profiles that renew themselves, as a later job finds them: those of jobs that run at the same time, and those left
// behind by jobs that never came to their clean-up, for example with the machine switched off. The settings of the latter
// went with the runner's temporary directory, so they work for nobody any more.
import { dirname } from 'node:path'
import type { Machine } from '../../files/machine.ts'
import { editSections, readSections } from './ini.ts'
import { isOfThisMachine } from './private-directory.ts'
import { SETTINGS_PROPERTY } from './sections.ts'

/** The text of a profile file without abandoned profiles; those of other machines that share the file stay. */
export const withoutAbandoned = (machine: Machine, text: string): string =>
  without(
    text,
    renewing(text).filter(([, settingsFile]) => isAbandoned(machine, settingsFile)),
  )

/** Whether there are profiles that renew themselves in a profile file, and nothing else: then it is no file of the user's. */
export const holdsOnlyRenewing = (text: string): boolean => {
  const found = renewing(text)
  return found.length > 0 && without(text, found).trim() === ''
}

/** The profiles that renew themselves: title of their section, path of their settings. */
type Renewing = readonly (readonly [title: string, settingsFile: string])[]

const renewing = (text: string): Renewing =>
  [...readSections(text)].flatMap(([title, properties]) => {
    const settingsFile = properties.get(SETTINGS_PROPERTY)
    return settingsFile === undefined ? [] : [[title, settingsFile] as const]
  })

const without = (text: string, profiles: Renewing): string =>
  editSections(text, new Map(profiles.map(([title]) => [title, null])))

const isAbandoned = (machine: Machine, settingsFile: string): boolean => {
  if (!isOfThisMachine(machine, dirname(settingsFile))) return false
  try {
    return machine.fs.lstatSync(settingsFile, { throwIfNoEntry: false }) === undefined
  } catch {
    // It cannot be looked at, so it may be another user's, and in use.
    return false
  }
}
