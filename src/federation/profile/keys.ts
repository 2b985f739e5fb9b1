// Profiles of keys: what is written for them besides their sections.
import type { Machine } from '../../files/machine.ts'
import type { ProfileFiles } from '../export/effects.ts'
import type { Credentials } from '../session.ts'
import { profilePaths } from './paths.ts'
import { newDirectoryPath } from './private-directory.ts'
import { keySections } from './sections.ts'

export interface KeyProfile {
  readonly name: string
  readonly region: string
  readonly keys: Credentials
}

/**
 * The sections of the profiles, and a directory that stays empty: the runner removes it before the next job, which so
 * can tell profiles that a job never came to clean up after from those in use.
 * @throws KeylessError `profile-home-missing`
 */
export const keyProfiles = (
  profiles: readonly KeyProfile[],
  env: Readonly<Record<string, string | undefined>>,
  machine: Machine,
): Pick<ProfileFiles, 'sections' | 'privateDirectory'> => {
  const directory = newDirectoryPath(env, machine)
  const paths = profilePaths(env, machine.platform)
  return {
    sections: profiles.flatMap(({ name, region, keys }) => keySections(paths, name, region, keys, directory)),
    privateDirectory: { path: directory, files: new Map() },
  }
}
