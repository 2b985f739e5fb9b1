// The account-wide reads of IAM that are one call or one list.
import { type QueryParams, Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'
import { tagElement } from './detail-elements.ts'
import { pageOf } from './paging.ts'
import { type IamState, served } from './state.ts'

export const listAccountAliases = ({ snapshot }: IamState): XmlRecord => {
  const alias = served(snapshot.accountAlias)
  return { AccountAliases: alias === null ? [] : [alias], IsTruncated: false }
}

export const getAccountSummary = ({ snapshot }: IamState): XmlRecord => ({
  SummaryMap: new Map(Object.entries(served(snapshot.accountSummary))),
})

export function getAccountPasswordPolicy({ snapshot }: IamState): XmlRecord {
  const policy = served(snapshot.passwordPolicy)
  if (policy === null)
    throw new Refusal(
      'NoSuchEntity',
      404,
      `The Password Policy with domain name ${snapshot.accountId} cannot be found.`,
    )
  return {
    PasswordPolicy: {
      MinimumPasswordLength: policy.minimumPasswordLength,
      RequireSymbols: policy.requireSymbols,
      RequireNumbers: policy.requireNumbers,
      RequireUppercaseCharacters: policy.requireUppercaseCharacters,
      RequireLowercaseCharacters: policy.requireLowercaseCharacters,
      AllowUsersToChangePassword: policy.allowUsersToChangePassword,
      ExpirePasswords: policy.expirePasswords,
      MaxPasswordAge: policy.maxPasswordAge ?? undefined,
      PasswordReusePrevention: policy.passwordReusePrevention ?? undefined,
      HardExpiry: policy.hardExpiry,
    },
  }
}

export function listVirtualMfaDevices({ snapshot, largestPage }: IamState, params: QueryParams): XmlRecord {
  const status = params.get('AssignmentStatus') ?? 'Any'
  const devices = served(snapshot.virtualMfaDevices).filter(
    device => status === 'Any' || (status === 'Assigned') === (device.userArn !== null),
  )
  const { items, paging } = pageOf(devices, params, largestPage)
  return {
    VirtualMFADevices: items.map(device => ({
      SerialNumber: device.serialNumber,
      EnableDate: device.enabledAt ?? undefined,
      User: device.userArn === null ? undefined : ownerElement(device.userArn),
    })),
    ...paging,
  }
}

const ownerElement = (arn: string): XmlRecord => ({
  Arn: arn,
  Path: '/',
  UserId: arn.endsWith(':root') ? arn.split(':')[4] : 'AIDAEXAMPLEEXAMPLE123',
  UserName: arn.endsWith(':root') ? undefined : arn.slice(arn.lastIndexOf('/') + 1),
  CreateDate: '2024-01-01T00:00:00Z',
})

export function listServerCertificates({ snapshot, largestPage }: IamState, params: QueryParams): XmlRecord {
  const { items, paging } = pageOf(served(snapshot.serverCertificates), params, largestPage)
  return {
    ServerCertificateMetadataList: items.map(certificate => ({
      ServerCertificateName: certificate.name,
      ServerCertificateId: 'ASCAEXAMPLEEXAMPLE123',
      Arn: certificate.arn,
      Path: certificate.path,
      UploadDate: certificate.uploadedAt,
      Expiration: certificate.expiresAt ?? undefined,
    })),
    ...paging,
  }
}

/** AllUsers and UserName exclude each other (IAM API Reference, ListServiceSpecificCredentials). */
export function listServiceSpecificCredentials(
  { snapshot, largestPage }: IamState,
  params: QueryParams,
): XmlRecord {
  const userName = params.get('UserName')
  const allUsers = params.get('AllUsers') === 'true'
  if (allUsers === (userName !== undefined))
    throw new Refusal('InvalidInput', 400, 'Specify either AllUsers or UserName.')
  const wanted = served(snapshot.serviceSpecificCredentials).filter(
    credential => allUsers || credential.userName === userName,
  )
  const { items, paging } = pageOf(wanted, params, largestPage)
  return {
    ServiceSpecificCredentials: items.map(credential => ({
      UserName: credential.userName,
      Status: credential.status,
      ServiceUserName: `${credential.userName}-at-${snapshot.accountId}`,
      CreateDate: credential.createdAt,
      ExpirationDate: credential.expiresAt ?? undefined,
      ServiceSpecificCredentialId: credential.id,
      ServiceName: credential.serviceName,
    })),
    ...paging,
  }
}

export const listOpenIdConnectProviders = ({ snapshot }: IamState): XmlRecord => ({
  OpenIDConnectProviderList: served(snapshot.oidcProviders).map(({ arn }) => ({ Arn: arn })),
})

export function getOpenIdConnectProvider({ snapshot }: IamState, params: QueryParams): XmlRecord {
  const arn = params.get('OpenIDConnectProviderArn') ?? ''
  const provider = served(snapshot.oidcProviders).find(candidate => candidate.arn === arn)
  if (provider === undefined)
    throw new Refusal('NoSuchEntity', 404, `OpenIDConnect Provider not found for arn ${arn}`)
  const details = served(provider.details)
  return {
    Url: provider.issuer,
    ClientIDList: details.clientIds,
    ThumbprintList: details.thumbprints,
    CreateDate: details.createdAt ?? undefined,
    Tags: details.tags.map(tagElement),
  }
}

export const listSamlProviders = ({ snapshot }: IamState): XmlRecord => ({
  SAMLProviderList: served(snapshot.samlProviders).map(provider => ({
    Arn: provider.arn,
    ValidUntil: provider.validUntil ?? undefined,
    CreateDate: provider.createdAt ?? undefined,
  })),
})
