// What every failure of STS means: code, retry, and what a person reads.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { NetworkError, type NetworkFailure, networkError } from '../../../src/aws/network-error.ts'
import { StsError } from '../../../src/aws/sts-error.ts'
import { KeylessError } from '../../../src/errors.ts'
import { classify, judgeNetwork } from '../../../src/federation/exchange/classify.ts'

const refusal = (name: string, message = 'm', status = 400, retryAfterMs: number | null = null): StsError =>
  new StsError({ name, message, status, requestId: 'id-1', retryAfterMs })

const judged = (thrown: unknown) => {
  const { retry, error, atMost } = classify(thrown)
  return [error.code, retry, ...(atMost === undefined ? [] : [atMost])]
}

const NOT_AUTHORIZED = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'
const SOURCE_EXPIRED = 'The security token included in the request is expired'

describe('a refusal', () => {
  it.each([
    ['AccessDenied', NOT_AUTHORIZED, 'sts-access-denied', 'never'],
    ['AccessDeniedException', NOT_AUTHORIZED, 'sts-access-denied', 'never'],
    [
      'InvalidIdentityTokenException',
      'No OpenIDConnect provider found in your account for https://x',
      'sts-provider-missing',
      'never',
    ],
    ['InvalidIdentityToken', 'no openidconnect provider found', 'sts-provider-missing', 'never'],
    ['InvalidIdentityTokenException', 'Incorrect token audience', 'sts-audience-rejected', 'never'],
    [
      'InvalidIdentityTokenException',
      "Couldn't retrieve verification key from your identity provider",
      'sts-idp-unreachable',
      'transient',
    ],
    [
      'InvalidIdentityTokenException',
      'The ID Token provided is not a valid JWT.',
      'sts-token-invalid',
      'never',
    ],
    ['InvalidIdentityTokenException', 'Missing a required claim: sub', 'sts-token-invalid', 'never'],
    ['IDPCommunicationErrorException', 'm', 'sts-idp-unreachable', 'transient'],
    ['IDPRejectedClaimException', 'm', 'sts-token-invalid', 'new-token'],
    [
      'ExpiredTokenException',
      'Token expired: current date/time must be before',
      'sts-token-expired',
      'new-token',
    ],
    ['ExpiredTokenException', 'Token too old', 'sts-token-expired', 'new-token'],
    ['ExpiredToken', SOURCE_EXPIRED, 'credentials-invalid', 'never'],
    ['ExpiredTokenException', SOURCE_EXPIRED, 'credentials-invalid', 'never'],
    ['MalformedPolicyDocumentException', 'm', 'sts-session-policy-invalid', 'never'],
    ['PackedPolicyTooLargeException', 'm', 'sts-packed-policy-too-large', 'never'],
    ['RegionDisabledException', 'm', 'sts-region-disabled', 'never'],
    [
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      'sts-request-invalid',
      'never',
    ],
    ['ValidationError', '1 validation error detected', 'sts-request-invalid', 'never'],
    ['InvalidClientTokenId', 'm', 'credentials-invalid', 'never'],
    ['UnrecognizedClientException', 'm', 'credentials-invalid', 'never'],
    [
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match',
      'credentials-invalid',
      'never',
    ],
    ['MissingAuthenticationToken', 'm', 'credentials-invalid', 'never'],
    ['Throttling', 'Rate exceeded', 'sts-unavailable', 'transient'],
    ['ThrottlingException', 'Rate exceeded', 'sts-unavailable', 'transient'],
    ['TooManyRequestsException', 'm', 'sts-unavailable', 'transient'],
    ['InvalidAction', 'm', 'sts-request-invalid', 'never'],
    ['SomethingNew', 'm', 'sts-request-invalid', 'never'],
  ])('%s "%s" is %s, retried: %s', (name, message, code, retry) => {
    expect(judged(refusal(name, message))).toEqual([code, retry])
  })

  it.each([
    ['RequestExpired', 'm'],
    ['SignatureDoesNotMatch', 'Signature expired: 20261121T120000Z is now earlier than 20261121T121000Z'],
    ['SignatureDoesNotMatch', 'Signature not yet current: 20261121T130000Z is still later than'],
  ])('%s "%s" is worth one more try, with the right time', (name, message) => {
    expect(judged(refusal(name, message))).toEqual(['credentials-invalid', 'transient', 2])
    expect(classify(refusal(name, message)).error.hint).toContain('clock')
  })

  it.each([
    [500, 'Unknown', 'sts-unavailable', 'transient'],
    [502, 'Unknown', 'sts-unavailable', 'transient'],
    [503, 'ServiceUnavailable', 'sts-unavailable', 'transient'],
    [500, 'InternalFailure', 'sts-unavailable', 'transient'],
    [429, 'Unknown', 'sts-unavailable', 'transient'],
    [400, 'Unknown', 'sts-unavailable', 'never'],
    [404, 'NotFound', 'sts-unavailable', 'never'],
    [307, 'Unknown', 'sts-unavailable', 'never'],
  ])('of HTTP %d and code %s is %s, retried: %s', (status, name, code, retry) => {
    expect(judged(refusal(name, 'm', status))).toEqual([code, retry])
  })

  it('without a code points to who may have answered in the place of STS', () => {
    expect(classify(refusal('Unknown', 'm', 400)).error.hint).toContain('What answered is not STS')
  })

  it('is told in one sentence with code, status, text and request', () => {
    const { error } = classify(refusal('AccessDenied', NOT_AUTHORIZED, 403))
    expect(error.message).toBe(`STS answered AccessDenied (HTTP 403): ${NOT_AUTHORIZED} [request id-1]`)
    expect(error.cause).toBeInstanceOf(StsError)
  })

  it('for too long a session names the input to lower', () => {
    const chained = refusal(
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
    expect(classify(chained).error.hint).toContain('role-duration-seconds: 3600')
  })

  it('keeps the pause that the answer asks for', () => {
    expect(classify(refusal('SlowDown', 'm', 503, 1500)).retryAfterMs).toBe(1500)
  })

  it('never tells a token, whatever STS repeats', () => {
    const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl'
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, text) => {
        const { error } = classify(refusal(name + jwt, `${text} ${jwt}`))
        expect(error.message).not.toContain('eyJ')
        expect(error.message.split('\n')).toHaveLength(1)
      }),
    )
  })
})

describe('a network failure', () => {
  it.each<[NetworkFailure, string, string, number?]>([
    ['timeout', 'sts-unavailable', 'transient'],
    ['unreachable', 'sts-unavailable', 'transient'],
    ['reset', 'sts-unavailable', 'transient'],
    ['unresolved', 'sts-unavailable', 'transient', 3],
    ['protocol', 'sts-unavailable', 'transient', 2],
    ['certificate', 'sts-unavailable', 'never'],
    ['too-large', 'session-incomplete', 'never'],
    ['aborted', 'action-timeout', 'never'],
  ])('of the kind %s is %s, retried: %s', (kind, ...expected) => {
    expect(judged(networkError(kind, 'sts.example.com'))).toEqual(expected)
  })

  it.each([
    [407, 'never'],
    [403, 'never'],
    [429, 'transient'],
    [502, 'transient'],
  ])('of a proxy that answers %d is retried: %s', (status, retry) => {
    const { retry: actual, error } = classify(
      new NetworkError('proxy-refused', 'The proxy p refused', status),
    )
    expect(actual).toBe(retry)
    expect(error.hint).toContain('http-proxy')
  })

  it('has the code of the service that was called', () => {
    expect(judgeNetwork(networkError('reset', 'h'), 'token-request-failed').error.code).toBe(
      'token-request-failed',
    )
  })
})

describe('anything else', () => {
  it('that is a KeylessError stays as it is and is final', () => {
    const error = new KeylessError('session-incomplete', 'm')
    expect(classify(error)).toEqual({ retry: 'never', error })
  })

  it.each([new TypeError('x is not a function'), 'text', undefined])('is a defect and final: %p', thrown => {
    expect(judged(thrown)).toEqual(['internal', 'never'])
  })
})
