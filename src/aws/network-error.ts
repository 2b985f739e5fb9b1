// What can go wrong between us and an HTTP endpoint, sorted by what it means for a retry. Pure.

/**
 * - `timeout`: no complete answer within the time of one try
 * - `aborted`: the caller gave up
 * - `unresolved`: the host name is unknown to DNS
 * - `unreachable`: DNS could not say, or nothing accepts connections at that address
 * - `reset`: the connection broke before the answer was complete
 * - `certificate`: the certificate is not trusted or is for another host
 * - `protocol`: what answered does not speak HTTP or TLS as it should
 * - `too-large`: the answer exceeds the limit
 * - `proxy-refused`: the proxy would not open a tunnel
 */
export type NetworkFailure =
  | 'timeout'
  | 'aborted'
  | 'unresolved'
  | 'unreachable'
  | 'reset'
  | 'certificate'
  | 'protocol'
  | 'too-large'
  | 'proxy-refused'

/** A failure below HTTP. The message names the host and never holds a path, a header or a body. */
export class NetworkError extends Error {
  readonly kind: NetworkFailure
  /** HTTP status of the proxy's refusal, for `proxy-refused`. */
  readonly proxyStatus: number | null

  constructor(kind: NetworkFailure, message: string, proxyStatus: number | null = null) {
    super(message)
    this.name = 'NetworkError'
    this.kind = kind
    this.proxyStatus = proxyStatus
  }
}

const explanations: Readonly<Record<NetworkFailure, string>> = {
  timeout: 'did not answer in time',
  aborted: 'was not waited for any longer',
  unresolved: 'has a host name that DNS does not know',
  unreachable: 'could not be reached',
  reset: 'closed the connection before the answer was complete',
  certificate: 'has a certificate that is not trusted',
  protocol: 'did not answer in the expected protocol',
  'too-large': 'sent more than the allowed amount of data',
  'proxy-refused': 'is not reachable through the proxy',
}

/** A failure of this kind on the way to a host, told in one sentence; `detail` is a code or a number. */
export const networkError = (kind: NetworkFailure, host: string, detail?: string): NetworkError =>
  new NetworkError(kind, `${host} ${explanations[kind]}${detail ? ` (${detail})` : ''}`)

/** Sorts what Node's sockets, TLS and HTTP parser throw. Unknown errors count as a broken connection. */
export const asNetworkError = (thrown: unknown, host: string): NetworkError => {
  if (thrown instanceof NetworkError) return thrown
  const code = codeOf(thrown)
  return networkError(kindOf(code), host, code)
}

/** `code` of a Node error. When all addresses of a host fail, Node throws an AggregateError that has one too. */
const codeOf = (thrown: unknown): string => {
  const { code } = (thrown ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

const kinds: readonly (readonly [RegExp, NetworkFailure])[] = [
  [/^(ENOTFOUND|ENODATA)$/, 'unresolved'],
  [
    /^(EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EACCES|ETIMEDOUT)$/,
    'unreachable',
  ],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/, 'reset'],
  [/CERT|^(UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE|INVALID_CA)/, 'certificate'],
  [/^(HPE_\w+|EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|ERR_INVALID_\w+|ERR_HTTP_\w+)$/, 'protocol'],
]

const kindOf = (code: string): NetworkFailure => kinds.find(([pattern]) => pattern.test(code))?.[1] ?? 'reset'
