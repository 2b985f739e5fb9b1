// Signed calls of STS through the SDK, which is loaded when the first client is made. Alone imports @aws-sdk/client-sts.
import type { Agent } from 'node:http'
import type { AssumeRoleCommandOutput, STSClient, STSClientConfig } from '@aws-sdk/client-sts'
import { KeylessError } from '../errors.ts'
import { parseArn } from './arn.ts'
import type { SessionCredentials, SourceCredentials } from './credentials.ts'
import { fromSdkError } from './sdk-error.ts'
import { APP_ID } from './user-agent.ts'

export interface StsOptions {
  readonly region: string
  /** A URL that `stsEndpoint` accepts or gave; null lets the SDK choose as `stsEndpoint` does. */
  readonly endpoint: string | null
  /** null: whatever the SDK's default chain finds (variables, profile, token file, container, instance). */
  readonly credentials: SourceCredentials | null
  /** From `agentFor`. */
  readonly agent?: Agent | undefined
  /** Milliseconds for one call, from connecting to the last byte. */
  readonly timeoutMs: number
}

export interface CallerIdentity {
  readonly accountId: string
  readonly arn: string
}

export interface SigningCredentials extends SourceCredentials {
  /** ISO 8601, UTC; null when they do not expire or do not say. */
  readonly expiration: string | null
}

export interface AssumeRoleCall {
  readonly roleArn: string
  readonly sessionName: string
  /** 900 to 43200; at most 3600 when the source is itself a session. */
  readonly durationSeconds: number
  readonly externalId?: string | null
  readonly tags?: readonly { readonly Key: string; readonly Value: string }[]
  readonly transitiveTagKeys?: readonly string[]
  /** JSON of an inline session policy. */
  readonly policy?: string | null
  /** ARNs of managed session policies. */
  readonly policyArns?: readonly string[]
}

export interface AssumedRole {
  readonly credentials: SessionCredentials
  /** `arn:P:sts::ACCOUNT:assumed-role/ROLE/SESSION` */
  readonly assumedRoleArn: string
  readonly accountId: string
}

/**
 * One try per call: the retry loop is ours. Keep the client over the tries, for it learns the right time from a
 * refusal for a wrong clock.
 * All methods throw StsError, NetworkError, or KeylessError `credentials-missing` or `session-incomplete`.
 */
export interface Sts {
  readonly getCallerIdentity: () => Promise<CallerIdentity>
  readonly assumeRole: (call: AssumeRoleCall) => Promise<AssumedRole>
  /** What the calls are signed with. */
  readonly credentials: () => Promise<SigningCredentials>
  /** Ends idle connections. */
  readonly close: () => void
}

export const connectSts = async (options: StsOptions): Promise<Sts> => {
  const { STSClient, GetCallerIdentityCommand, AssumeRoleCommand } = await import('@aws-sdk/client-sts')
  const client = new STSClient(clientConfig(options))
  const once = <T>(send: (options: { abortSignal: AbortSignal }) => Promise<T>): Promise<T> =>
    inOurTerms(() => send({ abortSignal: AbortSignal.timeout(options.timeoutMs) }))
  return {
    getCallerIdentity: async () =>
      identity(await once(limit => client.send(new GetCallerIdentityCommand({}), limit))),
    assumeRole: async call =>
      assumedRole(await once(limit => client.send(new AssumeRoleCommand(parameters(call)), limit))),
    credentials: async () => signingCredentials(await inOurTerms(() => client.config.credentials())),
    close: () => client.destroy(),
  }
}

const inOurTerms = async <T>(action: () => Promise<T>): Promise<T> => {
  try {
    return await action()
  } catch (error) {
    throw fromSdkError(error, new Date())
  }
}

const clientConfig = ({ region, endpoint, credentials, agent, timeoutMs }: StsOptions): STSClientConfig => ({
  region,
  // It is decided: a variable or a profile that asks for FIPS endpoints would only make the SDK refuse it.
  ...(endpoint !== null && { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false }),
  ...(credentials !== null && { credentials: signer(credentials) }),
  maxAttempts: 1,
  userAgentAppId: APP_ID,
  requestHandler: {
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    throwOnRequestTimeout: true,
    ...(agent !== undefined && { httpAgent: agent, httpsAgent: agent }),
  },
})

const signer = ({ accessKeyId, secretAccessKey, sessionToken }: SourceCredentials) => ({
  accessKeyId,
  secretAccessKey,
  ...(sessionToken !== null && { sessionToken }),
})

const parameters = (call: AssumeRoleCall) => ({
  RoleArn: call.roleArn,
  RoleSessionName: call.sessionName,
  DurationSeconds: call.durationSeconds,
  ...(call.externalId && { ExternalId: call.externalId }),
  ...(call.tags?.length && { Tags: [...call.tags] }),
  ...(call.transitiveTagKeys?.length && { TransitiveTagKeys: [...call.transitiveTagKeys] }),
  ...(call.policy && { Policy: call.policy }),
  ...(call.policyArns?.length && { PolicyArns: call.policyArns.map(arn => ({ arn })) }),
})

const signingCredentials = ({
  accessKeyId,
  secretAccessKey,
  sessionToken,
  expiration,
}: Awaited<ReturnType<STSClient['config']['credentials']>>): SigningCredentials => ({
  accessKeyId,
  secretAccessKey,
  sessionToken: sessionToken ?? null,
  expiration: expiration?.toISOString() ?? null,
})

const identity = ({
  Account,
  Arn,
}: {
  Account?: string | undefined
  Arn?: string | undefined
}): CallerIdentity => {
  if (!Account || !Arn) throw incomplete(Account ? 'Arn' : 'Account')
  return { accountId: Account, arn: Arn }
}

const assumedRole = ({ Credentials, AssumedRoleUser }: AssumeRoleCommandOutput): AssumedRole => {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {}
  const arn = AssumedRoleUser?.Arn
  const accountId = arn && parseArn(arn)?.accountId
  if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw incomplete('credentials')
  if (!Expiration || Number.isNaN(Expiration.getTime())) throw incomplete('Expiration')
  if (!arn || !accountId) throw incomplete('AssumedRoleUser with an ARN')
  return {
    credentials: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration.toISOString(),
    },
    assumedRoleArn: arn,
    accountId,
  }
}

const incomplete = (part: string): KeylessError =>
  new KeylessError('session-incomplete', `The answer of STS has no ${part}.`)
