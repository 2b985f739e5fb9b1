// The accounts the sandbox knows, and how they change while it runs.
import {
  type Account,
  type AccountInput,
  account,
  type OidcProvider,
  type Role,
  type RoleInput,
  role,
  roleArn,
  type User,
  type UserInput,
  user,
} from './account.ts'

export interface Directory {
  accounts(): readonly Account[]
  account(id: string): Account | undefined
  /** The role with exactly this ARN: partition, account, path and name, case included. */
  role(arn: string): { readonly account: Account; readonly role: Role } | undefined
  /** The user who owns an access key. */
  keyOwner(accessKeyId: string): { readonly account: Account; readonly user: User } | undefined
  putAccount(input: AccountInput): void
  /** Creates the role, or replaces the one of its name. */
  putRole(accountId: string, input: RoleInput): void
  putUser(accountId: string, input: UserInput): void
  putProvider(accountId: string, provider: OidcProvider): void
  removeRole(accountId: string, name: string): void
  removeProvider(accountId: string, url: string): void
}

export const openDirectory = (inputs: readonly AccountInput[]): Directory => {
  const accounts = new Map(inputs.map(input => [input.id, account(input)]))
  const change = (id: string, edit: (before: Account) => Partial<Account>): void => {
    const before = accounts.get(id)
    if (before === undefined) throw new Error(`The sandbox has no account ${id}.`)
    accounts.set(id, { ...before, ...edit(before) })
  }
  return {
    accounts: () => [...accounts.values()],
    account: id => accounts.get(id),
    role: arn => findRole(accounts.get(arn.split(':')[4] ?? ''), arn),
    keyOwner: accessKeyId => findKeyOwner(accounts.values(), accessKeyId),
    putAccount: input => void accounts.set(input.id, account(input)),
    putRole: (id, input) => change(id, ({ roles }) => ({ roles: replaced(roles, role(input)) })),
    putUser: (id, input) => change(id, ({ users }) => ({ users: replaced(users, user(input)) })),
    putProvider: (id, provider) =>
      change(id, ({ providers }) => ({
        providers: [...providers.filter(({ url }) => url !== provider.url), provider],
      })),
    removeRole: (id, name) =>
      change(id, ({ roles }) => ({ roles: roles.filter(role => role.name !== name) })),
    removeProvider: (id, url) =>
      change(id, ({ providers }) => ({ providers: providers.filter(provider => provider.url !== url) })),
  }
}

const replaced = <T extends { readonly name: string }>(items: readonly T[], item: T): T[] => [
  ...items.filter(({ name }) => name !== item.name),
  item,
]

const findRole = (owner: Account | undefined, arn: string): ReturnType<Directory['role']> => {
  const found = owner?.roles.find(candidate => roleArn(owner, candidate) === arn)
  return owner && found ? { account: owner, role: found } : undefined
}

const findKeyOwner = (
  accounts: Iterable<Account>,
  accessKeyId: string,
): ReturnType<Directory['keyOwner']> => {
  for (const candidate of accounts) {
    const owner = candidate.users.find(({ accessKeys }) =>
      accessKeys.some(key => key.accessKeyId === accessKeyId),
    )
    if (owner) return { account: candidate, user: owner }
  }
  return undefined
}
