// Profiles that renew themselves: what is written for them besides their sections. Loaded only where they are wanted.
import { dirname, join } from 'node:path'
import { commandLine } from '../../credential-process/command-line.ts'
import { processAnswer } from '../../credential-process/process-answer.ts'
import { sessionFileOf, writeStored } from '../../credential-process/session-file.ts'
import { type RenewalSettings, writeSettings } from '../../credential-process/settings.ts'
import type { Machine } from '../../files/machine.ts'
import type { ProfileFiles } from '../export/effects.ts'
import type { Session } from '../session.ts'
import { profilePaths } from './paths.ts'
import { newDirectoryPath } from './private-directory.ts'
import { renewingSections } from './sections.ts'

/** A session that has been verified, and how the next ones are obtained. */
export interface RenewingProfile {
  readonly name: string
  readonly region: string
  readonly session: Session
  readonly settings: RenewalSettings
}

/**
 * The sections and the private files of the profiles; their first sessions are stored there.
 * @throws KeylessError `input-invalid`, `profile-home-missing` or `session-incomplete`.
 */
export const renewingProfiles = (
  profiles: readonly RenewingProfile[],
  env: Readonly<Record<string, string | undefined>>,
  machine: Machine,
): Pick<ProfileFiles, 'sections' | 'privateDirectory'> => {
  const directory = newDirectoryPath(env, machine)
  const paths = profilePaths(env, machine.platform)
  const numbered = profiles.map((profile, index) => ({
    ...profile,
    settingsFile: join(directory, `${index + 1}.settings.json`),
  }))
  return {
    sections: numbered.flatMap(({ name, region, settingsFile }) =>
      renewingSections(paths, name, region, { command: commandFor(settingsFile, machine), settingsFile }),
    ),
    privateDirectory: {
      path: directory,
      files: new Map(numbered.flatMap(profile => filesOf(profile, machine))),
    },
  }
}

const filesOf = (
  { session, settings, settingsFile }: RenewingProfile & { readonly settingsFile: string },
  { now }: Machine,
): [path: string, text: string][] => {
  const stored = { obtained: new Date(now()).toISOString(), answer: processAnswer(session.credentials) }
  return [
    [settingsFile, writeSettings(settings)],
    [sessionFileOf(settingsFile), writeStored(stored)],
  ]
}

/** The runner's own Node is absolute: later steps may have another one on PATH, or none. */
const commandFor = (settingsFile: string, { node, entry, platform }: Machine): string =>
  commandLine([node, credentialProcessOf(entry), settingsFile], platform)

/** Beside the entry that runs: dist/credential-process.js, or its source when the sources run unbundled. */
const credentialProcessOf = (entry: string): string =>
  join(
    dirname(entry),
    entry.endsWith('.ts') ? join('credential-process', 'index.ts') : 'credential-process.js',
  )
