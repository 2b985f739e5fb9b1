// Which accounts are audited, and through which role in each.
import { parseRoleArn } from '../../aws/arn.ts'
import { KeylessError } from '../../errors.ts'
import type { World } from '../../federation/edge.ts'
import type { Session } from '../../federation/session.ts'
import type { Inputs } from '../../inputs.ts'

/** An account, and the role in it that the session assumes. */
export interface Target {
  /** Twelve digits. */
  readonly accountId: string
  readonly partition: string
  readonly roleArn: string
}

/** The value of audit-accounts that stands for all active accounts of the organisation. */
export const ORGANIZATION = 'organization'

/**
 * The targets that the inputs name, by account id.
 * @throws KeylessError `input-invalid` for an ARN that is not a role's and for an account named twice;
 * `organization-unreadable`
 */
export const targetsOf = async (
  { auditAccounts, auditRoleName, awsRegion }: Inputs,
  session: Session,
  world: World,
): Promise<readonly Target[]> => {
  if (auditAccounts[0] !== ORGANIZATION) return targetsOfRoles(auditAccounts)
  const { activeAccounts } = await import('../../aws/organizations.ts')
  const { credentials, arn } = session
  const ids = await activeAccounts({ region: awsRegion, credentials, world })
  return targetsOfRoles(ids.map(id => `arn:${arn.split(':')[1]}:iam::${id}:role/${auditRoleName}`))
}

/** Targets of role ARNs, by account id. */
export const targetsOfRoles = (arns: readonly string[]): readonly Target[] => {
  const targets = arns
    .map(parseRoleArn)
    .map(({ accountId, partition, arn }) => ({ accountId, partition, roleArn: arn }))
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
  const twice = targets.find(({ accountId }, index) => accountId === targets[index + 1]?.accountId)
  if (twice !== undefined)
    throw new KeylessError(
      'input-invalid',
      `audit-accounts names account ${twice.accountId} twice, with the role ${twice.roleArn} among others.`,
      { hint: 'Name one role per account in audit-accounts.' },
    )
  return targets
}
