// Users, groups, roles and policies of a snapshot as elements of IAM's answers.
import type {
  AttachedPolicy,
  GroupDetail,
  InlinePolicy,
  ManagedPolicy,
  RoleDetail,
  Snapshot,
  Tag,
  UserDetail,
} from '../../src/audit/snapshot/index.ts'
import type { XmlRecord } from '../xml.ts'

export const userElement = (user: UserDetail): XmlRecord => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: user.arn,
  CreateDate: user.createdAt,
  UserPolicyList: user.inlinePolicies.map(inlineElement),
  GroupList: user.groups,
  AttachedManagedPolicies: user.attachedPolicies.map(attachedElement),
  ...boundaryElement(user.permissionsBoundary),
  Tags: user.tags.map(tagElement),
})

export const groupElement = (group: GroupDetail): XmlRecord => ({
  Path: group.path,
  GroupName: group.name,
  GroupId: group.id,
  Arn: group.arn,
  CreateDate: group.createdAt,
  GroupPolicyList: group.inlinePolicies.map(inlineElement),
  AttachedManagedPolicies: group.attachedPolicies.map(attachedElement),
})

export const roleElement = (role: RoleDetail, { partition, accountId }: Snapshot): XmlRecord => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: role.arn,
  CreateDate: role.createdAt,
  AssumeRolePolicyDocument: encodeDocument(role.trustPolicy),
  InstanceProfileList: role.instanceProfiles.map(name => ({
    Path: '/',
    InstanceProfileName: name,
    InstanceProfileId: role.id.replace(/^AROA/, 'AIPA'),
    Arn: `arn:${partition}:iam::${accountId}:instance-profile/${name}`,
    CreateDate: role.createdAt,
  })),
  RolePolicyList: role.inlinePolicies.map(inlineElement),
  AttachedManagedPolicies: role.attachedPolicies.map(attachedElement),
  ...boundaryElement(role.permissionsBoundary),
  Tags: role.tags.map(tagElement),
  // AWS sends the element empty for a role that was not used in the last 400 days.
  RoleLastUsed: {
    LastUsedDate: role.lastUsedAt ?? undefined,
    Region: role.lastUsedRegion ?? undefined,
  },
})

export const policyElement = (policy: ManagedPolicy): XmlRecord => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.defaultVersionId,
  AttachmentCount: policy.attachmentCount,
  PermissionsBoundaryUsageCount: policy.permissionsBoundaryUsageCount,
  IsAttachable: policy.isAttachable,
  CreateDate: policy.createdAt,
  UpdateDate: policy.updatedAt,
  PolicyVersionList: policy.versions.map(version => ({
    Document: encodeDocument(version.document),
    VersionId: version.id,
    IsDefaultVersion: version.isDefault,
    CreateDate: version.createdAt,
  })),
})

export const tagElement = ({ key, value }: Tag): XmlRecord => ({ Key: key, Value: value })

const inlineElement = ({ name, document }: InlinePolicy): XmlRecord => ({
  PolicyName: name,
  PolicyDocument: encodeDocument(document),
})

const attachedElement = ({ name, arn }: AttachedPolicy): XmlRecord => ({ PolicyName: name, PolicyArn: arn })

const boundaryElement = (arn: string | null): XmlRecord =>
  arn === null
    ? {}
    : { PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: arn } }

/** RFC 3986 percent encoding, stricter than encodeURIComponent, as IAM encodes documents. */
const encodeDocument = (document: string): string =>
  encodeURIComponent(document).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
