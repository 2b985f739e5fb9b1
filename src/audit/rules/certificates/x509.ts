// What a signing certificate says of its end and its strength (X.509, RFC 5280).
import { X509Certificate } from 'node:crypto'

export interface CertificateFacts {
  readonly notAfter: Date
  /** Why the certificate is weak by today's measure; empty when it is not. */
  readonly weaknesses: readonly string[]
}

const MIN_RSA_BITS = 2048

/** Signature algorithms on broken digests, by the DER content of their object identifiers in hex. */
const brokenSignatures: Readonly<Record<string, string>> = {
  '2a864886f70d010102': 'MD2',
  '2a864886f70d010104': 'MD5',
  '2a864886f70d010105': 'SHA-1',
  '2a8648ce380403': 'SHA-1',
  '2a8648ce3d0401': 'SHA-1',
  '2b0e03021d': 'SHA-1',
}

/** Reads a certificate in PEM form; null when it is none. */
export function readCertificate(pem: string): CertificateFacts | null {
  try {
    const certificate = new X509Certificate(pem)
    const notAfter = new Date(certificate.validTo)
    if (Number.isNaN(notAfter.getTime())) return null
    return {
      notAfter,
      weaknesses: [...weakKey(certificate), ...weakSignature(certificate.raw)],
    }
  } catch {
    return null
  }
}

function weakKey({ publicKey }: X509Certificate): string[] {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength
  return bits !== undefined && bits < MIN_RSA_BITS ? [`its key has ${bits} bits`] : []
}

function weakSignature(der: Uint8Array): string[] {
  const digest = brokenSignatures[signatureAlgorithm(der)]
  return digest === undefined ? [] : [`it is signed with ${digest}`]
}

/**
 * Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm SEQUENCE { OBJECT IDENTIFIER, … }, … }. Node says it
 * only from 24.9 on (X509Certificate.signatureAlgorithm), and runners may have an older one.
 */
function signatureAlgorithm(der: Uint8Array): string {
  const certificate = elementAt(der, 0)
  const toBeSigned = elementAt(der, certificate.start)
  const algorithm = elementAt(der, toBeSigned.end)
  const identifier = elementAt(der, algorithm.start)
  return Buffer.from(der.subarray(identifier.start, identifier.end)).toString('hex')
}

/** Bounds of the content of the DER element at an offset: one byte of tag, the length, the content. */
function elementAt(der: Uint8Array, offset: number): { readonly start: number; readonly end: number } {
  const first = der[offset + 1] ?? 0
  if (first < 0x80) return { start: offset + 2, end: offset + 2 + first }
  const start = offset + 2 + (first & 0x7f)
  const length = der.subarray(offset + 2, start).reduce((sum, byte) => sum * 256 + byte, 0)
  return { start, end: start + length }
}
