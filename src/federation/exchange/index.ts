// From a source of identity to a session: which STS calls are made, and what is tried again.
import { parseRoleArn, type RoleArn, requireSamePartition } from '../../aws/arn.ts'
import { readSharedConfig } from '../../aws/shared-config.ts'
import { stsEndpoint } from '../../aws/sts-endpoint.ts'
import { warm } from '../../aws/warm.ts'
import { assumeRoleWithWebIdentity } from '../../aws/web-identity.ts'
import type { KeylessError } from '../../errors.ts'
import type { Inputs } from '../../inputs.ts'
import { type Edge, retryOptions } from '../edge.ts'
import { showingClaims } from '../log.ts'
import { maskSecrets } from '../mask.ts'
import type { Assumed, Session } from '../session.ts'
import type { Source } from '../source.ts'
import { fileTokens } from '../token/file.ts'
import { githubTokens, type Token, type TokenSource } from '../token/index.ts'
import { maxAttempts, STS_TIMEOUT, usableSession } from './attempts.ts'
import { classify } from './classify.ts'
import { explainingRefusal } from './refusal.ts'
import { retrying, type Verdict } from './retry.ts'

/** @throws KeylessError of the token, of STS, or of an input that only the source's identity shows to be wrong. */
export const assumeRole = async (source: Source, inputs: Inputs, edge: Edge): Promise<Assumed> => {
  switch (source.kind) {
    case 'github-oidc':
      return assumeWithWebIdentity(source, jobTokens(inputs, edge), inputs, edge)
    case 'token-file':
      return assumeWithWebIdentity(
        source,
        showingClaims(fileTokens(edge.runner, source.file), edge.runner),
        inputs,
        edge,
      )
    default: {
      // The SDK is loaded only where a request must be signed.
      const { withSourceCredentials } = await import('./source-credentials.ts')
      return withSourceCredentials(source, inputs, edge)
    }
  }
}

/** The job's tokens for the audience wanted, the claims of the first one shown. */
export const jobTokens = (inputs: Inputs, edge: Edge): TokenSource =>
  showingClaims(githubTokens(edge, inputs.audience, maxAttempts(inputs)), edge.runner)

type WebIdentitySource = Extract<Source, { readonly roleArn: string }>

const assumeWithWebIdentity = async (
  source: WebIdentitySource,
  tokens: TokenSource,
  inputs: Inputs,
  edge: Edge,
): Promise<Assumed> => {
  const assume = await prepareWebIdentity(source, inputs, edge)
  return assume(tokens)
}

/**
 * Everything that needs no token: checks of the inputs, the endpoint and the way to it.
 * @returns exchanges tokens, one after the other until one succeeds; a token STS calls too old is replaced once.
 */
export const prepareWebIdentity = async (
  { kind, roleArn }: WebIdentitySource,
  inputs: Inputs,
  edge: Edge,
): Promise<(tokens: TokenSource) => Promise<Assumed>> => {
  const role = parseRoleArn(roleArn)
  if (inputs.stsEndpoint === null) requireSamePartition(role, inputs.awsRegion)
  if (Object.keys(inputs.customTags).length > 0) edge.runner.warning(TAGS_IGNORED)
  const exchange = await webIdentityExchange(role, inputs, edge)
  return async tokens => {
    let asked: Token | null = null
    const attempt = async (_: number, previous: Verdict | null): Promise<Session> => {
      const token = previous?.retry === 'new-token' ? await tokens.renew() : await tokens.current()
      if (asked === null) await checkBeforehand(token, role, inputs, edge)
      asked = token
      return { ...(await exchange(token)), source: kind }
    }
    const options = retryOptions(edge, maxAttempts(inputs), classify)
    const session = await explainingRefusal(
      () => usableSession(inputs, () => retrying(attempt, options)),
      refusal => explained(refusal, asked, role, inputs, edge),
      edge.runner,
    )
    return { session, roleArn: role.arn }
  }
}

/** Checks the claims where the trust policy is known, before STS is asked. */
const checkBeforehand = async (
  { claims }: Token,
  { arn }: RoleArn,
  inputs: Inputs,
  { runner }: Edge,
): Promise<void> => {
  if (inputs.trustPolicyFile === null) return
  const { requireAdmitted } = await import('../explanation/web-identity.ts')
  await requireAdmitted(inputs.trustPolicyFile, { roleArn: arn, claims }, inputs, runner)
}

/** Without a token STS was never asked, so there is nothing to explain. */
const explained = async (
  refusal: KeylessError,
  asked: Token | null,
  { arn }: RoleArn,
  inputs: Inputs,
  { runner }: Edge,
): Promise<KeylessError> => {
  if (asked === null) return refusal
  const { explainJob } = await import('../explanation/web-identity.ts')
  return explainJob(refusal, { roleArn: arn, claims: asked.claims }, inputs, runner)
}

const TAGS_IGNORED =
  'custom-tags is ignored: AssumeRoleWithWebIdentity takes session tags only from claims that GitHub does not issue.'

/** Opens the connection to STS, so that it is ready by the time the token has arrived. */
const webIdentityExchange = async (role: RoleArn, inputs: Inputs, edge: Edge) => {
  const { runner } = edge
  const sharedConfig = await readSharedConfig(runner.env)
  const endpoint = stsEndpoint({
    region: inputs.awsRegion,
    stsEndpoint: inputs.stsEndpoint,
    env: runner.env,
    sharedConfig,
  })
  const agent = warm(endpoint, await edge.agentFor(endpoint))
  return async ({ jwt }: Token): Promise<Omit<Session, 'source'>> => {
    const answer = await assumeRoleWithWebIdentity({
      endpoint,
      agent,
      token: jwt,
      roleArn: role.arn,
      sessionName: inputs.sessionName,
      durationSeconds: inputs.durationSeconds,
      policy: inputs.inlineSessionPolicy,
      policyArns: inputs.managedSessionPolicies,
      timeoutMs: STS_TIMEOUT,
    })
    maskSecrets(runner, answer.credentials)
    return { credentials: answer.credentials, accountId: answer.accountId, arn: answer.assumedRoleArn }
  }
}
