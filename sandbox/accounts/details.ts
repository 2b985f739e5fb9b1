// Users, groups, roles and policies of made-up accounts: names and documents given, all else completed.
import { createHash } from 'node:crypto'
import type {
  AttachedPolicy,
  AuthorizationDetails,
  GroupDetail,
  InlinePolicy,
  ManagedPolicy,
  PolicyVersion,
  RoleDetail,
  UserDetail,
} from '../../src/audit/snapshot/index.ts'
import { base32 } from '../account.ts'
import type { Owner } from './report-line.ts'

/** JSON, or its text where it is to be malformed. */
export type Document = Readonly<Record<string, unknown>> | string

interface PoliciesInput {
  /** Policies with their names, or ARNs alone. */
  readonly attachedPolicies?: readonly (string | AttachedPolicy)[]
  /** By name, or as the snapshot lists them. */
  readonly inlinePolicies?:
    | Readonly<Record<string, Document>>
    | readonly { readonly name: string; readonly document: Document }[]
}

type Input<T, Own extends object = object> = { readonly name: string } & Own &
  Partial<Omit<T, 'name' | keyof Own>>

export type UserInput = Input<UserDetail, PoliciesInput>
export type GroupInput = Input<GroupDetail, PoliciesInput>
export type RoleInput = Input<RoleDetail, PoliciesInput & { readonly trustPolicy?: Document }>
type VersionInput = Partial<Omit<PolicyVersion, 'document'>> & { readonly document?: Document }
export type PolicyInput = Input<
  ManagedPolicy,
  { readonly versions?: readonly VersionInput[] /** Of the only version. */; readonly document?: Document }
>

export interface DetailsInput {
  readonly users?: readonly UserInput[]
  readonly groups?: readonly GroupInput[]
  readonly roles?: readonly RoleInput[]
  readonly policies?: readonly PolicyInput[]
}

const CREATED = '2025-01-01T00:00:00.000Z'

/** Completes what is given: ARNs in the owner's partition and account, unique ids, empty lists, one policy version. */
export const completeDetails = (given: DetailsInput, owner: Owner): AuthorizationDetails => ({
  users: (given.users ?? []).map(user => completeUser(user, owner)),
  groups: (given.groups ?? []).map(group => ({
    ...principal('group', 'AGPA', group, owner),
    ...group,
    ...policiesOf(group),
  })),
  roles: (given.roles ?? []).map(role => completeRole(role, owner)),
  policies: (given.policies ?? []).map(policy => completePolicy(policy, owner)),
})

const completeUser = (user: UserInput, owner: Owner): UserDetail => ({
  ...principal('user', 'AIDA', user, owner),
  groups: [],
  permissionsBoundary: null,
  tags: [],
  ...user,
  ...policiesOf(user),
})

const completeRole = (role: RoleInput, owner: Owner): RoleDetail => ({
  ...principal('role', 'AROA', role, owner),
  permissionsBoundary: null,
  tags: [],
  lastUsedAt: null,
  lastUsedRegion: null,
  instanceProfiles: [],
  ...role,
  ...policiesOf(role),
  trustPolicy: textOf(role.trustPolicy ?? { Version: '2012-10-17', Statement: [] }),
})

function completePolicy({ document, ...policy }: PolicyInput, owner: Owner): ManagedPolicy {
  const path = policy.path ?? '/'
  const account = policy.awsManaged === true ? 'aws' : owner.accountId
  const versions = policy.versions ?? [{ isDefault: true, document: document ?? {} }]
  return {
    id: idOf('ANPA', policy.name),
    arn: `arn:${owner.partition}:iam::${account}:policy${path}${policy.name}`,
    path,
    awsManaged: false,
    attachmentCount: 0,
    permissionsBoundaryUsageCount: 0,
    isAttachable: true,
    defaultVersionId: versions.find(version => version.isDefault)?.id ?? 'v1',
    createdAt: CREATED,
    updatedAt: CREATED,
    ...policy,
    versions: versions.map(version => ({
      id: 'v1',
      isDefault: false,
      createdAt: CREATED,
      ...version,
      document: textOf(version.document ?? {}),
    })),
  }
}

const principal = (
  kind: string,
  prefix: string,
  { name, path = '/' }: { readonly name: string; readonly path?: string },
  { partition, accountId }: Owner,
) => ({
  id: idOf(prefix, name),
  arn: `arn:${partition}:iam::${accountId}:${kind}${path}${name}`,
  path,
  createdAt: CREATED,
})

function policiesOf({ attachedPolicies = [], inlinePolicies = [] }: PoliciesInput): {
  readonly attachedPolicies: readonly AttachedPolicy[]
  readonly inlinePolicies: readonly InlinePolicy[]
} {
  const inline = isList(inlinePolicies)
    ? inlinePolicies
    : Object.entries(inlinePolicies).map(([name, document]) => ({ name, document }))
  return {
    attachedPolicies: attachedPolicies.map(policy =>
      typeof policy === 'string' ? { name: policy.slice(policy.lastIndexOf('/') + 1), arn: policy } : policy,
    ),
    inlinePolicies: inline.map(({ name, document }) => ({ name, document: textOf(document) })),
  }
}

const isList = <T>(value: readonly T[] | object): value is readonly T[] => Array.isArray(value)

const textOf = (document: Document): string =>
  typeof document === 'string' ? document : JSON.stringify(document)

/** The unique id behind a name (IAM User Guide, unique identifiers): 21 characters, the same for the same name. */
const idOf = (prefix: string, name: string): string =>
  prefix + base32(createHash('sha256').update(`${prefix} ${name}`).digest()).slice(0, 17)
