// Session → environment, outputs, profile. Nothing is exported unless everything that can fail has succeeded.
import type { RenewalSettings } from '../../credential-process/settings.ts'
import { type Machine, thisMachine } from '../../files/machine.ts'
import type { Runner } from '../../runner.ts'
import { maskIdentity, maskSecrets } from '../mask.ts'
import { keyProfiles } from '../profile/keys.ts'
import type { Session } from '../session.ts'
import { apply, type ProfileFiles } from './effects.ts'
import { renewingVariables, sessionOutputs, sessionVariables, type Values } from './values.ts'

export interface ProfileOptions {
  readonly name: string
  /** Replace a profile that exists, in either file, as a whole. */
  readonly overwrite: boolean
  /** How the profile renews itself; null: it holds the session's keys. */
  readonly renewal: RenewalSettings | null
}

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
  readonly profiles: readonly string[]
  /** The files that hold the profiles. */
  readonly files: readonly string[]
  /** Whether the profiles renew themselves. */
  readonly renewing: boolean
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
  const variables = variablesOf(session, options, runner.env)
  const outputs = sessionOutputs(session, options.outputCredentials)
  const profileFiles = await profileFilesOf(session, options, runner.env, machine)
  const files = await apply(runner, { variables, outputs, profileFiles }, machine)
  warnOfOtherProfile(runner, variables)
  return {
    environment: Object.keys(variables),
    outputs: Object.keys(outputs),
    profiles: options.profile === null ? [] : [options.profile.name],
    files,
    renewing: options.profile !== null && options.profile.renewal !== null,
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

/** An exported variable cannot be unset, and the AWS CLI fails with an empty one. */
const warnOfOtherProfile = ({ env, warning }: Runner, { AWS_ACCESS_KEY_ID, AWS_PROFILE }: Values): void => {
  if (!AWS_ACCESS_KEY_ID || AWS_PROFILE !== undefined || !env.AWS_PROFILE) return
  warning(
    `AWS_PROFILE is set (${env.AWS_PROFILE}), and SDKs such as the one for JavaScript prefer it to the keys exported now. Give this step an aws-profile and output-env-credentials: true, or refreshable-credentials.`,
  )
}

const variablesOf = (
  session: Session,
  { outputEnvCredentials, region, profile }: ExportOptions,
  env: Runner['env'],
): Values => {
  if (!outputEnvCredentials) return {}
  if (profile?.renewal) return renewingVariables(profile.name, region, env)
  return sessionVariables(session, region, profile?.name ?? null, env)
}

const profileFilesOf = async (
  session: Session,
  { profile, region }: ExportOptions,
  env: Runner['env'],
  machine: Machine,
): Promise<ProfileFiles> => {
  if (profile === null) return { sections: [], privateDirectory: null, overwrite: false }
  const { name, overwrite, renewal: settings } = profile
  if (settings === null)
    return { ...keyProfiles([{ name, region, keys: session.credentials }], env, machine), overwrite }
  const { renewingProfiles } = await import('../profile/renewing.ts')
  return { ...renewingProfiles([{ name, region, session, settings }], env, machine), overwrite }
}
