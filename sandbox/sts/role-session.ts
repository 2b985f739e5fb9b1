// What both ways of assuming a role have in common: the role, the duration, the answer.
import type { Account, Role } from '../account.ts'
import type { IssuedSession } from '../keyring.ts'
import type { QueryParams } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { validationError } from './parameters.ts'
import type { StsState } from './state.ts'

export interface RoleTarget {
  readonly arn: string
  /** The account the ARN names; undefined when the sandbox has none of that id and partition. */
  readonly account: Account | undefined
  readonly role: Role | undefined
}

/** The role a request is about. Throws a Refusal for what is no IAM ARN at all; a role that does not exist is no error yet. */
export const readTarget = (params: QueryParams, { directory }: StsState): RoleTarget => {
  const arn = params.get('RoleArn') ?? ''
  const [, partition, accountId = ''] = arn.match(/^arn:([a-z-]+):iam::(\d{12}):\S+$/) ?? []
  if (partition === undefined) throw validationError('Request ARN is invalid')
  const account = directory.account(accountId)
  // A role of another partition is out of the reach of this endpoint.
  if (account !== undefined && account.partition !== partition)
    throw validationError('Request ARN is invalid')
  return { arn, account, role: directory.role(arn)?.role }
}

const HOUR = 3600

/**
 * Seconds the session will live. Throws a Refusal when more is asked for than the role gives, or than the hour
 * that role chaining gives (IAM User Guide, "Roles terms and concepts", role chaining).
 */
export const sessionSeconds = (params: QueryParams, role: Role, isChained: boolean): number => {
  const seconds = Number(params.get('DurationSeconds') ?? HOUR)
  if (isChained && seconds > HOUR)
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  if (seconds > role.maxSessionDuration)
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
  return seconds
}

/** The elements that every AssumeRole… answer has. */
export const sessionResult = (session: IssuedSession, packedPercent: number | undefined): XmlRecord => ({
  AssumedRoleUser: { AssumedRoleId: session.assumedRoleId, Arn: session.assumedRoleArn },
  Credentials: {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey,
    SessionToken: session.sessionToken,
    Expiration: session.expiration,
  },
  PackedPolicySize: packedPercent,
})
