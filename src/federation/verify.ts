// What must be true of a session before anything of it is exported. Pure.
import { KeylessError } from '../errors.ts'
import type { Session } from './session.ts'

export interface Expectations {
  /** ARN of the role asked for; null when no role was assumed. */
  readonly roleArn: string | null
  /** Empty: any account. */
  readonly allowedAccountIds: readonly string[]
}

/**
 * Checks account, role and expiry.
 * @throws KeylessError `account-not-allowed`, `role-mismatch` or `session-expired`.
 */
export const verifySession = (session: Session, expected: Expectations, now: Date): void => {
  verifyAccount(session, expected.allowedAccountIds)
  if (expected.roleArn !== null) verifyRole(session, expected.roleArn)
  verifyExpiry(session, now)
}

const verifyAccount = ({ accountId }: Session, allowed: readonly string[]): void => {
  if (allowed.length === 0 || allowed.includes(accountId)) return
  throw new KeylessError(
    'account-not-allowed',
    `The session is of account ${accountId}, which is not in allowed-account-ids (${allowed.join(', ')}). Nothing was exported.`,
  )
}

/** `arn:P:iam::ACCT:role/path/NAME` must have become `arn:P:sts::ACCT:assumed-role/NAME/SESSION`. */
const verifyRole = ({ arn, accountId }: Session, roleArn: string): void => {
  const [, partition, , , account, role = ''] = roleArn.split(':')
  const name = role.slice(role.lastIndexOf('/') + 1)
  const prefix = `arn:${partition}:sts::${account}:assumed-role/${name}/`
  if (arn.startsWith(prefix) && accountId === account) return
  throw new KeylessError(
    'role-mismatch',
    `Asked for ${roleArn}, but the session is ${arn} in account ${accountId}.`,
  )
}

const verifyExpiry = ({ credentials: { expiration } }: Session, now: Date): void => {
  if (expiration === null || Date.parse(expiration) > now.getTime()) return
  throw new KeylessError(
    'session-expired',
    `The session expires at ${expiration}, and the runner's clock says ${now.toISOString()}. Nothing was exported.`,
  )
}
