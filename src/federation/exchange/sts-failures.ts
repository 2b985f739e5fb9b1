// The error codes of STS as a table: our code, whether another attempt can help, and the line to change.
// Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors
//         https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
import type { ErrorCode } from '../../errors.ts'
import type { RetryKind } from './retry.ts'

export interface StsFailure {
  /** Names of the exception, without the suffix `Exception` that some wire codes have and others lack. */
  readonly names: readonly string[]
  readonly code: ErrorCode
  readonly retry: RetryKind
  /** What STS's message must hold for this row; any message when absent. */
  readonly says?: RegExp
  /** Attempts in all that it is worth. */
  readonly atMost?: number
  readonly hint?: string
}

const failure = (
  names: string,
  code: ErrorCode,
  retry: RetryKind,
  rest: Omit<StsFailure, 'names' | 'code' | 'retry'> = {},
): StsFailure => ({ names: names.split(' '), code, retry, ...rest })

/** The SDK learns the right time from the refusal, so one more attempt is signed with it. */
const wrongClock = {
  atMost: 2,
  hint: 'The clock of the runner is wrong by minutes. Correct it (NTP), then re-run the job.',
} as const

/** First match wins. AccessDenied is final: STS gives the same answer however often it is asked. */
export const stsFailures: readonly StsFailure[] = [
  failure('AccessDenied', 'sts-access-denied', 'never'),

  failure('InvalidIdentityToken', 'sts-provider-missing', 'never', {
    says: /No OpenIDConnect provider found/i,
  }),
  failure('InvalidIdentityToken', 'sts-audience-rejected', 'never', { says: /Incorrect token audience/i }),
  failure('InvalidIdentityToken', 'sts-idp-unreachable', 'transient', {
    says: /Couldn.t retrieve verification key/i,
  }),
  failure('InvalidIdentityToken', 'sts-token-invalid', 'never'),
  failure('IDPCommunicationError', 'sts-idp-unreachable', 'transient'),
  failure('IDPRejectedClaim', 'sts-token-invalid', 'new-token'),

  // The same code for two things: the credentials that signed a call, and the web identity token in it.
  failure('ExpiredToken', 'credentials-invalid', 'never', {
    says: /security token included in the request/i,
    hint: 'The source credentials have expired. Renew them before this step.',
  }),
  failure('ExpiredToken', 'sts-token-expired', 'new-token'),

  failure('MalformedPolicyDocument', 'sts-session-policy-invalid', 'never'),
  failure('PackedPolicyTooLarge', 'sts-packed-policy-too-large', 'never'),
  failure('RegionDisabled', 'sts-region-disabled', 'never'),
  failure('ValidationError Validation', 'sts-request-invalid', 'never', {
    says: /exceeds the MaxSessionDuration/i,
    hint: "Lower role-duration-seconds, or raise the role's MaxSessionDuration.",
  }),
  failure('ValidationError Validation', 'sts-request-invalid', 'never', {
    says: /1 hour session limit for roles assumed by role chaining/i,
    hint: 'Write role-duration-seconds: 3600. A session obtained with another session never lasts longer.',
  }),

  failure(
    'RequestExpired RequestTimeTooSkewed RequestInTheFuture',
    'credentials-invalid',
    'transient',
    wrongClock,
  ),
  failure('SignatureDoesNotMatch', 'credentials-invalid', 'transient', {
    says: /Signature (expired|not yet current)/i,
    ...wrongClock,
  }),
  failure(
    'InvalidClientTokenId UnrecognizedClient SignatureDoesNotMatch InvalidSignature IncompleteSignature ' +
      'MissingAuthenticationToken AuthFailure InvalidAccessKeyId OptInRequired',
    'credentials-invalid',
    'never',
  ),

  failure(
    'Throttling Throttled RequestThrottled RequestLimitExceeded BandwidthLimitExceeded LimitExceeded ' +
      'TooManyRequests SlowDown PriorRequestNotComplete RequestTimeout',
    'sts-unavailable',
    'transient',
  ),
]
