// What the SDK throws, told in the same terms as what the lean call throws. Pure.
import { asKeylessError, KeylessError } from '../errors.ts'
import { retryAfterMs } from './http.ts'
import { asNetworkError, NetworkError, networkError } from './network-error.ts'
import { redact } from './redact.ts'
import { StsError } from './sts-error.ts'

/** The parts of the SDK's exceptions that are read; none is there on every one of them. */
interface SdkError {
  readonly name: string
  readonly message: string
  /** Of errors that Node made: what failed, and the file if it was about one. */
  readonly code?: string
  readonly path?: string
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
}

/**
 * Sorts what a call of the SDK was rejected with.
 * @returns StsError for a refusal, NetworkError below HTTP, else KeylessError: `credentials-missing` when the
 * default chain found none, `session-incomplete` for a success that is not XML, `input-invalid` for an endpoint
 * that the SDK refuses, `internal`.
 */
export const fromSdkError = (thrown: unknown, now: Date): StsError | NetworkError | KeylessError => {
  if (thrown instanceof NetworkError) return thrown
  const { name, message, $metadata, code, path } = thrown as SdkError
  // A file of the chain (a token, a profile) that cannot be read is a Node error with a path.
  if (name === 'CredentialsProviderError' || path !== undefined)
    return new KeylessError('credentials-missing', `No AWS credentials were found: ${redact(message)}.`)
  if (isTimeout(name, code)) return networkError('timeout', 'STS')
  // Before the status: a connection can break after the status was received.
  if (code !== undefined) return asNetworkError(thrown, 'STS')
  if (name === 'EndpointError')
    return new KeylessError('input-invalid', `The STS endpoint: ${redact(message)}.`)
  return $metadata?.httpStatusCode === undefined
    ? asKeylessError(thrown)
    : fromAnswer(thrown as SdkError, now)
}

/** The SDK's HTTP handler calls broken connections timeouts too, but leaves them their code. */
const isTimeout = (name: string, code: string | undefined): boolean =>
  name === 'AbortError' || (name === 'TimeoutError' && (code === undefined || code === 'ETIMEDOUT'))

const fromAnswer = (
  { name, message, $metadata, $response }: SdkError,
  now: Date,
): StsError | KeylessError => {
  const status = $metadata?.httpStatusCode ?? 0
  if (status < 300) return new KeylessError('session-incomplete', 'The answer of STS is not XML.')
  // The SDK throws a plain Error for an answer that it cannot parse.
  const readable = name !== 'Error'
  return new StsError({
    name: readable ? name : 'Unknown',
    message: readable ? message : 'no message',
    status,
    requestId: $metadata?.requestId ?? null,
    retryAfterMs: retryAfterMs($response?.headers?.['retry-after'], now),
  })
}
