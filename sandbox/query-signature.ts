// Who signed a request of the query protocol, and how STS and IAM word it when nobody did.
import type { Keyring } from './keyring.ts'
import type { SandboxRequest } from './message.ts'
import { Refusal } from './query-protocol.ts'
import { type SignatureFault, SignatureRefusal } from './signature.ts'
import { type Verified, verifySignature } from './sigv4.ts'

export interface QuerySigning {
  /** Signing name: sts or iam. */
  readonly service: string
  readonly keyring: Pick<Keyring, 'find'>
  readonly now: () => number
}

/** Who signed a request of the query protocol. Throws a Refusal in the protocol's words. */
export const verifyQuery = async (request: SandboxRequest, signing: QuerySigning): Promise<Verified> => {
  const { service, keyring, now } = signing
  try {
    return await verifySignature(request, { service, find: keyring.find, now, skewMinutes: 5 })
  } catch (thrown) {
    if (!(thrown instanceof SignatureRefusal)) throw thrown
    const [code, status] = queryCodes[thrown.fault]
    throw new Refusal(code, status, thrown.message)
  }
}

/** Source: https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
const queryCodes: Readonly<Record<SignatureFault, readonly [code: string, status: number]>> = {
  missing: ['MissingAuthenticationToken', 403],
  incomplete: ['IncompleteSignature', 400],
  scope: ['SignatureDoesNotMatch', 403],
  skewed: ['SignatureDoesNotMatch', 403],
  'link-expired': ['RequestExpired', 400],
  'unknown-key': ['InvalidClientTokenId', 403],
  'session-token': ['InvalidClientTokenId', 403],
  'unsigned-headers': ['SignatureDoesNotMatch', 403],
  payload: ['SignatureDoesNotMatch', 403],
  mismatch: ['SignatureDoesNotMatch', 403],
  'session-expired': ['ExpiredToken', 403],
}
