// What rules say when the lists of one user's credentials, which cost a call per user, are not there.
import type { RuleResult } from '../../finding.ts'
import type { Collected } from '../../snapshot/index.ts'

/**
 * `error` when the call was made and refused, `manual` when it was not made: only users with something to look into
 * are listed, and only up to a limit.
 * @param what is missing, e.g. "alice's signing certificates"
 * @param command lists it
 */
export function missingDetails(
  part: Exclude<Collected<unknown>, { status: 'collected' }> | undefined,
  what: string,
  command: string,
): Omit<RuleResult, 'resource'> {
  if (part === undefined || part.status === 'not-collected') {
    const reason = part === undefined ? 'not looked at in this run' : part.reason
    return { status: 'manual', message: `${what} were not listed: ${reason}.`, evidence: {}, remedy: command }
  }
  const why =
    part.status === 'denied'
      ? `${part.permission} is not allowed`
      : `${part.operation} failed with ${part.code}`
  return {
    status: 'error',
    message: `${what} could not be listed: ${why}.`,
    evidence: {},
    ...(part.status === 'denied' && { missingPermission: part.permission }),
  }
}
