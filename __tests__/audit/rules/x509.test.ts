// Reading certificates, whole and damaged.
import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readCertificate } from '../../../src/audit/rules/certificates/x509.ts'

const pem = `-----BEGIN CERTIFICATE-----
MIIBDDCBsgIBATAKBggqhkjOPQQDAjASMRAwDgYDVQQDDAdleGFtcGxlMB4XDTI1
MDEwMTAwMDAwMFoXDTI3MDYzMDAwMDAwMFowEjEQMA4GA1UEAwwHZXhhbXBsZTBZ
MBMGByqGSM49AgEGCCqGSM49AwEHA0IABP0nMDvidGsbfKzhsgZk+zsOvhijSc3M
Ufnq1IYXPJIq8lNzF9MzVsoaTp2H5AjJG+rQtxEQ5OrNwiG9+9t1gZYwCgYIKoZI
zj0EAwIDSQAwRgIhAOLsRrQKTH7DqjfvBaMzi4QPxZQISEYg5uIRGvsb3iDrAiEA
6lB84yDAeUZVmLWC4ZtEeTKDYz/yLkNRVnQ5M8mUW3Q=
-----END CERTIFICATE-----
`

const der = new X509Certificate(pem).raw
const asPem = (bytes: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(bytes).toString('base64')}\n-----END CERTIFICATE-----\n`

describe('readCertificate', () => {
  it('reads the end of a certificate and finds no weakness in a strong one', () => {
    expect(readCertificate(pem)).toEqual({ notAfter: new Date('2027-06-30T00:00:00Z'), weaknesses: [] })
  })

  it('is null for what is no certificate', () => {
    for (const text of ['', 'no certificate', asPem(Buffer.from('no certificate'))]) {
      expect(readCertificate(text)).toBeNull()
    }
  })

  it('answers whatever is damaged, and never throws', () => {
    const damage = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    const cut = fc.nat(der.length)
    fc.assert(
      fc.property(damage, cut, (changes, length) => {
        const bytes = Uint8Array.from(der)
        for (const [index, byte] of changes) bytes[index] = byte
        for (const text of [asPem(bytes), asPem(bytes.subarray(0, length))]) {
          const facts = readCertificate(text)
          expect(facts === null || facts.notAfter.getTime() > 0).toBe(true)
        }
      }),
    )
  })
})
