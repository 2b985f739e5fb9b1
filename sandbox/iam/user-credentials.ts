// The lists of one user's credentials. What the snapshot does not detail follows from the user's report row.
import { createHash } from 'node:crypto'
import type { CredentialReportRow, Snapshot, UserCredentialDetails } from '../../src/audit/snapshot/index.ts'
import { base32 } from '../account.ts'
import { type QueryParams, Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { type IamState, served } from './state.ts'

export const listAccessKeys = ({ snapshot }: IamState, params: QueryParams): XmlRecord => {
  const row = rowOf(snapshot, params)
  const listed = detailsOf(snapshot, row)?.accessKeys
  const keys = listed?.status === 'collected' ? listed.value : keysOf(row)
  return {
    AccessKeyMetadata: keys.map(key => ({
      UserName: row.user,
      AccessKeyId: key.id,
      Status: key.status,
      CreateDate: key.createdAt,
    })),
    IsTruncated: false,
  }
}

/** The keys of a report row; ids are made from the user and the time, so they stay the same from call to call. */
const keysOf = ({ user, accessKeys }: CredentialReportRow) =>
  accessKeys.flatMap(({ active, lastRotated: { at } }) =>
    at === null ? [] : [{ id: keyId(user, at), status: active ? 'Active' : 'Inactive', createdAt: at }],
  )

/** 20 characters beginning with AKIA, as long-term keys have (IAM User Guide, unique identifiers). */
export const keyId = (user: string, createdAt: string): string =>
  `AKIA${base32(createHash('sha256').update(`${user} ${createdAt}`).digest()).slice(0, 16)}`

export const listMfaDevices = ({ snapshot }: IamState, params: QueryParams): XmlRecord => {
  const row = rowOf(snapshot, params)
  const listed = detailsOf(snapshot, row)?.mfaDevices
  const devices = listed?.status === 'collected' ? listed.value : virtualDevicesOf(snapshot, row)
  return {
    MFADevices: devices.map(device => ({
      UserName: row.user,
      SerialNumber: device.serialNumber,
      EnableDate: device.enabledAt,
    })),
    IsTruncated: false,
  }
}

const virtualDevicesOf = ({ virtualMfaDevices }: Snapshot, row: CredentialReportRow) =>
  served(virtualMfaDevices)
    .filter(device => device.userArn === row.arn)
    .map(({ serialNumber, enabledAt }) => ({ serialNumber, enabledAt: enabledAt ?? '2024-01-01T00:00:00Z' }))

export const listSigningCertificates = ({ snapshot }: IamState, params: QueryParams): XmlRecord => {
  const row = rowOf(snapshot, params)
  const listed = detailsOf(snapshot, row)?.signingCertificates
  return {
    Certificates: (listed?.status === 'collected' ? listed.value : []).map(certificate => ({
      UserName: row.user,
      CertificateId: certificate.id,
      CertificateBody: certificate.body,
      Status: certificate.status,
      UploadDate: certificate.uploadedAt,
    })),
    IsTruncated: false,
  }
}

export const listSshPublicKeys = ({ snapshot }: IamState, params: QueryParams): XmlRecord => {
  const row = rowOf(snapshot, params)
  const listed = detailsOf(snapshot, row)?.sshPublicKeys
  return {
    SSHPublicKeys: (listed?.status === 'collected' ? listed.value : []).map(key => ({
      UserName: row.user,
      SSHPublicKeyId: key.id,
      Status: key.status,
      UploadDate: key.uploadedAt,
    })),
    IsTruncated: false,
  }
}

/** Without UserName IAM looks at the caller, which works for users only; the sandbox's audits run as roles. */
function rowOf({ credentialReport }: Snapshot, params: QueryParams): CredentialReportRow {
  const name = params.get('UserName')
  if (name === undefined)
    throw new Refusal('ValidationError', 400, 'Must specify userName when calling with non-User credentials')
  const row = served(credentialReport).users.find(candidate => candidate.user === name)
  if (row === undefined) throw new Refusal('NoSuchEntity', 404, `The user with name ${name} cannot be found.`)
  return row
}

const detailsOf = (snapshot: Snapshot, { user }: CredentialReportRow): UserCredentialDetails | undefined =>
  Object.hasOwn(snapshot.userDetails, user) ? snapshot.userDetails[user] : undefined
