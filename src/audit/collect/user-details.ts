// Ids and dates of single users' credentials, for the users that findings will be about.
import type { IamReader } from '../../aws/iam.ts'
import type { Collected, UserCredentialDetails } from '../snapshot/index.ts'
import { concurrently } from './concurrently.ts'
import type { DetailList, DetailRequest } from './detail-requests.ts'
import { collectPart, type Missing, required, requiredTime } from './part.ts'

export type UserReads = Pick<
  IamReader,
  'listAccessKeys' | 'listMfaDevices' | 'listSigningCertificates' | 'listSshPublicKeys'
>

const AT_ONCE = 5

const operations: Readonly<Record<DetailList, string>> = {
  accessKeys: 'ListAccessKeys',
  mfaDevices: 'ListMFADevices',
  signingCertificates: 'ListSigningCertificates',
  sshPublicKeys: 'ListSSHPublicKeys',
}

/** Asks about each user at most five at a time. A list that was refused once is not asked for again. */
export async function readUserDetails(
  iam: UserReads,
  requests: readonly DetailRequest[],
): Promise<Record<string, UserCredentialDetails>> {
  const refused = new Map<DetailList, Missing>()
  const details = await concurrently(requests, AT_ONCE, async ({ user, lists }) => {
    const read = async <T>(list: DetailList, items: () => Promise<T[]>): Promise<Collected<T[]>> => {
      if (!lists.includes(list))
        return { status: 'not-collected', reason: 'no finding of this user needs it' }
      const known = refused.get(list)
      if (known !== undefined) return known
      const part = await collectPart(operations[list], items)
      if (part.status === 'denied') refused.set(list, part)
      return part
    }
    return [user, await readOne(iam, user, read)] as const
  })
  // User names are the account's; one called __proto__ must not become the prototype.
  return Object.fromEntries(details)
}

type Read = <T>(list: DetailList, items: () => Promise<T[]>) => Promise<Collected<T[]>>

const readOne = async (iam: UserReads, user: string, read: Read): Promise<UserCredentialDetails> => ({
  accessKeys: await read('accessKeys', async () =>
    required((await iam.listAccessKeys(user)).AccessKeyMetadata, 'AccessKeyMetadata').map(key => ({
      id: required(key.AccessKeyId, 'AccessKeyId'),
      status: required(key.Status, 'Status'),
      createdAt: requiredTime(key.CreateDate, 'CreateDate'),
    })),
  ),
  mfaDevices: await read('mfaDevices', async () =>
    required((await iam.listMfaDevices(user)).MFADevices, 'MFADevices').map(device => ({
      serialNumber: required(device.SerialNumber, 'SerialNumber'),
      enabledAt: requiredTime(device.EnableDate, 'EnableDate'),
    })),
  ),
  signingCertificates: await read('signingCertificates', async () =>
    required((await iam.listSigningCertificates(user)).Certificates, 'Certificates').map(certificate => ({
      id: required(certificate.CertificateId, 'CertificateId'),
      status: required(certificate.Status, 'Status'),
      uploadedAt: requiredTime(certificate.UploadDate, 'UploadDate'),
      body: required(certificate.CertificateBody, 'CertificateBody'),
    })),
  ),
  sshPublicKeys: await read('sshPublicKeys', async () =>
    required((await iam.listSshPublicKeys(user)).SSHPublicKeys, 'SSHPublicKeys').map(key => ({
      id: required(key.SSHPublicKeyId, 'SSHPublicKeyId'),
      status: required(key.Status, 'Status'),
      uploadedAt: requiredTime(key.UploadDate, 'UploadDate'),
    })),
  ),
})
