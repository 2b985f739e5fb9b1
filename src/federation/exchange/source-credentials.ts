// From source credentials to a session: whose they are, and the role they assume. Loads the SDK.
import { completeRoleName, parseRoleArn, type RoleArn, requireSamePartition } from '../../aws/arn.ts'
import { readSharedConfig } from '../../aws/shared-config.ts'
import { type AssumeRoleCall, connectSts, type Sts } from '../../aws/sts.ts'
import { stsEndpoint } from '../../aws/sts-endpoint.ts'
import { asKeylessError, KeylessError } from '../../errors.ts'
import type { Inputs } from '../../inputs.ts'
import { type Edge, retryOptions } from '../edge.ts'
import { maskIdentity, maskSecrets } from '../mask.ts'
import type { Assumed, Session, SessionSource } from '../session.ts'
import type { Source, StaticKeys } from '../source.ts'
import { missingPermission } from '../token/index.ts'
import { maxAttempts, STS_TIMEOUT, usableSession } from './attempts.ts'
import { classify } from './classify.ts'
import { withFewerTags } from './fewer-tags.ts'
import { explainingRefusal } from './refusal.ts'
import { retrying } from './retry.ts'
import { type SessionTag, sessionTags, transitiveKeys } from './session-tags.ts'

type SignedSource = Extract<Source, { readonly role: string | null }>

/** @throws KeylessError `credentials-*`, `sts-*`, `input-invalid`, or `token-*` when OIDC was probably meant. */
export const withSourceCredentials = async (
  source: SignedSource,
  inputs: Inputs,
  edge: Edge,
): Promise<Assumed> => {
  const keys = source.kind === 'static-keys' ? source.keys : null
  if (keys) maskSecrets(edge.runner, keys)
  const sts = await connect(keys, inputs, edge)
  try {
    if (source.kind === 'environment') await requireCredentials(sts, source.role, edge)
    if (source.role === null)
      return { session: await ownSession(sts, source.kind, inputs, edge), roleArn: null }
    return await assume(sts, source.role, assumedSource(source.kind), inputs, edge)
  } finally {
    sts.close()
  }
}

/** The session of the environment's credentials when they work and are of an allowed account, else null. */
export const workingSession = async (inputs: Inputs, edge: Edge): Promise<Session | null> => {
  const sts = await connect(null, inputs, edge)
  try {
    const session = await ownSession(sts, 'environment', inputs, edge)
    const allowed = inputs.allowedAccountIds
    return allowed.length === 0 || allowed.includes(session.accountId) ? session : null
  } catch (error) {
    if (/^credentials-|^sts-token-expired$/.test(asKeylessError(error).code)) return null
    throw error
  } finally {
    sts.close()
  }
}

const connect = async (keys: StaticKeys | null, inputs: Inputs, edge: Edge): Promise<Sts> => {
  const { env } = edge.runner
  const sharedConfig = await readSharedConfig(env)
  const endpoint = stsEndpoint({
    region: inputs.awsRegion,
    stsEndpoint: inputs.stsEndpoint,
    env,
    sharedConfig,
  })
  return connectSts({
    region: inputs.awsRegion,
    endpoint: inputs.stsEndpoint,
    credentials: keys,
    agent: await edge.agentFor(endpoint),
    timeoutMs: STS_TIMEOUT,
  })
}

/** Milliseconds that instance metadata gets: an instance answers in a few, and elsewhere nothing ever will. */
const METADATA_TIMEOUT = 700

/** Without credentials a step that names a role most likely meant OIDC, so it hears what OIDC lacks. */
const requireCredentials = async (sts: Sts, role: string | null, edge: Edge): Promise<void> => {
  const { env, event } = edge.runner
  const credentials = sts.credentials()
  const found = (await mayTakeLong(env)) ? credentials : Promise.race([credentials, metadataTimeout()])
  try {
    maskSecrets(edge.runner, await found)
  } catch (error) {
    const problem = asKeylessError(error)
    throw problem.code === 'credentials-missing' && role !== null ? missingPermission(env, event()) : problem
  }
}

/** Whether something but instance metadata is configured: single sign-on or a process may take its time. */
const mayTakeLong = async (env: Edge['runner']['env']): Promise<boolean> =>
  Object.keys(env).some(name =>
    /^AWS_(PROFILE|WEB_IDENTITY_TOKEN_FILE|CONTAINER_CREDENTIALS_\w+)$/.test(name),
  ) || (await readSharedConfig(env)).profile.size > 0

const metadataTimeout = (): Promise<never> =>
  new Promise((_, reject) => {
    // This timer does not keep the process alive.
    AbortSignal.timeout(METADATA_TIMEOUT).addEventListener('abort', () =>
      reject(new KeylessError('credentials-missing', 'The environment offers no AWS credentials.')),
    )
  })

const ownSession = async (sts: Sts, source: SessionSource, inputs: Inputs, edge: Edge): Promise<Session> => {
  const identity = await persistently(() => sts.getCallerIdentity(), inputs, edge)
  if (inputs.maskAccountId) maskIdentity(edge.runner, identity)
  const credentials = await sts.credentials()
  maskSecrets(edge.runner, credentials)
  return { ...identity, credentials, source }
}

const assumedSource = (kind: SignedSource['kind']): SessionSource =>
  kind === 'static-keys' ? 'static-keys-role' : 'role-chaining'

const assume = async (
  sts: Sts,
  nameOrArn: string,
  source: SessionSource,
  inputs: Inputs,
  edge: Edge,
): Promise<Assumed> => {
  const role = await resolveRole(sts, nameOrArn, inputs, edge)
  if (inputs.stsEndpoint === null) requireSamePartition(role, inputs.awsRegion)
  const tags = inputs.skipSessionTagging ? [] : sessionTags(edge.runner.env, inputs.customTags)
  const obtain = async (): Promise<Session> => {
    const answer = await withFewerTags(tags, edge.runner.warning, wanted =>
      persistently(() => sts.assumeRole(callFor(role, wanted, inputs)), inputs, edge),
    )
    maskSecrets(edge.runner, answer.credentials)
    return {
      credentials: answer.credentials,
      accountId: answer.accountId,
      arn: answer.assumedRoleArn,
      source,
    }
  }
  const session = await explainingRefusal(
    () => usableSession(inputs, obtain),
    async refusal => {
      const { explainCaller } = await import('../explanation/caller.ts')
      return explainCaller(refusal, { role, tags }, sts, inputs, edge)
    },
    edge.runner,
  )
  return { session, roleArn: role.arn }
}

/** A bare name is completed in the partition and account of whoever asks; an ARN costs no request. */
const resolveRole = async (sts: Sts, nameOrArn: string, inputs: Inputs, edge: Edge): Promise<RoleArn> => {
  if (nameOrArn.startsWith('arn:')) return parseRoleArn(nameOrArn)
  const { arn } = await persistently(() => sts.getCallerIdentity(), inputs, edge)
  return completeRoleName(nameOrArn, arn)
}

const callFor = (role: RoleArn, tags: readonly SessionTag[], inputs: Inputs): AssumeRoleCall => ({
  roleArn: role.arn,
  sessionName: inputs.sessionName,
  durationSeconds: inputs.durationSeconds,
  externalId: inputs.externalId,
  tags: tags.map(({ key, value }) => ({ Key: key, Value: value })),
  transitiveTagKeys: transitiveKeys(inputs.transitiveTagKeys, tags),
  policy: inputs.inlineSessionPolicy,
  policyArns: inputs.managedSessionPolicies,
})

const persistently = <T>(call: () => Promise<T>, inputs: Inputs, edge: Edge): Promise<T> =>
  retrying(call, retryOptions(edge, maxAttempts(inputs), classify))
