// refreshable-credentials: which profile renews itself, and by which calls. Loaded only with that input.
import { randomBytes } from 'node:crypto'
import { completeRoleName, parseRoleArn } from '../../aws/arn.ts'
import { readSharedConfig } from '../../aws/shared-config.ts'
import { type Chain, readSettings, renewalSettings } from '../../credential-process/settings.ts'
import { KeylessError } from '../../errors.ts'
import { readContent } from '../../files/atomic-file.ts'
import { type Machine, thisMachine } from '../../files/machine.ts'
import type { Inputs } from '../../inputs.ts'
import type { Edge } from '../edge.ts'
import type { ProfileOptions } from '../export/index.ts'
import { chooseSource } from '../source.ts'
import { missingPermission } from '../token/index.ts'
import { chainedCall, commonSettings, webIdentityCall } from './role-call.ts'
import { SETTINGS_PROPERTY } from './sections.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The profile that a step with refreshable-credentials writes.
 * @throws KeylessError `token-*` when GitHub offers no token, `input-invalid` for sources that nothing can renew.
 */
export const refreshableProfile = async (
  inputs: Inputs,
  { runner }: Edge,
  machine: Machine = thisMachine,
): Promise<ProfileOptions> => {
  const { env, event } = runner
  const name = inputs.awsProfile ?? newProfileName(env)
  const chain = await chainOf(inputs, env, machine)
  if (chain === null) throw missingPermission(env, event())
  return {
    name,
    overwrite: inputs.overwriteAwsProfile,
    renewal: renewalSettings({ ...commonSettings(inputs), profile: name, chain }),
  }
}

/** A name of this job alone, since several jobs of a machine may share a home directory, and so their profiles. */
const newProfileName = ({ GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT }: Environment): string =>
  ['keyless', GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT, randomBytes(4).toString('hex')]
    .filter(part => part !== undefined)
    .join('-')

/** The calls by which the source of this step can be asked again; null without a token of GitHub. */
const chainOf = async (inputs: Inputs, env: Environment, machine: Machine): Promise<Chain | null> => {
  const source = chooseSource(inputs, env)
  switch (source.kind) {
    case 'github-oidc':
      return [await webIdentityCall(parseRoleArn(source.roleArn).arn, inputs, env)]
    case 'role-chaining': {
      const before = await chainOfEnvironment(env, machine)
      const role = completeRoleName(source.role, before.at(-1)?.roleArn ?? '')
      return [...before, await chainedCall(role.arn, inputs, env)]
    }
    case 'environment':
      if (source.role !== null) return null
  }
  throw new KeylessError(
    'input-invalid',
    "refreshable-credentials renews sessions that come from GitHub's OIDC token, and this step has another source.",
    { hint: 'Set role-to-assume, with role-chaining behind a step with refreshable-credentials if need be.' },
  )
}

/** The chain of the profile that an earlier step has exported. */
const chainOfEnvironment = async (env: Environment, machine: Machine): Promise<Chain> => {
  const { profile } = await readSharedConfig(env)
  const file = profile.get(SETTINGS_PROPERTY)
  const content = file === undefined ? null : readContent(machine, file)
  if (file !== undefined && content !== null) return readSettings(content.text, file).chain
  throw new KeylessError(
    'input-invalid',
    'refreshable-credentials with role-chaining needs credentials in the environment that renew themselves, and these do not.',
    { hint: 'Set refreshable-credentials: true also for the step that role-chaining builds on.' },
  )
}
