// The parts of a snapshot that IAM lists: policies, principals, providers, and the credentials the report does not show.
import type { Collected } from './collected.ts'

export interface PasswordPolicy {
  readonly minimumPasswordLength: number
  readonly requireSymbols: boolean
  readonly requireNumbers: boolean
  readonly requireUppercaseCharacters: boolean
  readonly requireLowercaseCharacters: boolean
  readonly allowUsersToChangePassword: boolean
  readonly expirePasswords: boolean
  /** Days; null when passwords do not expire. */
  readonly maxPasswordAge: number | null
  /** Number of remembered passwords; null when off. */
  readonly passwordReusePrevention: number | null
  readonly hardExpiry: boolean
}

export interface Tag {
  readonly key: string
  readonly value: string
}

/** A named policy document, decoded from its URL encoding but not yet parsed. */
export interface InlinePolicy {
  readonly name: string
  readonly document: string
}

export interface AttachedPolicy {
  readonly name: string
  readonly arn: string
}

export interface AuthorizationDetails {
  readonly users: readonly UserDetail[]
  readonly groups: readonly GroupDetail[]
  readonly roles: readonly RoleDetail[]
  /** Customer-managed policies, and AWS-managed ones that are attached somewhere. */
  readonly policies: readonly ManagedPolicy[]
}

interface PrincipalDetail {
  readonly name: string
  readonly id: string
  readonly arn: string
  readonly path: string
  readonly createdAt: string
  readonly inlinePolicies: readonly InlinePolicy[]
  readonly attachedPolicies: readonly AttachedPolicy[]
}

export interface UserDetail extends PrincipalDetail {
  readonly groups: readonly string[]
  /** ARN of the boundary policy. */
  readonly permissionsBoundary: string | null
  readonly tags: readonly Tag[]
}

export type GroupDetail = PrincipalDetail

export interface RoleDetail extends PrincipalDetail {
  /** The trust policy, decoded from its URL encoding but not yet parsed. */
  readonly trustPolicy: string
  readonly permissionsBoundary: string | null
  readonly tags: readonly Tag[]
  /** null: not used within the tracking window of 400 days. */
  readonly lastUsedAt: string | null
  readonly lastUsedRegion: string | null
  readonly instanceProfiles: readonly string[]
}

export interface ManagedPolicy {
  readonly name: string
  readonly id: string
  readonly arn: string
  readonly path: string
  /** `arn:P:iam::aws:policy/…` */
  readonly awsManaged: boolean
  readonly attachmentCount: number
  readonly permissionsBoundaryUsageCount: number
  readonly isAttachable: boolean
  readonly defaultVersionId: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly versions: readonly PolicyVersion[]
}

export interface PolicyVersion {
  readonly id: string
  readonly isDefault: boolean
  readonly createdAt: string
  readonly document: string
}

export interface VirtualMfaDevice {
  readonly serialNumber: string
  /** ARN of the user or root it is assigned to; null when unassigned. */
  readonly userArn: string | null
  readonly enabledAt: string | null
}

export interface ServerCertificate {
  readonly name: string
  readonly arn: string
  readonly path: string
  readonly uploadedAt: string
  readonly expiresAt: string | null
}

export interface ServiceSpecificCredential {
  readonly id: string
  readonly userName: string
  readonly serviceName: string
  readonly status: string
  readonly createdAt: string
  readonly expiresAt: string | null
}

export interface OidcProvider {
  readonly arn: string
  /** Issuer without scheme, as in the ARN. */
  readonly issuer: string
  readonly details: Collected<{
    readonly clientIds: readonly string[]
    readonly thumbprints: readonly string[]
    readonly createdAt: string | null
    readonly tags: readonly Tag[]
  }>
}

export interface SamlProvider {
  readonly arn: string
  readonly validUntil: string | null
  readonly createdAt: string | null
}

export interface UserCredentialDetails {
  readonly accessKeys: Collected<
    readonly { readonly id: string; readonly status: string; readonly createdAt: string }[]
  >
  readonly mfaDevices: Collected<readonly { readonly serialNumber: string; readonly enabledAt: string }[]>
  readonly signingCertificates: Collected<
    readonly {
      readonly id: string
      readonly status: string
      readonly uploadedAt: string
      readonly body: string
    }[]
  >
  readonly sshPublicKeys: Collected<
    readonly { readonly id: string; readonly status: string; readonly uploadedAt: string }[]
  >
}
