// Changes of who can do everything, and of whom roles let in from outside.

import type { Inventory } from '../comparison/inventory.ts'
import type { Resource } from '../finding.ts'
import { type Drift, nameIn } from './drift.ts'
import type { OutsideTrust } from './outside-trust.ts'

/** Users and roles that are administrators and were not, whether they are new or not. */
export function administratorDrift(before: Inventory, after: Inventory): Drift[] {
  if (before.administrators === undefined || after.administrators === undefined) return []
  const known = new Set(before.administrators)
  return after.administrators
    .filter(arn => !known.has(arn))
    .map(arn => ({
      resource: principalAt(arn),
      message: `${nameIn(arn)} can do everything now.`,
      grave: true,
      discriminator: ['administrator'],
      evidence: {},
      lookup: { by: 'ResourceName', value: nameIn(arn) },
    }))
}

/** Principals from outside that a role lets in and did not, or under other conditions. */
export function trustDrift(before: Inventory, after: Inventory): Drift[] {
  if (before.outsideTrusts === undefined || after.outsideTrusts === undefined) return []
  const known = new Set(before.outsideTrusts.map(identityOf))
  const trusted = new Set(before.outsideTrusts.map(({ role, principal }) => `${role} ${principal}`))
  return after.outsideTrusts
    .filter(trust => !known.has(identityOf(trust)))
    .map(({ role, principal, conditions }) => ({
      resource: principalAt(role),
      message: trusted.has(`${role} ${principal}`)
        ? `Role ${nameIn(role)} lets ${principal} in under other conditions than before.`
        : `Role ${nameIn(role)} lets ${principal} in, which it did not before.`,
      grave: true,
      discriminator: ['trust', principal, conditions],
      evidence: { principal },
      lookup: { by: 'ResourceName', value: nameIn(role) },
    }))
}

const identityOf = ({ role, principal, conditions }: OutsideTrust): string =>
  `${role} ${principal} ${conditions}`

const principalAt = (arn: string): Resource => ({
  type: arn.includes(':role/') ? 'role' : 'user',
  name: nameIn(arn),
  arn,
})
