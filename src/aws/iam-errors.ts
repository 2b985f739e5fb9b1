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
  'TimeoutError',
])

/** Network failures after which the same request can succeed (Node's system error codes). */
const transientSystemCodes = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
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

/** True for throttling, faults of the service, and connections that broke. */
export function isTransient(error: unknown): boolean {
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: number } }
  if (typeof code === 'string' && transientSystemCodes.has(code)) return true
  return transientCodes.has(iamErrorCode(error)) || ($metadata?.httpStatusCode ?? 0) >= 500
}
