// The resources that rules speak about. One home for how each is named, so that a finding keeps its identity across rules.
import type { Resource, ResourceType } from '../finding.ts'
import type { Principal } from '../permissions/principals.ts'
import type { CredentialReportRow, RoleDetail, Snapshot, VirtualMfaDevice } from '../snapshot/index.ts'

/** The root user's ARN, which is also the account's as a principal: `arn:PARTITION:iam::ACCOUNT:root`. */
export const rootArn = (snapshot: Snapshot): string =>
  `arn:${snapshot.partition}:iam::${snapshot.accountId}:root`

/** The audited account, named by its id. */
export const accountResource = (snapshot: Snapshot): Resource => ({
  type: 'account',
  name: snapshot.accountId,
  arn: rootArn(snapshot),
})

/** The root user, named `root` whatever the report calls it. */
export const rootResource = (snapshot: Snapshot): Resource => ({
  type: 'root',
  name: 'root',
  arn: rootArn(snapshot),
})

/** The IAM user of a credential report row. */
export const userResource = (row: CredentialReportRow): Resource => ({
  type: 'user',
  name: row.user,
  arn: row.arn,
})

/**
 * An access key of a credential report row. The report knows no key ids, so a key goes by its user; what tells two
 * keys of a user apart is the discriminator of the result.
 */
export const accessKeyResource = (row: CredentialReportRow): Resource => ({
  type: 'access-key',
  name: row.user,
  arn: row.arn,
})

/** A user, group or role of the authorization details. */
export const principalResource = ({ kind, detail }: Principal): Resource => ({
  type: kind,
  name: detail.name,
  arn: detail.arn,
})

/** A role of the authorization details. */
export const roleResource = ({ name, arn }: RoleDetail): Resource => ({ type: 'role', name, arn })

/** The account's password policy. */
export const passwordPolicyResource = (snapshot: Snapshot): Resource =>
  partOfAccount(snapshot, 'password-policy', 'password policy')

/** The credential report itself. */
export const credentialReportResource = (snapshot: Snapshot): Resource =>
  partOfAccount(snapshot, 'credential-report', 'credential report')

/** A virtual MFA device, named by the last part of its serial number, which is an ARN. */
export const virtualMfaResource = (device: VirtualMfaDevice): Resource => ({
  type: 'mfa-device',
  name: device.serialNumber.slice(device.serialNumber.indexOf('/') + 1),
  arn: device.serialNumber,
})

// AWS gives these no ARN of their own, so they carry the account's.
const partOfAccount = (snapshot: Snapshot, type: ResourceType, name: string): Resource => ({
  type,
  name,
  arn: rootArn(snapshot),
})
