// Sessions of several roles → profiles, outputs, and the environment of the default one.
import { renewalSettings } from '../../credential-process/settings.ts'
import { type Machine, thisMachine } from '../../files/machine.ts'
import type { Inputs } from '../../inputs.ts'
import type { Runner } from '../../runner.ts'
import { apply, type ProfileFiles } from '../export/effects.ts'
import type { ExportRecord } from '../export/index.ts'
import { renewingVariables, sessionOutputs, sessionVariables, type Values } from '../export/values.ts'
import { keyProfiles } from '../profile/keys.ts'
import { commonSettings } from '../profile/role-call.ts'
import type { AssumedRole } from './assume.ts'
import { chainOf } from './chain.ts'
import { DEFAULT_ROLE, inputsOf } from './role-request.ts'

/**
 * Writes a profile per role, all or none, then sets outputs and variables.
 * @throws KeylessError `profile-*` or `input-invalid`; then nothing has been written or set.
 */
export const exportRoles = async (
  runner: Runner,
  assumed: readonly AssumedRole[],
  inputs: Inputs,
  machine: Machine = thisMachine,
): Promise<ExportRecord> => {
  const byDefault = assumed.find(({ role }) => role.name === DEFAULT_ROLE)
  const variables = byDefault === undefined ? {} : variablesOf(byDefault, inputs, runner.env)
  const outputs = {
    ...(byDefault === undefined ? {} : sessionOutputs(byDefault.session, inputs.outputCredentials)),
    'role-sessions': roleSessions(assumed, inputs),
  }
  const profileFiles = await profileFilesOf(assumed, inputs, runner.env, machine)
  const files = await apply(runner, { variables, outputs, profileFiles }, machine)
  return {
    environment: Object.keys(variables),
    outputs: Object.keys(outputs),
    profiles: assumed.map(({ role }) => role.name),
    files,
    renewing: inputs.refreshableCredentials,
  }
}

const variablesOf = ({ role, session }: AssumedRole, inputs: Inputs, env: Runner['env']): Values => {
  if (inputs.outputEnvCredentials === false) return {}
  const { awsRegion: region } = inputsOf(role, inputs)
  return inputs.refreshableCredentials
    ? renewingVariables(role.name, region, env)
    : sessionVariables(session, region, role.name, env)
}

/** One line of JSON: what each role became, with its credentials only where they are wanted. */
const roleSessions = (assumed: readonly AssumedRole[], inputs: Inputs): string => {
  const entries = assumed.map(({ role, session: { accountId: account, arn, credentials } }) => {
    const { expiration, ...secrets } = credentials
    const { awsRegion: region } = inputsOf(role, inputs)
    return [role.name, { account, arn, region, expiration, ...(inputs.outputCredentials ? secrets : {}) }]
  })
  return JSON.stringify(Object.fromEntries(entries))
}

const profileFilesOf = async (
  assumed: readonly AssumedRole[],
  inputs: Inputs,
  env: Runner['env'],
  machine: Machine,
): Promise<ProfileFiles> => {
  const overwrite = inputs.overwriteAwsProfile
  if (!inputs.refreshableCredentials) {
    const profiles = assumed.map(({ role, session }) => ({
      name: role.name,
      region: inputsOf(role, inputs).awsRegion,
      keys: session.credentials,
    }))
    return { ...keyProfiles(profiles, env, machine), overwrite }
  }
  const roles = assumed.map(({ role }) => role)
  const profiles = await Promise.all(
    assumed.map(async ({ role, session }) => ({
      name: role.name,
      region: inputsOf(role, inputs).awsRegion,
      session,
      settings: renewalSettings({
        ...commonSettings(inputs),
        profile: role.name,
        chain: await chainOf(role, roles, inputs, env),
      }),
    })),
  )
  const { renewingProfiles } = await import('../profile/renewing.ts')
  return { ...renewingProfiles(profiles, env, machine), overwrite }
}
