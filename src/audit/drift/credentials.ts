// Changes of users, their keys and their MFA, and uses of root.

import type { Inventory, InventoryUser } from '../comparison/inventory.ts'
import type { Resource } from '../finding.ts'
import { type Drift, nameIn } from './drift.ts'

/**
 * Users and keys that are new, keys that are active again, MFA that was taken away. A user that was deleted and made
 * again under its name is new. Keys are told apart by their time of creation, not by their slot: slots swap.
 */
export function userDrift(before: Inventory, after: Inventory): Drift[] {
  if (before.users === undefined || after.users === undefined) return []
  const known = new Map(before.users.map(user => [user.arn, user]))
  return after.users.flatMap(user => {
    const namesake = known.get(user.arn)
    const earlier = namesake !== undefined && isSame(namesake, user) ? namesake : undefined
    return [
      ...(earlier === undefined ? [newUser(user)] : []),
      ...keyDrift(user, earlier),
      ...(earlier?.mfa === true && user.mfa === false ? [withoutMfa(user)] : []),
    ]
  })
}

/** A time that could not be read tells nobody apart. */
const isSame = (a: InventoryUser, b: InventoryUser): boolean =>
  a.createdAt === null || b.createdAt === null || a.createdAt === b.createdAt

const userOf = ({ arn }: InventoryUser): Resource => ({ type: 'user', name: nameIn(arn), arn })

const newUser = (user: InventoryUser): Drift => ({
  resource: userOf(user),
  message: `User ${nameIn(user.arn)} is new, made on ${user.createdAt ?? 'a day that could not be read'}.`,
  grave: false,
  discriminator: ['user', user.createdAt ?? ''],
  evidence: { createdAt: user.createdAt },
  lookup: { by: 'EventName', value: 'CreateUser' },
})

const withoutMfa = (user: InventoryUser): Drift => ({
  resource: userOf(user),
  message: `User ${nameIn(user.arn)} had MFA and has none now.`,
  grave: true,
  discriminator: ['mfa'],
  evidence: { mfaBefore: true, mfaNow: false },
  lookup: { by: 'EventName', value: 'DeactivateMFADevice' },
})

function keyDrift(user: InventoryUser, earlier: InventoryUser | undefined): Drift[] {
  const known = new Map(earlier?.keys.map(key => [key.createdAt, key.active]))
  return user.keys.flatMap(({ createdAt, active }): Drift[] => {
    if (!known.has(createdAt)) return [keyChange(user, createdAt, 'is new', 'CreateAccessKey')]
    return active && known.get(createdAt) === false
      ? [keyChange(user, createdAt, 'was inactive and is active again', 'UpdateAccessKey')]
      : []
  })
}

const keyChange = (user: InventoryUser, createdAt: string, what: string, event: string): Drift => ({
  resource: { ...userOf(user), type: 'access-key' },
  message: `The access key of user ${nameIn(user.arn)} made on ${createdAt} ${what}.`,
  grave: false,
  discriminator: [event, createdAt],
  evidence: { keyCreatedAt: createdAt },
  lookup: { by: 'EventName', value: event },
})

/** A use of root, by password or key, later than the latest one the earlier report knew of. */
export function rootDrift(before: Inventory, after: Inventory): Drift[] {
  const { rootLastUsedAt: earlier } = before
  const { rootLastUsedAt: latest } = after
  if (earlier === undefined || latest === undefined || latest === null) return []
  if (earlier !== null && Date.parse(latest) <= Date.parse(earlier)) return []
  return [
    {
      resource: 'root',
      message: `Root was used on ${latest}.`,
      grave: true,
      discriminator: ['root', latest],
      evidence: { lastUsedAt: latest, lastUsedBefore: earlier },
      lookup: { by: 'Username', value: 'root' },
    },
  ]
}
