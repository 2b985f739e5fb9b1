// Verifies Signature Version 4 as AWS does: the request is signed again with the key on file, and compared.
import { createHash } from 'node:crypto'
import { Sha256 } from '@aws-crypto/sha256-js'
import { HttpRequest } from '@smithy/protocol-http'
import { ALGORITHM_IDENTIFIER, createScope, getCanonicalHeaders, SignatureV4 } from '@smithy/signature-v4'
import type { SigningCredential } from './keyring.ts'
import type { SandboxRequest } from './message.ts'
import { type ClaimedSignature, queryEntries, readSignature, SignatureRefusal } from './signature.ts'

export interface VerifyOptions {
  /** Signing name: sts, iam, s3, dynamodb. */
  readonly service: string
  /** Minutes a signature may be older or newer than the service's clock: 5 for STS and IAM, 15 for S3 and DynamoDB. */
  readonly skewMinutes: number
  readonly find: (accessKeyId: string) => SigningCredential | undefined
  readonly now: () => number
}

export interface Verified {
  readonly credential: SigningCredential
  readonly region: string
}

/**
 * Who signed the request. Throws a SignatureRefusal when nobody known did, when the session is over, or when
 * the signature is for another request, service or time.
 */
export const verifySignature = async (request: SandboxRequest, options: VerifyOptions): Promise<Verified> => {
  const claimed = readSignature(request)
  checkScope(claimed, options.service)
  checkTime(claimed, options.now(), options.skewMinutes)
  checkSignedHeaders(claimed, request)
  const credential = findCredential(claimed, options)
  const signature = await signAgain(request, claimed, credential, options.service)
  if (signature !== claimed.signature)
    throw new SignatureRefusal(
      'mismatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    )
  if (credential.expiresAt !== undefined && options.now() >= credential.expiresAt)
    throw new SignatureRefusal('session-expired', 'The security token included in the request is expired')
  return { credential, region: claimed.region }
}

const checkScope = ({ service, region, date, time }: ClaimedSignature, expected: string): void => {
  // One endpoint on loopback stands for those of all regions: any well-formed region will do.
  if (!/^[a-z]{2,5}(-[a-z]+)+-\d+$/.test(region))
    throw new SignatureRefusal('scope', `Credential should be scoped to a valid region, not '${region}'.`)
  if (service !== expected)
    throw new SignatureRefusal('scope', `Credential should be scoped to correct service: '${expected}'.`)
  if (!time.startsWith(date))
    throw new SignatureRefusal(
      'scope',
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${time.slice(0, 8)}', from '${time}'.`,
    )
}

const checkTime = ({ time, linkSeconds }: ClaimedSignature, now: number, skewMinutes: number): void => {
  const signedAt = Date.parse(time.replace(/(....)(..)(..T..)(..)(..Z)/, '$1-$2-$3:$4:$5'))
  const skew = skewMinutes * 60_000
  if (linkSeconds !== undefined && now > signedAt + linkSeconds * 1000)
    throw new SignatureRefusal('link-expired', 'Request has expired')
  if (linkSeconds === undefined && now - signedAt > skew)
    throw new SignatureRefusal(
      'skewed',
      `Signature expired: ${time} is now earlier than ${basicTime(now - skew)} (${basicTime(now)} - ${skewMinutes} min.)`,
    )
  if (!(signedAt - now <= skew))
    throw new SignatureRefusal(
      'skewed',
      `Signature not yet current: ${time} is still later than ${basicTime(now + skew)} (${basicTime(now)} + ${skewMinutes} min.)`,
    )
}

const basicTime = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '')

// "The canonical headers … must include host and every x-amz- header of the request" (the page on signed requests).
const checkSignedHeaders = ({ signedHeaders }: ClaimedSignature, request: SandboxRequest): void => {
  if (!signedHeaders.includes('host'))
    throw new SignatureRefusal('scope', "'Host' must be a 'SignedHeader' in the AWS Authorization.")
  const unsigned = Object.keys(request.headers).filter(
    name => name.startsWith('x-amz-') && !signedHeaders.includes(name),
  )
  if (unsigned.length > 0)
    throw new SignatureRefusal(
      'unsigned-headers',
      `There were headers present in the request which were not signed: ${unsigned.join(', ')}`,
    )
}

const findCredential = (claimed: ClaimedSignature, { find }: VerifyOptions): SigningCredential => {
  const credential = find(claimed.accessKeyId)
  if (credential === undefined || !credential.active)
    throw new SignatureRefusal('unknown-key', 'The security token included in the request is invalid.')
  if (credential.sessionToken !== claimed.sessionToken)
    throw new SignatureRefusal('session-token', 'The security token included in the request is invalid.')
  return credential
}

const signAgain = (
  request: SandboxRequest,
  claimed: ClaimedSignature,
  credential: SigningCredential,
  service: string,
): Promise<string> =>
  new Verifier({
    credentials: { accessKeyId: credential.accessKeyId, secretAccessKey: credential.secretAccessKey },
    region: claimed.region,
    service,
    sha256: Sha256,
    // S3 alone does not normalise the path or encode it a second time (same page, canonical URI).
    uriEscapePath: service !== 's3',
  }).signatureOf(request, claimed, payloadHash(request, claimed, service))

/** The signer of the SDK, asked for the signature of a request exactly as it arrived. */
class Verifier extends SignatureV4 {
  async signatureOf(
    request: SandboxRequest,
    { signedHeaders, date, region, service, time }: ClaimedSignature,
    hash: string,
  ): Promise<string> {
    const headers = Object.fromEntries(signedHeaders.map(name => [name, request.headers[name] ?? '']))
    const http = new HttpRequest({
      method: request.method,
      path: request.path,
      headers,
      query: queryBag(request),
    })
    const canonicalHeaders = getCanonicalHeaders(http, undefined, new Set(signedHeaders))
    const canonical = this.createCanonicalRequest(http, canonicalHeaders, hash)
    const scope = createScope(date, region, service)
    const toSign = await this.createStringToSign(time, scope, canonical, ALGORITHM_IDENTIFIER)
    return this.sign(toSign, { signingDate: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` })
  }
}

const queryBag = ({ query }: SandboxRequest): Record<string, string[]> => {
  const bag: Record<string, string[]> = {}
  for (const [name, value] of queryEntries(query)) bag[name] = [...(bag[name] ?? []), value]
  return bag
}

// Only S3 takes the client's word in x-amz-content-sha256 (and then checks it); elsewhere the body itself counts.
const payloadHash = (request: SandboxRequest, { linkSeconds }: ClaimedSignature, service: string): string => {
  const actual = createHash('sha256').update(request.body).digest('hex')
  if (service !== 's3') return actual
  const stated =
    request.headers['x-amz-content-sha256'] ??
    queryEntries(request.query).find(([name]) => name.toLowerCase() === 'x-amz-content-sha256')?.[1]
  if (stated === undefined && linkSeconds !== undefined) return 'UNSIGNED-PAYLOAD'
  if (stated === undefined)
    throw new SignatureRefusal('payload', 'Missing required header for this request: x-amz-content-sha256')
  if (stated !== actual && !/^(UNSIGNED-PAYLOAD|STREAMING-UNSIGNED-PAYLOAD-TRAILER)$/.test(stated))
    throw new SignatureRefusal(
      'payload',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    )
  return stated
}
