// Items of GetAccountAuthorizationDetails as the SDK gives them → as the snapshot holds them.
import type {
  IamGroupDetail,
  IamManagedPolicyDetail,
  IamPolicyDetail,
  IamRoleDetail,
  IamTag,
  IamUserDetail,
} from '../../aws/iam.ts'
import type {
  GroupDetail,
  InlinePolicy,
  ManagedPolicy,
  RoleDetail,
  Tag,
  UserDetail,
} from '../snapshot/index.ts'
import { required, requiredTime } from './part.ts'

export const readUser = (user: IamUserDetail): UserDetail => ({
  name: required(user.UserName, 'UserName'),
  id: required(user.UserId, 'UserId'),
  ...readCommon(user),
  inlinePolicies: readInline(user.UserPolicyList),
  groups: user.GroupList ?? [],
  permissionsBoundary: user.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  tags: readTags(user.Tags),
})

export const readGroup = (group: IamGroupDetail): GroupDetail => ({
  name: required(group.GroupName, 'GroupName'),
  id: required(group.GroupId, 'GroupId'),
  ...readCommon(group),
  inlinePolicies: readInline(group.GroupPolicyList),
})

export const readRole = (role: IamRoleDetail): RoleDetail => ({
  name: required(role.RoleName, 'RoleName'),
  id: required(role.RoleId, 'RoleId'),
  ...readCommon(role),
  inlinePolicies: readInline(role.RolePolicyList),
  trustPolicy: decodeDocument(role.AssumeRolePolicyDocument),
  permissionsBoundary: role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  tags: readTags(role.Tags),
  lastUsedAt: role.RoleLastUsed?.LastUsedDate?.toISOString() ?? null,
  lastUsedRegion: role.RoleLastUsed?.Region ?? null,
  instanceProfiles: (role.InstanceProfileList ?? []).map(profile =>
    required(profile.InstanceProfileName, 'InstanceProfileName'),
  ),
})

export const readPolicy = (policy: IamManagedPolicyDetail): ManagedPolicy => ({
  name: required(policy.PolicyName, 'PolicyName'),
  id: required(policy.PolicyId, 'PolicyId'),
  arn: required(policy.Arn, 'Arn'),
  path: policy.Path ?? '/',
  awsManaged: isAwsManaged(policy.Arn ?? ''),
  attachmentCount: policy.AttachmentCount ?? 0,
  permissionsBoundaryUsageCount: policy.PermissionsBoundaryUsageCount ?? 0,
  isAttachable: policy.IsAttachable ?? true,
  defaultVersionId: required(policy.DefaultVersionId, 'DefaultVersionId'),
  createdAt: requiredTime(policy.CreateDate, 'CreateDate'),
  updatedAt: requiredTime(policy.UpdateDate, 'UpdateDate'),
  versions: (policy.PolicyVersionList ?? []).map(version => ({
    id: required(version.VersionId, 'VersionId'),
    isDefault: version.IsDefaultVersion ?? false,
    createdAt: requiredTime(version.CreateDate, 'CreateDate'),
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
  arn: required(item.Arn, 'Arn'),
  path: item.Path ?? '/',
  createdAt: requiredTime(item.CreateDate, 'CreateDate'),
  attachedPolicies: (item.AttachedManagedPolicies ?? []).map(policy => ({
    name: required(policy.PolicyName, 'PolicyName'),
    arn: required(policy.PolicyArn, 'PolicyArn'),
  })),
})

const readInline = (policies: readonly IamPolicyDetail[] | undefined): InlinePolicy[] =>
  (policies ?? []).map(policy => ({
    name: required(policy.PolicyName, 'PolicyName'),
    document: decodeDocument(policy.PolicyDocument),
  }))

export const readTags = (tags: readonly IamTag[] | undefined): Tag[] =>
  (tags ?? []).map(tag => ({ key: required(tag.Key, 'Key'), value: required(tag.Value, 'Value') }))

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
