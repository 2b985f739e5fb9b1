// The access keys of the report's users: which exist, whether they are active, and the instants they are judged from.
import { daysBetween } from '../../clock.ts'
import {
  type AccessKeySlot,
  type CredentialReport,
  type CredentialReportRow,
  collected,
  type Snapshot,
} from '../../snapshot/index.ts'

/** `unreadable`: what the report's cells hold does not say whether there is a key, or whether it is active. */
export type KeyState = 'active' | 'inactive' | 'unreadable'

/** When a key was last used. `days` are whole days up to the report's GeneratedTime. */
export type KeyUse =
  | { readonly kind: 'used'; readonly at: string; readonly days: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'unreadable'; readonly raw: string }

export interface AccessKey {
  readonly row: CredentialReportRow
  readonly state: KeyState
  /** ISO 8601 UTC; null where the report has no date for a key that exists. */
  readonly createdAt: string | null
  /**
   * Whole days up to the report's GeneratedTime, from the key's creation or, where the report has none, its user's; null
   * where it has neither, or the key's cannot be read.
   */
  readonly ageDays: number | null
  readonly use: KeyUse
  readonly lastUsedRegion: string | null
  readonly lastUsedService: string | null
  /** The creation time, never the slot: slots follow the key ids, so that replacing one key can swap them. */
  readonly discriminator: string
  /** Known only when the user's details were collected. */
  readonly id: string | null
}

/**
 * Every key of every user but root, inactive ones included, empty slots left out. A slot without a key has no
 * creation date; an inactive key keeps its date (seen in live reports, against the text of the IAM User Guide).
 */
export function accessKeysOf(snapshot: Snapshot): AccessKey[] {
  const report = collected(snapshot.credentialReport)
  const unreadable = new Set(report.unreadable.map(cell => `${cell.user}\n${cell.column}`))
  return report.users.flatMap(row => {
    const slots = row.accessKeys.flatMap((slot, index) => {
      const cell = `${row.user}\naccess_key_${index + 1}`
      const isDatable = !unreadable.has(`${cell}_last_rotated`)
      const state = stateOf(slot, isDatable, unreadable.has(`${cell}_active`))
      const use = useOf(slot, report, unreadable.has(`${cell}_last_used_date`))
      const ageDays = isDatable ? ageOf(slot, row, report) : null
      return state === 'empty' ? [] : [{ slot, state, use, ageDays }]
    })
    return slots.map(({ slot, state, use, ageDays }) => ({
      row,
      state,
      use,
      createdAt: slot.lastRotated.at,
      ageDays,
      lastUsedRegion: slot.lastUsedRegion,
      lastUsedService: slot.lastUsedService,
      discriminator: slot.lastRotated.at ?? 'creation unknown',
      id: keyId(snapshot, row, slot),
    }))
  })
}

/** The same keys, user by user, in the order of the report. */
export const byUser = <K extends AccessKey>(keys: readonly K[]): K[][] => [
  ...Map.groupBy(keys, key => key.row.arn).values(),
]

/** Oldest first, by creation and not by slot; a key of unknown creation counts as old as its user. */
export const oldestFirst = (keys: readonly AccessKey[]): AccessKey[] =>
  keys.toSorted((a, b) => bornAt(a) - bornAt(b))

const bornAt = ({ createdAt, row }: AccessKey): number => Date.parse(createdAt ?? row.createdAt ?? '') || 0

function stateOf(slot: AccessKeySlot, isDatable: boolean, unreadable: boolean): KeyState | 'empty' {
  if (unreadable) return 'unreadable'
  if (slot.active) return 'active'
  // Only the date tells an inactive key from an empty slot.
  if (!isDatable) return 'unreadable'
  return slot.lastRotated.at === null ? 'empty' : 'inactive'
}

function useOf({ lastUsed }: AccessKeySlot, report: CredentialReport, unreadable: boolean): KeyUse {
  if (unreadable) return { kind: 'unreadable', raw: lastUsed.raw }
  if (lastUsed.at === null) return { kind: 'never' }
  return { kind: 'used', at: lastUsed.at, days: daysBetween(lastUsed.at, report.generatedAt) }
}

function ageOf(slot: AccessKeySlot, row: CredentialReportRow, report: CredentialReport): number | null {
  const since = slot.lastRotated.at ?? row.createdAt
  return since === null ? null : daysBetween(since, report.generatedAt)
}

/** The id of the one listed key that was created in the same second as the report says. */
function keyId(snapshot: Snapshot, row: CredentialReportRow, slot: AccessKeySlot): string | null {
  const listed = snapshot.userDetails[row.user]?.accessKeys
  if (listed?.status !== 'collected' || slot.lastRotated.at === null) return null
  const created = Date.parse(slot.lastRotated.at)
  const same = listed.value.filter(key => Math.abs(Date.parse(key.createdAt) - created) < 1000)
  return same.length === 1 ? (same[0]?.id ?? null) : null
}
