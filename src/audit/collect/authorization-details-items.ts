// Items of GetAccountAuthorizationDetails as the SDK gives them → as the snapshot holds them.
import type {
  IamGroupDetail,
  IamManagedPolicyDetail,
  IamPolicyDetail,
  IamRoleDetail,
  IamTag,
  IamUserDetail,
} from '../../aws/iam.ts'
import type { GroupDetail, InlinePolicy, ManagedPolicy, RoleDetail, Tag, UserDetail } from '../snapshot.ts'

export const readUser = (user: IamUserDetail): UserDetail => ({
  name: user.UserName ?? '',
  id: user.UserId ?? '',
  ...readCommon(user),
  inlinePolicies: readInline(user.UserPolicyList),
  groups: user.GroupList ?? [],
  permissionsBoundary: user.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  tags: readTags(user.Tags),
})

export const readGroup = (group: IamGroupDetail): GroupDetail => ({
  name: group.GroupName ?? '',
  id: group.GroupId ?? '',
  ...readCommon(group),
  inlinePolicies: readInline(group.GroupPolicyList),
})

export const readRole = (role: IamRoleDetail): RoleDetail => ({
  name: role.RoleName ?? '',
  id: role.RoleId ?? '',
  ...readCommon(role),
  inlinePolicies: readInline(role.RolePolicyList),
  trustPolicy: decodeDocument(role.AssumeRolePolicyDocument),
  permissionsBoundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  tags: readTags(role.Tags),
  lastUsedAt: role.RoleLastUsed?.LastUsedDate?.toISOString() ?? null,
  lastUsedRegion: role.RoleLastUsed?.Region ?? null,
  instanceProfiles: (role.InstanceProfileList ?? []).map(profile => profile.InstanceProfileName ?? ''),
  maxSessionDuration: null,
})

export const readPolicy = (policy: IamManagedPolicyDetail): ManagedPolicy => ({
  name: policy.PolicyName ?? '',
  id: policy.PolicyId ?? '',
  arn: policy.Arn ?? '',
  path: policy.Path ?? '/',
  awsManaged: isAwsManaged(policy.Arn ?? ''),
  attachmentCount: policy.AttachmentCount ?? 0,
  permissionsBoundaryUsageCount: policy.PermissionsBoundaryUsageCount ?? 0,
  isAttachable: policy.IsAttachable ?? true,
  defaultVersionId: policy.DefaultVersionId ?? '',
  createdAt: isoTime(policy.CreateDate),
  updatedAt: isoTime(policy.UpdateDate),
  versions: (policy.PolicyVersionList ?? []).map(version => ({
    id: version.VersionId ?? '',
    isDefault: version.IsDefaultVersion ?? false,
    createdAt: isoTime(version.CreateDate),
    document: decodeDocument(version.Document),
  })),
})

interface Common {
  readonly Arn?: string | undefined
  readonly Path?: string | undefined
  readonly CreateDate?: Date | undefined
  readonly AttachedManagedPolicies?:
    | readonly { PolicyName?: string | undefined; PolicyArn?: string | undefined }[]
    | undefined
}

const readCommon = (item: Common) => ({
  arn: item.Arn ?? '',
  path: item.Path ?? '/',
  createdAt: isoTime(item.CreateDate),
  attachedPolicies: (item.AttachedManagedPolicies ?? []).map(policy => ({
    name: policy.PolicyName ?? '',
    arn: policy.PolicyArn ?? '',
  })),
})

const readInline = (policies: readonly IamPolicyDetail[] | undefined): InlinePolicy[] =>
  (policies ?? []).map(policy => ({
    name: policy.PolicyName ?? '',
    document: decodeDocument(policy.PolicyDocument),
  }))

const readTags = (tags: readonly IamTag[] | undefined): Tag[] =>
  (tags ?? []).map(tag => ({ key: tag.Key ?? '', value: tag.Value ?? '' }))

const isoTime = (time: Date | undefined): string => time?.toISOString() ?? ''

/**
 * IAM URL-encodes policy documents (RFC 3986). One that cannot be decoded is kept as it came, so that the rules report
 * that one policy as unreadable.
 */
function decodeDocument(document: string | undefined): string {
  try {
    return decodeURIComponent(document ?? '')
  } catch {
    return document ?? ''
  }
}

/** `arn:PARTITION:iam::aws:policy/…`: AWS's own policies stand where others have an account id. */
export const isAwsManaged = (arn: string): boolean => /^arn:[^:]+:iam::aws:policy\//.test(arn)
