// Which sections of which files a profile becomes. Pure.

import type { Credentials } from '../session.ts'
import { configTitle, type Entries } from './ini.ts'
import type { ProfilePaths } from './paths.ts'

/** A section as it is to be in a file; with null for its entries it is not to be there. */
export interface ProfileSection {
  readonly profile: string
  readonly file: string
  readonly title: string
  readonly entries: Entries | null
}

/**
 * The properties by which this action knows its profiles again; AWS tools pass over properties that they do not know.
 * Their values are absolute paths: of the settings of a profile that renews itself, and of the directory of the step
 * that wrote a profile of keys.
 */
export const SETTINGS_PROPERTY = 'keyless_settings'
export const DIRECTORY_PROPERTY = 'keyless_directory'

/** A profile of fixed keys: its region in the config file, its keys in the credentials file; or both in one. */
export const keySections = (
  { config, credentials }: ProfilePaths,
  profile: string,
  region: string,
  keys: Credentials,
  directory: string,
): ProfileSection[] => {
  const title = configTitle(profile)
  const mark = { [DIRECTORY_PROPERTY]: directory }
  if (config === credentials && title === profile)
    return [{ profile, file: config, title, entries: { region, ...keyEntries(keys), ...mark } }]
  return [
    { profile, file: config, title, entries: { region, ...mark } },
    { profile, file: credentials, title: profile, entries: { ...keyEntries(keys), ...mark } },
  ]
}

const keyEntries = ({ accessKeyId, secretAccessKey, sessionToken }: Credentials): Entries => ({
  aws_access_key_id: accessKeyId,
  aws_secret_access_key: secretAccessKey,
  ...(sessionToken === null ? {} : { aws_session_token: sessionToken }),
})

/** How a profile renews itself. */
export interface Renewal {
  /** The value of `credential_process`. */
  readonly command: string
  readonly settingsFile: string
}

/** A profile that renews itself, in the config file. Keys beside it would win over it, so there are none. */
export const renewingSections = (
  { config, credentials }: ProfilePaths,
  profile: string,
  region: string,
  { command, settingsFile }: Renewal,
): ProfileSection[] => {
  const title = configTitle(profile)
  const entries = { region, credential_process: command, [SETTINGS_PROPERTY]: settingsFile }
  const renewing = { profile, file: config, title, entries }
  if (config === credentials && title === profile) return [renewing]
  return [renewing, { profile, file: credentials, title: profile, entries: null }]
}
