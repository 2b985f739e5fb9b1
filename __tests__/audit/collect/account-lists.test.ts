import { describe, expect, it } from '@jest/globals'
import {
  readPasswordPolicy,
  readServerCertificates,
  readVirtualMfaDevices,
} from '../../../src/audit/collect/account-lists.ts'

describe('the password policy', () => {
  it("has AWS's own minimum, as a number, and nothing else on where the answer says nothing", async () => {
    const policy = await readPasswordPolicy({ getAccountPasswordPolicy: answer({ PasswordPolicy: {} }) })
    expect(policy).toEqual({
      minimumPasswordLength: 6,
      requireSymbols: false,
      requireNumbers: false,
      requireUppercaseCharacters: false,
      requireLowercaseCharacters: false,
      allowUsersToChangePassword: false,
      expirePasswords: false,
      maxPasswordAge: null,
      passwordReusePrevention: null,
      hardExpiry: false,
    })
  })

  it('is not taken for absent when the call was refused', async () => {
    const refused = Object.assign(new Error('no'), { name: 'AccessDenied' })
    await expect(
      readPasswordPolicy({ getAccountPasswordPolicy: () => Promise.reject(refused) }),
    ).rejects.toBe(refused)
  })
})

describe('a list of the account', () => {
  it('keeps a certificate without expiry date, for the rules to report', async () => {
    const metadata = {
      ServerCertificateName: 'web',
      ServerCertificateId: 'ASCAEXAMPLE',
      Arn: 'arn:aws:iam::111122223333:server-certificate/web',
      Path: '/',
      UploadDate: new Date('2024-01-01T00:00:00Z'),
    }
    const list = answer({ ServerCertificateMetadataList: [metadata] })
    expect(await readServerCertificates({ listServerCertificates: list })).toMatchObject([
      { name: 'web', expiresAt: null },
    ])
  })

  it('is refused, not taken for empty, when the answer holds none', async () => {
    const nothing = answer({ VirtualMFADevices: undefined as never })
    await expect(readVirtualMfaDevices({ listVirtualMfaDevices: nothing })).rejects.toThrow(
      'the answer has no VirtualMFADevices',
    )
  })
})

/** A call of IAM that succeeds with these members. */
function answer<T>(members: T): () => Promise<T & { $metadata: object }> {
  return () => Promise.resolve({ ...members, $metadata: {} })
}
