// One cell of the credential report: text, date, flag or nothing, and a note of what could not be read.
import type { CredentialReport, ReportDate } from '../snapshot/index.ts'

export type UnreadableCell = CredentialReport['unreadable'][number]

/** Reads the cells of one row by column name. */
export interface CellReader {
  text(column: string): string
  /** null when the cell or the whole column is empty or a sentinel. */
  optional(column: string): string | null
  date(column: string): ReportDate
  /** null: the report does not know (a sentinel), or the cell is unreadable and noted as such. */
  flag(column: string): boolean | null
  /**
   * Whether a key or certificate is active, given its date. A sentinel means none, as `false` does; beside a date, where
   * there is one, it is noted as unreadable.
   */
  active(column: string, since: ReportDate): boolean
}

/** What the report writes where there is no value. */
const sentinels = new Set(['n/a', 'no_information', 'not_supported', ''])

/** Only UTC occurs in reports; another offset is treated as unreadable rather than guessed at. */
const utcInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:?00)$/

/**
 * A reader of one record. Cells that hold neither a value nor a sentinel are added to `unreadable`, so that no rule
 * takes them for "nothing there".
 */
export function cellReader(
  columns: ReadonlyMap<string, number>,
  record: readonly string[],
  unreadable: UnreadableCell[],
): CellReader {
  const raw = (column: string): string => record[columns.get(column) ?? -1] ?? ''
  const note = (column: string): void => {
    unreadable.push({ user: raw('user'), column, value: raw(column) })
  }
  return {
    text: raw,
    optional: column => (isSentinel(raw(column)) ? null : raw(column)),
    date: column => {
      const at = parseInstant(raw(column))
      if (at === null && !isSentinel(raw(column))) note(column)
      return { at, raw: raw(column) }
    },
    flag: column => {
      const truth = truthOf(raw(column))
      if (truth === null && !isNamed(raw(column))) note(column)
      return truth
    },
    active: (column, since) => {
      const truth = truthOf(raw(column))
      if (truth === null && (since.at !== null || !isNamed(raw(column)))) note(column)
      return truth ?? false
    },
  }
}

const isSentinel = (value: string): boolean => sentinels.has(value.trim().toLowerCase())

/** A sentinel that says something; a flag that is empty does not. */
const isNamed = (value: string): boolean => value.trim() !== '' && isSentinel(value)

function truthOf(value: string): boolean | null {
  const word = value.trim().toLowerCase()
  return word === 'true' || word === 'false' ? word === 'true' : null
}

function parseInstant(value: string): string | null {
  if (!utcInstant.test(value)) return null
  const instant = new Date(value.replace(/\+00:?00$/, 'Z'))
  if (Number.isNaN(instant.getTime())) return null
  // Date rolls 31 February over into March; such a cell is unreadable, not March.
  return instant.toISOString().slice(0, 19) === value.slice(0, 19) ? instant.toISOString() : null
}
