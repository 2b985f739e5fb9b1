// Federation: inputs → token → session → verify → export. Nothing else happens here.
import type { Inputs } from '../inputs.ts'
import type { Edge } from './edge.ts'
import { assumeRole } from './exchange/index.ts'
import { exportSession, type ProfileOptions, unsetCurrentCredentials } from './export/index.ts'
import { logExport, logSession, logSource } from './log.ts'
import { maskIdentity, maskRole } from './mask.ts'
import type { Session } from './session.ts'
import { chooseSource } from './source.ts'
import { verifySession } from './verify.ts'

/**
 * Gives the job a session on AWS, or with the input roles several. Until every check has passed nothing is exported,
 * written or output.
 * @returns the session that later steps have by default; null when roles names none `default`.
 * @throws KeylessError with the code of what went wrong.
 */
export const federate = async (inputs: Inputs, edge: Edge): Promise<Session | null> => {
  if (inputs.roles !== null) {
    const { federateRoles } = await import('./roles/index.ts')
    return federateRoles(inputs.roles, inputs, edge)
  }
  const { runner } = edge
  const outputEnvCredentials = inputs.outputEnvCredentials ?? inputs.awsProfile === null
  if (inputs.unsetCurrentCredentials && outputEnvCredentials) unsetCurrentCredentials(runner)
  const profile = await profileOptions(inputs, edge)
  const session = (await existingSession(inputs, edge)) ?? (await newSession(inputs, edge))
  const exported = await exportSession(runner, session, {
    region: inputs.awsRegion,
    outputCredentials: inputs.outputCredentials,
    outputEnvCredentials,
    profile,
    maskAccountId: inputs.maskAccountId,
  })
  logSession(session, inputs.awsRegion, runner)
  logExport(exported, runner)
  return session
}

const newSession = async (inputs: Inputs, edge: Edge): Promise<Session> => {
  const { runner } = edge
  const source = chooseSource(inputs, runner.env)
  if (inputs.maskAccountId) maskRole(source, runner)
  logSource(source, runner)
  const { session, roleArn } = await assumeRole(source, inputs, edge)
  if (inputs.maskAccountId) maskIdentity(runner, session)
  verifySession(session, { roleArn, allowedAccountIds: inputs.allowedAccountIds }, edge.now())
  return session
}

/** The environment's own session, with use-existing-credentials and when it works. */
const existingSession = async (inputs: Inputs, edge: Edge): Promise<Session | null> => {
  if (!inputs.useExistingCredentials) return null
  const { workingSession } = await import('./exchange/source-credentials.ts')
  const session = await workingSession(inputs, edge)
  edge.runner.notice(
    session
      ? 'The credentials of the environment work and are kept.'
      : 'The environment has no usable credentials.',
  )
  return session
}

/** The profile to write, and how it renews itself; that is decided before anybody is asked for a session. */
const profileOptions = async (inputs: Inputs, edge: Edge): Promise<ProfileOptions | null> => {
  const { awsProfile: name, overwriteAwsProfile: overwrite, refreshableCredentials } = inputs
  if (!refreshableCredentials) return name === null ? null : { name, overwrite, renewal: null }
  const { refreshableProfile } = await import('./profile/refreshable.ts')
  return refreshableProfile(inputs, edge)
}
