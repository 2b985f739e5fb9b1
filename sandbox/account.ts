// AWS accounts as the sandbox keeps them: OIDC providers, roles and users, and the names AWS gives them.
import { createHash } from 'node:crypto'
import { type PolicyDocument, parsePolicy } from '../src/policy/document.ts'

/** An IAM OIDC provider. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html */
export interface OidcProvider {
  /** The issuer without its scheme, as IAM keeps it: token.actions.githubusercontent.com */
  readonly url: string
  readonly clientIds: readonly string[]
}

export interface Role {
  readonly name: string
  /** Begins and ends with a slash. */
  readonly path: string
  readonly trustPolicy: PolicyDocument
  /** Seconds, 3600 to 43200. */
  readonly maxSessionDuration: number
  /** Stands for identity policies that allow sts:AssumeRole on every role. */
  readonly allowAssume: boolean
}

export interface AccessKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly active: boolean
}

export interface User {
  readonly name: string
  readonly path: string
  readonly accessKeys: readonly AccessKey[]
  readonly allowAssume: boolean
}

export interface Account {
  /** Twelve digits. */
  readonly id: string
  /** aws, aws-cn, aws-us-gov, … */
  readonly partition: string
  readonly providers: readonly OidcProvider[]
  readonly roles: readonly Role[]
  readonly users: readonly User[]
}

/** `trustPolicy` as written: an object, or JSON text. */
export type RoleInput = Pick<Role, 'name'> &
  Partial<Omit<Role, 'trustPolicy'>> & { readonly trustPolicy: unknown }
export type UserInput = Pick<User, 'name'> & Partial<User>
export interface AccountInput {
  readonly id: string
  readonly partition?: string
  readonly providers?: readonly OidcProvider[]
  readonly roles?: readonly RoleInput[]
  readonly users?: readonly UserInput[]
}

export const account = (input: AccountInput): Account => ({
  id: input.id,
  partition: input.partition ?? 'aws',
  providers: input.providers ?? [],
  roles: (input.roles ?? []).map(role),
  users: (input.users ?? []).map(user),
})

/**
 * A role with the defaults of CreateRole: path `/`, sessions of one hour at most.
 * @throws KeylessError `policy-invalid` where IAM would answer MalformedPolicyDocument.
 */
export const role = ({ trustPolicy, ...input }: RoleInput): Role => ({
  path: '/',
  maxSessionDuration: 3600,
  allowAssume: true,
  ...input,
  trustPolicy: parsePolicy(trustPolicy),
})

export const user = (input: UserInput): User => ({ path: '/', accessKeys: [], allowAssume: true, ...input })

type Owner = Pick<Account, 'id' | 'partition'>

export const roleArn = ({ partition, id }: Owner, { path, name }: Pick<Role, 'path' | 'name'>): string =>
  `arn:${partition}:iam::${id}:role${path}${name}`

export const userArn = ({ partition, id }: Owner, { path, name }: Pick<User, 'path' | 'name'>): string =>
  `arn:${partition}:iam::${id}:user${path}${name}`

export const providerArn = ({ partition, id }: Owner, { url }: Pick<OidcProvider, 'url'>): string =>
  `arn:${partition}:iam::${id}:oidc-provider/${url}`

/** The session's ARN. It leaves the role's path out (IAM User Guide, IAM identifiers). */
export const assumedRoleArn = ({ partition, id }: Owner, roleName: string, sessionName: string): string =>
  `arn:${partition}:sts::${id}:assumed-role/${roleName}/${sessionName}`

/**
 * The unique id behind a name, e.g. AROA… for a role, AIDA… for a user: the prefix and 17 characters, the same
 * for the same ARN. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export const uniqueId = (prefix: 'AROA' | 'AIDA', arn: string): string =>
  prefix + base32(createHash('sha256').update(arn).digest()).slice(0, 17)

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** One letter of the alphabet of RFC 4648 section 6 per byte: enough for ids, which are never decoded. */
export const base32 = (bytes: Buffer): string =>
  Array.from(bytes, byte => alphabet.charAt(byte % alphabet.length)).join('')
