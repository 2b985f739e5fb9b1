// ARNs of roles and of their sessions: read, checked, completed. Pure.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
import { KeylessError } from '../errors.ts'
import { knownPartitionOfRegion, partitionById, partitions } from './partition.ts'

/** The fields of `arn:partition:service:region:account:resource`; the resource may hold colons itself. */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly accountId: string
  readonly resource: string
}

/** Splits an ARN without judging its fields; null when it is none. */
export const parseArn = (text: string): Arn | null => {
  const [prefix, partition, service, region, accountId, ...resource] = text.split(':')
  if (prefix !== 'arn' || !partition || !service || region === undefined || accountId === undefined)
    return null
  if (resource.length === 0) return null
  return { partition, service, region, accountId, resource: resource.join(':') }
}

/** `arn:P:iam::ACCOUNT:role/PATH/NAME`. */
export interface RoleArn {
  readonly arn: string
  readonly partition: string
  readonly accountId: string
  /** `/` or `/some/path/`. */
  readonly path: string
  readonly roleName: string
}

/** IAM: at most 64 characters; a path of at most 512 printable ones. */
const ROLE_RESOURCE = /^role(?<path>\/(?:[!-~]{1,510}\/)?)(?<roleName>[\w+=,.@-]{1,64})$/

/**
 * Reads the ARN of a role.
 * @throws KeylessError `input-invalid`, with the right ARN in the hint where it can be told.
 */
export const parseRoleArn = (text: string): RoleArn => {
  const arn = parseArn(text)
  if (arn === null) throw notARole(text, 'it is not an ARN')
  if (!partitionById(arn.partition))
    throw notARole(text, `there is no partition ${quoted(arn.partition)}, only ${knownPartitions}`)
  const roleArn = roleOfSession(arn)
  if (roleArn !== null) throw notARole(text, 'it names a session of a role', `Write ${roleArn}`)
  if (arn.service !== 'iam') throw notARole(text, `it names a resource of ${quoted(arn.service)}, not of iam`)
  if (arn.region !== '') throw notARole(text, 'ARNs of IAM have no region: two colons follow iam')
  if (!/^\d{12}$/.test(arn.accountId))
    throw notARole(text, `the account id ${quoted(arn.accountId)} is not twelve digits`)
  const groups = ROLE_RESOURCE.exec(arn.resource)?.groups
  if (!groups) throw notARole(text, resourceProblem(arn.resource))
  const { partition, accountId } = arn
  return { arn: text, partition, accountId, path: groups.path as string, roleName: groups.roleName as string }
}

const knownPartitions = partitions.map(({ id }) => id).join(', ')
const quoted = (text: string): string => JSON.stringify(text)

const notARole = (text: string, problem: string, hint?: string): KeylessError =>
  new KeylessError('input-invalid', `${quoted(text)} is not the ARN of a role: ${problem}.`, {
    hint: hint ?? 'Write role-to-assume: arn:aws:iam::<account id>:role/<role name>',
  })

const resourceProblem = (resource: string): string => {
  const type = resource.split(/[/:]/)[0] as string
  if (type === 'user') return 'it names a user, and only roles can be assumed'
  if (type === 'root') return 'it names the account itself, and only roles can be assumed'
  if (type !== 'role') return `it names a resource of type ${quoted(type)}`
  return 'after role/ must follow a role name of at most 64 of A-Z a-z 0-9 _+=,.@- (and before it a path, if the role has one)'
}

/** `arn:P:sts::ACCOUNT:assumed-role/NAME/SESSION`. */
export interface AssumedRoleArn {
  readonly partition: string
  readonly accountId: string
  /** Without its path, which the ARN of a session does not hold. */
  readonly roleName: string
  readonly sessionName: string
}

/** Reads the ARN of a role's session; null when it is another ARN or none. */
export const parseAssumedRoleArn = (text: string): AssumedRoleArn | null => {
  const arn = parseArn(text)
  if (arn?.service !== 'sts' || arn.region !== '' || !/^\d{12}$/.test(arn.accountId)) return null
  const [, roleName, sessionName] = /^assumed-role\/([^/]+)\/([^/]+)$/.exec(arn.resource) ?? []
  if (roleName === undefined || sessionName === undefined) return null
  return { partition: arn.partition, accountId: arn.accountId, roleName, sessionName }
}

/**
 * The role a session is of, or null when the ARN is not a session's. A path is lost: sessions do not name it.
 */
export const roleArnOf = (assumedRoleArn: string): string | null => {
  const arn = parseArn(assumedRoleArn)
  return arn && roleOfSession(arn)
}

const roleOfSession = ({ partition, service, accountId, resource }: Arn): string | null => {
  const roleName = /^assumed-role\/([^/]+)/.exec(resource)?.[1]
  return service === 'sts' && roleName !== undefined
    ? `arn:${partition}:iam::${accountId}:role/${roleName}`
    : null
}

/**
 * The role to assume: an ARN as it is, a bare name (with its path, if any) in the partition and account of the
 * source identity.
 * @param sourceArn ARN that GetCallerIdentity gave for the source credentials.
 * @throws KeylessError `input-invalid`.
 */
export const completeRoleName = (nameOrArn: string, sourceArn: string): RoleArn => {
  if (nameOrArn.startsWith('arn:')) return parseRoleArn(nameOrArn)
  const source = parseArn(sourceArn)
  if (source === null)
    throw new KeylessError(
      'input-invalid',
      `The role name ${quoted(nameOrArn)} cannot be completed: the source identity ${quoted(sourceArn)} is no ARN.`,
      { hint: 'Write role-to-assume as a full ARN.' },
    )
  return parseRoleArn(`arn:${source.partition}:iam::${source.accountId}:role/${nameOrArn.replace(/^\//, '')}`)
}

/**
 * Refuses a role and a region of different partitions, which STS would only answer with a denial.
 * @throws KeylessError `input-invalid`.
 */
export const requireSamePartition = ({ arn, partition }: RoleArn, region: string): void => {
  const regional = knownPartitionOfRegion(region)
  if (regional === undefined || regional.id === partition) return
  throw new KeylessError(
    'input-invalid',
    `The role ${quoted(arn)} is of partition ${partition}, and the region ${quoted(region)} of ${regional.id}.`,
    { hint: 'Correct aws-region or role-to-assume: both must be of one partition.' },
  )
}
