// Reads what STS answers: a session or an error. Pure.
import { KeylessError } from '../errors.ts'
import { parseAssumedRoleArn } from './arn.ts'
import type { SessionCredentials } from './credentials.ts'
import { type HttpAnswer, retryAfterMs } from './http.ts'
import { redact } from './redact.ts'
import { StsError } from './sts-error.ts'
import { childText, onlyChild, parseXml, type XmlElement } from './xml.ts'

export interface WebIdentitySession {
  readonly credentials: SessionCredentials
  /** `arn:P:sts::ACCOUNT:assumed-role/ROLE/SESSION` */
  readonly assumedRoleArn: string
  readonly accountId: string
  /** The claims as STS read them; null where it does not say. */
  readonly subject: string | null
  readonly audience: string | null
  /** ARN of the IAM OIDC provider. */
  readonly provider: string | null
}

/**
 * The session in a success.
 * @throws KeylessError `session-incomplete`, naming the part that is missing and nothing of the answer.
 */
export const readWebIdentityAnswer = (body: string): WebIdentitySession => {
  const document = parseXml(body)
  if (document === null) throw incomplete('is not XML')
  if (document.name !== 'AssumeRoleWithWebIdentityResponse')
    throw incomplete('is not an answer to AssumeRoleWithWebIdentity')
  const result = onlyChild(document, 'AssumeRoleWithWebIdentityResult')
  const credentials = onlyChild(result, 'Credentials')
  const assumedRoleArn = required(onlyChild(result, 'AssumedRoleUser'), 'Arn')
  const assumedRole = parseAssumedRoleArn(assumedRoleArn)
  if (assumedRole === null)
    throw incomplete(`names ${JSON.stringify(redact(assumedRoleArn))}, which is not a role's session`)
  return {
    credentials: {
      accessKeyId: required(credentials, 'AccessKeyId'),
      secretAccessKey: required(credentials, 'SecretAccessKey'),
      sessionToken: required(credentials, 'SessionToken'),
      expiration: instant(required(credentials, 'Expiration')),
    },
    assumedRoleArn,
    accountId: assumedRole.accountId,
    subject: childText(result, 'SubjectFromWebIdentityToken'),
    audience: childText(result, 'Audience'),
    provider: childText(result, 'Provider'),
  }
}

const required = (element: XmlElement | undefined, name: string): string => {
  const text = childText(element, name)
  if (text === null) throw incomplete(`has no ${name}`)
  return text
}

const instant = (text: string): string => {
  const date = new Date(text)
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(date.getTime()))
    throw incomplete('has an Expiration that is not an ISO 8601 date and time')
  return date.toISOString()
}

const incomplete = (problem: string): KeylessError =>
  new KeylessError('session-incomplete', `The answer of STS ${problem}.`)

/**
 * The exceptions of the SDK whose names differ from the wire code by the suffix `Exception`; other codes are names
 * as they stand.
 */
const suffixed: readonly string[] = [
  'IDPCommunicationError',
  'IDPRejectedClaim',
  'InvalidIdentityToken',
  'MalformedPolicyDocument',
  'PackedPolicyTooLarge',
]

/** The error in a refusal, whatever sent it: STS, a gateway in front of it, or a web page. */
export const readErrorAnswer = ({ status, headers, body }: HttpAnswer, now: Date): StsError => {
  const document = parseXml(body) ?? undefined
  const error = onlyChild(document, 'Error') ?? onlyChild(onlyChild(document, 'Errors'), 'Error')
  const code = childText(error, 'Code') ?? (status === 404 ? 'NotFound' : 'Unknown')
  const requestId = headers['x-amzn-requestid'] ?? childText(document, 'RequestId')
  return new StsError({
    name: suffixed.includes(code) ? `${code}Exception` : code,
    message: childText(error, 'Message') ?? 'no message',
    status,
    requestId: typeof requestId === 'string' ? requestId : null,
    retryAfterMs: retryAfterMs(headers['retry-after'], now),
  })
}
