// What an IAM call failed with: the code AWS puts on the wire, and whether trying again can help.
import { redact } from './redact.ts'

/** SDK exception names that are not simply the wire code with "Exception" behind it (botocore's IAM model). */
const wireCodes: Readonly<Record<string, string>> = {
  CredentialReportNotPresentException: 'ReportNotPresent',
  CredentialReportExpiredException: 'ReportExpired',
  CredentialReportNotReadyException: 'ReportInProgress',
  AuthorizationError: 'AccessDenied',
  UnauthorizedOperation: 'AccessDenied',
}

const transientCodes = new Set([
  'Throttling',
  'Throttled',
  'RequestThrottled',
  'RequestLimitExceeded',
  'TooManyRequests',
  'ServiceFailure',
  'ServiceUnavailable',
  'InternalFailure',
  'InternalError',
  'RequestTimeout',
])

/** Network failures after which the same request can succeed (Node's system error codes). */
const transientSystemCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'EAI_AGAIN',
  'ERR_STREAM_PREMATURE_CLOSE',
])

/**
 * The error's code as IAM's API reference writes it (`AccessDenied`, `ReportNotPresent`, `NoSuchEntity`, …); for
 * failures below HTTP, Node's code (`ECONNRESET`).
 */
export function iamErrorCode(error: unknown): string {
  const { name = 'Unknown', code } = (error ?? {}) as { name?: string; code?: unknown }
  if (typeof code === 'string' && /^E[A-Z]/.test(code)) return code
  return wireCodes[name] ?? name.replace(/Exception$/, '')
}

/** The error's own sentence on one line, without anything that looks like a token or a key. */
export const iamErrorMessage = (error: unknown): string =>
  redact(error instanceof Error ? error.message : String(error))

/** Tries that are worth it when nothing came for as long as a call may take: the next one takes as long. */
const AFTER_SILENCE = 2

/** Tries that are worth it with a wrong clock: the SDK learns the right time from the refusal and signs again with it. */
const AFTER_WRONG_CLOCK = 2

/**
 * How many tries in all a call is worth that failed so: many after throttling, faults of the service and connections that
 * broke, two where a further one would be slow or futile, one where the answer would be the same.
 */
export function triesWorth(error: unknown): number {
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } }
  const name = iamErrorCode(error)
  if (name === 'TimeoutError' || name === 'ETIMEDOUT') return AFTER_SILENCE
  if (typeof code === 'string' && transientSystemCodes.has(code)) return Number.POSITIVE_INFINITY
  if (isWrongClock(name, iamErrorMessage(error))) return AFTER_WRONG_CLOCK
  return transientCodes.has(name) || ($metadata?.httpStatusCode ?? 0) >= 500 ? Number.POSITIVE_INFINITY : 1
}

/** IAM says `SignatureDoesNotMatch` for a wrong key, too. */
const isWrongClock = (name: string, message: string): boolean =>
  /^Request(TimeTooSkewed|Expired|InTheFuture)$/.test(name) ||
  (name === 'SignatureDoesNotMatch' && /Signature (expired|not yet current)/i.test(message))
