// What a request says about its own signature (Signature Version 4), in the header or in the query string.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
import type { SandboxRequest } from './message.ts'

export type SignatureFault =
  | 'missing'
  | 'incomplete'
  | 'scope'
  | 'skewed'
  | 'link-expired'
  | 'unknown-key'
  | 'session-token'
  | 'unsigned-headers'
  | 'payload'
  | 'mismatch'
  | 'session-expired'

/** A request that AWS would not take for its sender's; each service words it in its own way. */
export class SignatureRefusal extends Error {
  readonly fault: SignatureFault

  constructor(fault: SignatureFault, message: string) {
    super(message)
    this.name = 'SignatureRefusal'
    this.fault = fault
  }
}

export interface ClaimedSignature {
  readonly accessKeyId: string
  /** yyyymmdd */
  readonly date: string
  readonly region: string
  readonly service: string
  /** Lower case. */
  readonly signedHeaders: readonly string[]
  readonly signature: string
  /** yyyymmddThhmmssZ */
  readonly time: string
  readonly sessionToken: string | undefined
  /** Seconds a presigned link is valid for; undefined for a signature in the header. */
  readonly linkSeconds: number | undefined
}

/** The decoded query string, in order. */
export const queryEntries = (query: string): (readonly [name: string, value: string])[] =>
  query
    .split('&')
    .filter(pair => pair !== '')
    .map(pair => {
      const [name = '', ...value] = pair.split('=')
      return [decode(name), decode(value.join('='))] as const
    })

const decode = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}

/** Reads the signature a request carries. Throws a SignatureRefusal: missing or incomplete. */
export const readSignature = (request: SandboxRequest): ClaimedSignature => {
  const query = new Map(queryEntries(request.query))
  const authorization = request.headers.authorization
  if (authorization !== undefined && query.has('X-Amz-Algorithm'))
    throw new SignatureRefusal(
      'incomplete',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    )
  if (query.has('X-Amz-Algorithm')) return fromQuery(query)
  if (authorization?.startsWith('AWS4-')) return fromHeader(authorization, request.headers)
  throw new SignatureRefusal('missing', 'Request is missing Authentication Token')
}

const fromHeader = (authorization: string, headers: Readonly<Record<string, string>>): ClaimedSignature => {
  const [algorithm = '', ...rest] = authorization.split(' ')
  const parts = new Map(
    rest
      .join(' ')
      .split(',')
      .map(part => {
        const [name = '', ...value] = part.trim().split('=')
        return [name, value.join('=')] as const
      }),
  )
  const part = (name: string) =>
    present(parts.get(name), `Authorization header requires '${name}' parameter.`)
  return claimed(algorithm, {
    credential: part('Credential'),
    signedHeaders: part('SignedHeaders'),
    signature: part('Signature'),
    time: present(
      headers['x-amz-date'],
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    ),
    sessionToken: headers['x-amz-security-token'],
    linkSeconds: undefined,
  })
}

const fromQuery = (query: ReadonlyMap<string, string>): ClaimedSignature => {
  const part = (name: string) =>
    present(query.get(name), `AWS query-string parameters must include '${name}'.`)
  return claimed(part('X-Amz-Algorithm'), {
    credential: part('X-Amz-Credential'),
    signedHeaders: part('X-Amz-SignedHeaders'),
    signature: part('X-Amz-Signature'),
    time: part('X-Amz-Date'),
    sessionToken: query.get('X-Amz-Security-Token'),
    linkSeconds: linkSeconds(part('X-Amz-Expires')),
  })
}

// A presigned link lives seven days at most (same page, query string parameters).
const linkSeconds = (text: string): number => {
  const seconds = Number(text)
  if (/^\d+$/.test(text) && seconds >= 1 && seconds <= 604_800) return seconds
  throw new SignatureRefusal('incomplete', 'X-Amz-Expires must be between 1 and 604800 seconds')
}

const present = (value: string | undefined, otherwise: string): string => {
  if (value) return value
  throw new SignatureRefusal('incomplete', otherwise)
}

interface Parts {
  readonly credential: string
  readonly signedHeaders: string
  readonly signature: string
  readonly time: string
  readonly sessionToken: string | undefined
  readonly linkSeconds: number | undefined
}

const claimed = (algorithm: string, parts: Parts): ClaimedSignature => {
  const { credential, signedHeaders, ...rest } = parts
  if (algorithm !== 'AWS4-HMAC-SHA256')
    throw new SignatureRefusal('incomplete', `Unsupported AWS 'algorithm': '${algorithm}'.`)
  if (!/^\d{8}T\d{6}Z$/.test(rest.time))
    throw new SignatureRefusal('incomplete', `Date must be in ISO-8601 'basic format'. Got '${rest.time}'.`)
  const [accessKeyId = '', date = '', region = '', service = '', terminator, ...more] = credential.split('/')
  if (terminator === undefined || more.length > 0)
    throw new SignatureRefusal(
      'incomplete',
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    )
  if (terminator !== 'aws4_request')
    throw new SignatureRefusal(
      'scope',
      `Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'.`,
    )
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(';'), ...rest }
}
