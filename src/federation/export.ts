// Session → environment, outputs, profile. Nothing is exported unless everything that can fail has succeeded.
import type { Runner } from '../runner.ts'
import { type Machine, thisMachine } from './machine.ts'
import { maskIdentity, maskSecrets } from './mask.ts'
import {
  type ProfileOptions,
  planProfile,
  profileSections,
  type WrittenProfile,
  writeProfile,
} from './profile.ts'
import { profilePaths } from './profile-paths.ts'
import type { Session } from './session.ts'
import { recordUndo } from './undo-record.ts'

export interface ExportOptions {
  /** E.g. `eu-central-1`. */
  readonly region: string
  readonly outputCredentials: boolean
  readonly outputEnvCredentials: boolean
  readonly profile: ProfileOptions | null
  /** Masks account id and ARN, too, before they are written or logged. */
  readonly maskAccountId: boolean
}

/** Names of what was exported, for the log. */
export interface ExportRecord {
  readonly environment: readonly string[]
  readonly outputs: readonly string[]
  readonly profile: { readonly name: string; readonly files: readonly string[] } | null
}

/**
 * Exports a session, and puts on record what the post step has to undo. The profile comes first, since it alone can
 * fail: then neither a variable nor an output has been set.
 * @throws KeylessError `profile-*`, or `input-invalid` for credentials that a profile file cannot hold.
 */
export const exportSession = async (
  runner: Runner,
  session: Session,
  options: ExportOptions,
  machine: Machine = thisMachine,
): Promise<ExportRecord> => {
  maskSecrets(runner, session.credentials)
  if (options.maskAccountId) maskIdentity(runner, session)
  const variables = environmentOf(session, options, runner.env)
  const files = await exportProfile(runner, session, options, Object.keys(variables), machine)
  const outputs = outputsOf(session, options)
  exportAll(runner, variables, outputs)
  return {
    environment: Object.keys(variables),
    outputs: Object.keys(outputs),
    profile: options.profile && { name: options.profile.name, files },
  }
}

/** Blanks the variables that AWS tools take credentials and region from; an exported variable cannot be unset. */
export const unsetCurrentCredentials = (runner: Runner): void => {
  for (const name of [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
  ])
    runner.exportVariable(name, '')
}

type Values = Readonly<Record<string, string>>

const exportAll = (runner: Runner, variables: Values, outputs: Values): void => {
  for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value)
  for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value)
}

const regionOf = ({ region }: ExportOptions): Values => ({ AWS_REGION: region, AWS_DEFAULT_REGION: region })

const environmentOf = (session: Session, options: ExportOptions, env: Runner['env']): Values => {
  if (!options.outputEnvCredentials) return {}
  const { profile } = options
  return {
    ...regionOf(options),
    // What the SDK's default chain found need not be copied: later steps find it too, and it renews itself there.
    ...(session.source === 'environment' ? {} : keysOf(session, env)),
    ...(profile === null ? {} : { AWS_PROFILE: profile.name }),
  }
}

/** A session token left in the environment does not belong to keys that have none, and AWS would refuse the three. */
const keysOf = (
  { credentials: { accessKeyId, secretAccessKey, sessionToken } }: Session,
  env: Runner['env'],
): Values => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken !== null || env.AWS_SESSION_TOKEN ? { AWS_SESSION_TOKEN: sessionToken ?? '' } : {}),
})

const identityOf = ({ accountId, arn }: Session): Values => ({
  'aws-account-id': accountId,
  'authenticated-arn': arn,
})

const outputsOf = (session: Session, { outputCredentials }: ExportOptions): Values => {
  if (!outputCredentials) return identityOf(session)
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = session.credentials
  return {
    ...identityOf(session),
    'aws-access-key-id': accessKeyId,
    'aws-secret-access-key': secretAccessKey,
    ...(sessionToken === null ? {} : { 'aws-session-token': sessionToken }),
    ...(expiration === null ? {} : { 'aws-expiration': expiration }),
  }
}

const NO_PROFILE: WrittenProfile = { sections: [], createdFiles: [], createdDirectories: [] }

/** Puts variables and profile on record and writes the profile, if one is asked for. Returns its files. */
const exportProfile = async (
  runner: Runner,
  session: Session,
  { profile, region }: ExportOptions,
  variables: readonly string[],
  machine: Machine,
): Promise<readonly string[]> => {
  if (profile === null) {
    recordUndo(runner, { ...NO_PROFILE, variables })
    return []
  }
  const paths = profilePaths(runner.env, machine.platform)
  const sections = profileSections(paths, profile.name, region, session.credentials)
  const plan = planProfile(machine, sections)
  const takeBack = recordUndo(runner, { ...plan, variables })
  try {
    await writeProfile(machine, profile, sections, plan)
  } catch (error) {
    takeBack()
    throw error
  }
  return sections.map(({ file }) => file)
}
