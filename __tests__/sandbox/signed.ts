// Requests as the SDK signs them, read as the server reads them, and the sandbox's verdict on them.
import { Sha256 } from '@aws-crypto/sha256-js'
import { HttpRequest } from '@smithy/protocol-http'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Caller, SigningCredential } from '../../sandbox/keyring.ts'
import type { SandboxRequest } from '../../sandbox/message.ts'
import { verifySignature } from '../../sandbox/sigv4.ts'

export const NOW = Date.parse('2026-11-21T12:00:00Z')
export const MINUTE = 60_000
const keys = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' }
export const credential: SigningCredential = {
  ...keys,
  expiresAt: NOW + 10 * MINUTE,
  active: true,
  caller: {} as Caller,
}

export interface Signing {
  readonly service?: string
  readonly region?: string
  readonly at?: number
  readonly presignSeconds?: number
  readonly headers?: Record<string, string>
  readonly method?: string
  readonly path?: string
  readonly query?: Record<string, string>
  readonly body?: string
}

const FORM = 'Action=GetCallerIdentity&Version=2011-06-15'

/** A request signed by the SDK's signer, as the server would read it. */
export const signed = async (signing: Signing = {}): Promise<SandboxRequest> => {
  const {
    service = 'sts',
    region = 'eu-central-1',
    at = NOW,
    method = 'POST',
    path = '/',
    body = FORM,
  } = signing
  const signer = new SignatureV4({
    credentials: keys,
    region,
    service,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
  })
  const http = new HttpRequest({
    method,
    path,
    hostname: '127.0.0.1',
    query: signing.query ?? {},
    headers: { host: '127.0.0.1:4566', ...signing.headers },
    body,
  })
  const signingDate = new Date(at)
  const { headers, query } =
    signing.presignSeconds === undefined
      ? await signer.sign(http, { signingDate })
      : await signer.presign(http, { signingDate, expiresIn: signing.presignSeconds })
  const pairs = Object.entries(query ?? {}).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  )
  return { method, path, query: pairs.join('&'), headers, body: Buffer.from(body) }
}

export const verify = (request: SandboxRequest, service = 'sts', now = NOW) =>
  verifySignature(request, {
    service,
    skewMinutes: 5,
    now: () => now,
    find: id => (id === keys.accessKeyId ? credential : undefined),
  })

export const withHeader = (request: SandboxRequest, name: string, value: string): SandboxRequest => ({
  ...request,
  headers: { ...request.headers, [name]: value },
})
