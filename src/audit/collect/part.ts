// One part of the snapshot: the value, or why there is none. A refusal never ends the audit.
import { iamErrorCode, iamErrorMessage } from '../../aws/iam-errors.ts'
import { KeylessError } from '../../errors.ts'
import type { Collected } from '../snapshot/index.ts'

/**
 * Makes one read and says how it ended. `operation` is the name in the IAM API Reference, e.g. `GetAccountSummary`;
 * the permission of every IAM read is `iam:` and that name (Service Authorization Reference, IAM).
 */
export async function collectPart<T>(operation: string, read: () => Promise<T>): Promise<Collected<T>> {
  try {
    return { status: 'collected', value: await read() }
  } catch (error) {
    return notCollected(operation, error)
  }
}

/** Why a call that was made gave nothing. */
export type Missing = Extract<Collected<never>, { status: 'denied' | 'failed' }>

/** An error as the reason why a part is missing. */
export function notCollected(operation: string, error: unknown): Missing {
  const code = error instanceof KeylessError ? error.code : iamErrorCode(error)
  const message = iamErrorMessage(error)
  return code === 'AccessDenied'
    ? { status: 'denied', permission: `iam:${operation}`, message }
    : { status: 'failed', operation: `iam:${operation}`, code, message }
}

/**
 * A member that IAM always sends, empty if need be. Throws an Error when it is missing: what is not there must not be
 * taken for an empty list.
 */
export function required<T>(value: T | undefined, member: string): T {
  if (value === undefined) throw new Error(`the answer has no ${member}`)
  return value
}

/** A time that IAM always sends, as ISO 8601 UTC. Throws as `required` does: an age cannot be guessed. */
export const requiredTime = (value: Date | undefined, member: string): string =>
  required(value, member).toISOString()
