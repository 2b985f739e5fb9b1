// How S3 and DynamoDB word the refusal of a request.
// Sources: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html and
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
import type { WireError } from './faults.ts'
import { json, type SandboxResponse } from './message.ts'
import type { SignatureFault, SignatureRefusal } from './signature.ts'
import { renderElement } from './xml.ts'

/** `<Error>` without a namespace, as S3 has it. */
export const refuseAsS3 = ({ code, status, message }: WireError, requestId: string): SandboxResponse => ({
  status,
  headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId, 'x-amz-id-2': requestId },
  body:
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    renderElement('Error', { Code: code, Message: message, RequestId: requestId, HostId: requestId }),
})

/** `{"__type": "…#Code", "message": …}`, as the JSON protocol has it. */
export const refuseAsDynamoDb = ({ code, status, message }: WireError, requestId: string): SandboxResponse =>
  json(
    status,
    { __type: `com.amazon.coral.service#${code}`, message },
    { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': requestId },
  )

/** A refused signature as the service words it. */
export const signatureError = (
  service: 's3' | 'dynamodb',
  { fault, message }: SignatureRefusal,
): WireError => {
  if (service === 'dynamodb') return { code: dynamoDbCodes[fault], status: 400, message }
  const [code, status, text = message] = s3Errors[fault]
  return { code, status, message: text }
}

const s3Errors: Readonly<Record<SignatureFault, readonly [code: string, status: number, message?: string]>> =
  {
    missing: ['AccessDenied', 403, 'Access Denied'],
    incomplete: ['AuthorizationHeaderMalformed', 400],
    scope: ['AuthorizationHeaderMalformed', 400],
    skewed: [
      'RequestTimeTooSkewed',
      403,
      'The difference between the request time and the current time is too large.',
    ],
    'link-expired': ['AccessDenied', 403],
    'unknown-key': [
      'InvalidAccessKeyId',
      403,
      'The AWS Access Key Id you provided does not exist in our records.',
    ],
    'session-token': ['InvalidToken', 400, 'The provided token is malformed or otherwise invalid.'],
    'unsigned-headers': ['AccessDenied', 403],
    payload: ['XAmzContentSHA256Mismatch', 400],
    mismatch: [
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ],
    'session-expired': ['ExpiredToken', 400, 'The provided token has expired.'],
  }

const dynamoDbCodes: Readonly<Record<SignatureFault, string>> = {
  missing: 'MissingAuthenticationTokenException',
  incomplete: 'IncompleteSignatureException',
  scope: 'InvalidSignatureException',
  skewed: 'InvalidSignatureException',
  'link-expired': 'InvalidSignatureException',
  'unknown-key': 'UnrecognizedClientException',
  'session-token': 'UnrecognizedClientException',
  'unsigned-headers': 'InvalidSignatureException',
  payload: 'InvalidSignatureException',
  mismatch: 'InvalidSignatureException',
  'session-expired': 'ExpiredTokenException',
}
