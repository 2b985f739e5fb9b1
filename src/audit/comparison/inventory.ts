// What an intruder would change in an account, as a short list that one report hands on to the next.

import { administratorArns } from '../drift/administrators.ts'
import { type OutsideTrust, outsideTrusts } from '../drift/outside-trust.ts'
import type { PasswordPolicy, Snapshot } from '../snapshot/index.ts'

/**
 * A part that was not collected is missing, so that nobody takes it for empty. No secret is in it, and no key id:
 * a key goes by its user and its time of creation.
 */
export interface Inventory {
  /** ISO 8601 UTC; null: no use is on record. Missing too when the credential report has no root. */
  readonly rootLastUsedAt?: string | null
  /** From the credential report, without root. */
  readonly users?: readonly InventoryUser[]
  /** ARNs of users and roles that can do everything. */
  readonly administrators?: readonly string[]
  readonly outsideTrusts?: readonly OutsideTrust[]
  /** null: AWS's default holds. */
  readonly passwordPolicy?: PasswordPolicy | null
}

export interface InventoryUser {
  readonly arn: string
  /** ISO 8601 UTC. A user that was deleted and made again keeps its ARN, not this. */
  readonly createdAt: string | null
  readonly mfa: boolean | null
  readonly keys: readonly InventoryKey[]
}

export interface InventoryKey {
  /** ISO 8601 UTC, as the report's `last_rotated`: a status that flips does not move it. */
  readonly createdAt: string
  readonly active: boolean
}

/** The inventory of an account, from whatever parts of it were collected. */
export const inventoryOf = (snapshot: Snapshot): Inventory => ({
  ...fromCredentialReport(snapshot),
  ...fromAuthorizationDetails(snapshot),
  ...(snapshot.passwordPolicy.status === 'collected' && { passwordPolicy: snapshot.passwordPolicy.value }),
})

function fromCredentialReport({ credentialReport }: Snapshot): Pick<Inventory, 'rootLastUsedAt' | 'users'> {
  if (credentialReport.status !== 'collected') return {}
  const { root, users } = credentialReport.value
  return {
    ...(root !== null && {
      rootLastUsedAt: latest([root.passwordLastUsed.at, ...root.accessKeys.map(key => key.lastUsed.at)]),
    }),
    users: users.map(({ arn, createdAt, mfaActive, accessKeys }) => ({
      arn,
      createdAt,
      mfa: mfaActive,
      keys: accessKeys
        .flatMap(({ active, lastRotated }) =>
          lastRotated.at === null ? [] : [{ createdAt: lastRotated.at, active }],
        )
        .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt)),
    })),
  }
}

const fromAuthorizationDetails = (snapshot: Snapshot): Pick<Inventory, 'administrators' | 'outsideTrusts'> =>
  snapshot.authorizationDetails.status === 'collected'
    ? {
        administrators: administratorArns(snapshot.authorizationDetails.value, snapshot),
        outsideTrusts: outsideTrusts(snapshot.authorizationDetails.value, snapshot.accountId),
      }
    : {}

const latest = (instants: readonly (string | null)[]): string | null =>
  instants
    .filter(instant => instant !== null)
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1) ?? null
