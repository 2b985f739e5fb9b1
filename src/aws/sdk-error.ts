// What the SDK throws, told in the same terms as what the lean call throws. Pure.
import { asKeylessError, KeylessError } from '../errors.ts'
import { retryAfterMs } from './http.ts'
import { asNetworkError, type NetworkError, networkError } from './network-error.ts'
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

/** Names that Node and the SDK's HTTP handler give to waiting in vain. */
const timeouts: readonly string[] = ['TimeoutError', 'AbortError']

export const fromSdkError = (thrown: unknown, now: Date): StsError | NetworkError | KeylessError => {
  const { name, message, $metadata, $response, code, path } = thrown as SdkError
  const status = $metadata?.httpStatusCode
  // The SDK throws a plain Error for an answer that it cannot parse.
  const unreadable = name === 'Error'
  if (status !== undefined && status < 300)
    return new KeylessError('session-incomplete', 'The answer of STS is not XML.')
  if (status !== undefined)
    return new StsError({
      name: unreadable ? 'Unknown' : name,
      message: unreadable ? 'no message' : message,
      status,
      requestId: $metadata?.requestId ?? null,
      retryAfterMs: retryAfterMs($response?.headers?.['retry-after'], now),
    })
  if (timeouts.includes(name)) return networkError('timeout', 'STS')
  if (name === 'EndpointError')
    return new KeylessError('input-invalid', `The STS endpoint: ${redact(message)}.`)
  // A file of the chain (a token, a profile) that cannot be read is a Node error with a path.
  if (name === 'CredentialsProviderError' || path !== undefined)
    return new KeylessError('credentials-missing', `No AWS credentials were found: ${redact(message)}.`)
  return code === undefined ? asKeylessError(thrown) : asNetworkError(thrown, 'STS')
}
