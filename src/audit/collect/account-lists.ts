// The account-wide reads that are one call or one paged list.
import type { IamReader } from '../../aws/iam.ts'
import { iamErrorCode } from '../../aws/iam-errors.ts'
import type {
  PasswordPolicy,
  ServerCertificate,
  ServiceSpecificCredential,
  VirtualMfaDevice,
} from '../snapshot/index.ts'
import { allItems } from './pages.ts'
import { required, requiredTime } from './part.ts'

/** The account's alias; null when it has none. */
export const readAccountAlias = async (iam: Pick<IamReader, 'listAccountAliases'>): Promise<string | null> =>
  required((await iam.listAccountAliases()).AccountAliases, 'AccountAliases')[0] ?? null

/** Counts and quotas under AWS's own names (IAM API Reference, GetAccountSummary). */
export const readAccountSummary = async (
  iam: Pick<IamReader, 'getAccountSummary'>,
): Promise<Readonly<Record<string, number>>> =>
  required((await iam.getAccountSummary()).SummaryMap, 'SummaryMap')

/** null: NoSuchEntity, the account has no policy of its own and AWS's default applies. */
export async function readPasswordPolicy(
  iam: Pick<IamReader, 'getAccountPasswordPolicy'>,
): Promise<PasswordPolicy | null> {
  try {
    const policy = required((await iam.getAccountPasswordPolicy()).PasswordPolicy, 'PasswordPolicy')
    return {
      // AWS's own minimum, which applies when a policy does not say.
      minimumPasswordLength: policy.MinimumPasswordLength ?? 6,
      requireSymbols: policy.RequireSymbols ?? false,
      requireNumbers: policy.RequireNumbers ?? false,
      requireUppercaseCharacters: policy.RequireUppercaseCharacters ?? false,
      requireLowercaseCharacters: policy.RequireLowercaseCharacters ?? false,
      allowUsersToChangePassword: policy.AllowUsersToChangePassword ?? false,
      expirePasswords: policy.ExpirePasswords ?? false,
      maxPasswordAge: policy.MaxPasswordAge ?? null,
      passwordReusePrevention: policy.PasswordReusePrevention ?? null,
      hardExpiry: policy.HardExpiry ?? false,
    }
  } catch (error) {
    if (iamErrorCode(error) === 'NoSuchEntity') return null
    throw error
  }
}

/** Assigned and unassigned virtual devices, root's among them under root's ARN. */
export const readVirtualMfaDevices = (
  iam: Pick<IamReader, 'listVirtualMfaDevices'>,
): Promise<VirtualMfaDevice[]> =>
  allItems(
    request => iam.listVirtualMfaDevices(request),
    page =>
      required(page.VirtualMFADevices, 'VirtualMFADevices').map(device => ({
        serialNumber: required(device.SerialNumber, 'SerialNumber'),
        userArn: device.User?.Arn ?? null,
        enabledAt: device.EnableDate?.toISOString() ?? null,
      })),
  )

export const readServerCertificates = (
  iam: Pick<IamReader, 'listServerCertificates'>,
): Promise<ServerCertificate[]> =>
  allItems(
    request => iam.listServerCertificates(request),
    page =>
      required(page.ServerCertificateMetadataList, 'ServerCertificateMetadataList').map(certificate => ({
        name: required(certificate.ServerCertificateName, 'ServerCertificateName'),
        arn: required(certificate.Arn, 'Arn'),
        path: certificate.Path ?? '/',
        uploadedAt: requiredTime(certificate.UploadDate, 'UploadDate'),
        expiresAt: certificate.Expiration?.toISOString() ?? null,
      })),
  )

/** CodeCommit, Keyspaces, Bedrock and other credentials of all users. */
export const readServiceSpecificCredentials = (
  iam: Pick<IamReader, 'listServiceSpecificCredentials'>,
): Promise<ServiceSpecificCredential[]> =>
  allItems(
    request => iam.listServiceSpecificCredentials(request),
    page =>
      required(page.ServiceSpecificCredentials, 'ServiceSpecificCredentials').map(credential => ({
        id: required(credential.ServiceSpecificCredentialId, 'ServiceSpecificCredentialId'),
        userName: required(credential.UserName, 'UserName'),
        serviceName: required(credential.ServiceName, 'ServiceName'),
        status: required(credential.Status, 'Status'),
        createdAt: requiredTime(credential.CreateDate, 'CreateDate'),
        expiresAt: credential.ExpirationDate?.toISOString() ?? null,
      })),
  )
