// An X.509 certificate with chosen dates, for signing certificates that expire when a sample wants them to.
import { createHash } from 'node:crypto'

/**
 * A PEM certificate (RFC 5280, DER by X.690) for an RSA-2048 key. It parses and has the wanted validity; its key and
 * signature are digests of the name, so that no private key exists and the same input gives the same text.
 */
export function pemCertificate(name: string, notBefore: Date, notAfter: Date): string {
  const subject = sequence(set(sequence(objectId(COMMON_NAME), utf8(name))))
  const algorithm = sequence(objectId(SHA256_WITH_RSA), NULL)
  const toBeSigned = sequence(
    Buffer.from([0xa0, 3, 2, 1, 2]), // version 3
    integer(digest(`serial of ${name}`, 8)),
    algorithm,
    subject,
    sequence(time(notBefore), time(notAfter)),
    subject,
    sequence(
      sequence(objectId(RSA), NULL),
      bits(sequence(integer(modulus(name)), integer(Buffer.from([1, 0, 1])))),
    ),
  )
  const der = sequence(toBeSigned, algorithm, bits(digest(`signature of ${name}`, 256)))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** Object identifiers in DER: 2.5.4.3, 1.2.840.113549.1.1.11 and 1.2.840.113549.1.1.1. */
const COMMON_NAME = [0x55, 4, 3]
const SHA256_WITH_RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11]
const RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1]

const NULL = Buffer.from([5, 0])

function element(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body)]), body])
}

/** Lengths up to 65535 in the shortest form, as DER demands. */
function lengthOf({ length }: Buffer): number[] {
  if (length < 0x80) return [length]
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}

const sequence = (...content: Uint8Array[]): Buffer => element(0x30, ...content)
const set = (...content: Uint8Array[]): Buffer => element(0x31, ...content)
const objectId = (bytes: readonly number[]): Buffer => element(6, Buffer.from(bytes))
const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text))
const bits = (content: Uint8Array): Buffer => element(3, Buffer.from([0]), content)
// A leading zero keeps a number with its first bit set from being negative.
const integer = (bytes: Uint8Array): Buffer =>
  element(2, Buffer.from((bytes[0] ?? 0) & 0x80 ? [0] : []), bytes)
/** GeneralizedTime: YYYYMMDDHHMMSSZ. */
const time = (at: Date): Buffer =>
  element(
    0x18,
    Buffer.from(
      `${at
        .toISOString()
        .replace(/\.\d+Z$/, '')
        .replace(/\D/g, '')}Z`,
    ),
  )

function modulus(name: string): Buffer {
  const bytes = digest(`modulus of ${name}`, 256)
  bytes.writeUInt8(bytes.readUInt8(0) | 0x80, 0)
  bytes.writeUInt8(bytes.readUInt8(255) | 1, 255)
  return bytes
}

/** So many bytes made from the text; the first is never zero. */
function digest(text: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${index} ${text}`).digest(),
  )
  const bytes = Buffer.concat(blocks).subarray(0, length)
  bytes.writeUInt8(bytes.readUInt8(0) | 1, 0)
  return bytes
}
