// The variables and outputs that a session becomes for later steps. Pure.
import type { Session } from '../session.ts'

export type Values = Readonly<Record<string, string>>
type Environment = Readonly<Record<string, string | undefined>>

const regionVariables = (region: string): Values => ({ AWS_REGION: region, AWS_DEFAULT_REGION: region })

/** Region and keys; what the SDK's default chain found need not be copied: later steps find it too. */
export const sessionVariables = (
  session: Session,
  region: string,
  profile: string | null,
  env: Environment,
): Values => ({
  ...regionVariables(region),
  ...(session.source === 'environment' ? {} : keyVariables(session, env)),
  ...(profile === null ? {} : { AWS_PROFILE: profile }),
})

/** A session token left in the environment does not belong to keys that have none, and AWS would refuse the three. */
const keyVariables = (
  { credentials: { accessKeyId, secretAccessKey, sessionToken } }: Session,
  env: Environment,
): Values => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken !== null || env.AWS_SESSION_TOKEN ? { AWS_SESSION_TOKEN: sessionToken ?? '' } : {}),
})

/** What AWS tools look at before the profile that AWS_PROFILE names. */
const BEFORE_PROFILES = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
] as const

/**
 * Region and profile. What would win over the profile is blanked where it is set; AWS_DEFAULT_PROFILE, which the AWS
 * CLI and boto3 read first, gets the profile too. The older SDKs for Go and JavaScript read the config file only with
 * AWS_SDK_LOAD_CONFIG.
 */
export const renewingVariables = (profile: string, region: string, env: Environment): Values => ({
  ...regionVariables(region),
  AWS_PROFILE: profile,
  ...(env.AWS_DEFAULT_PROFILE ? { AWS_DEFAULT_PROFILE: profile } : {}),
  AWS_SDK_LOAD_CONFIG: '1',
  ...Object.fromEntries(BEFORE_PROFILES.filter(name => env[name]).map(name => [name, ''])),
})

/** Whose session it is, and its credentials where they are wanted. */
export const sessionOutputs = (
  { accountId, arn, credentials }: Session,
  outputCredentials: boolean,
): Values => {
  const identity = { 'aws-account-id': accountId, 'authenticated-arn': arn }
  if (!outputCredentials) return identity
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials
  return {
    ...identity,
    'aws-access-key-id': accessKeyId,
    'aws-secret-access-key': secretAccessKey,
    ...(sessionToken === null ? {} : { 'aws-session-token': sessionToken }),
    ...(expiration === null ? {} : { 'aws-expiration': expiration }),
  }
}
