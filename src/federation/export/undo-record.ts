// What the post step must undo, carried from main to post in the state of the step. It holds names and hashes, no secret.
import type { Runner } from '../../runner.ts'
import type { WrittenProfile } from '../profile/index.ts'

/** One export: the variables it set and what it left on disk. */
export interface UndoRecord extends WrittenProfile {
  readonly variables: readonly string[]
  /** Directories of profiles that renew themselves, to be removed with all that is in them. */
  readonly privateDirectories: readonly string[]
}

const STATE = 'keyless-undo'

/** The runner keeps one value per name, so the exports of a process are saved together. */
const recordsOf = new WeakMap<Runner, UndoRecord[]>()

/**
 * Puts an export on record. To be called before its first effect, so that a job cancelled half-way is still undone.
 * @returns takes it off the record again, for an export that came to nothing.
 */
export const recordUndo = (runner: Runner, record: UndoRecord): (() => void) => {
  const records = recordsOf.get(runner) ?? []
  recordsOf.set(runner, records)
  records.push(record)
  save(runner, records)
  return () => {
    records.splice(records.indexOf(record), 1)
    save(runner, records)
  }
}

const save = (runner: Runner, records: readonly UndoRecord[]): void =>
  runner.saveState(STATE, JSON.stringify(records))

/**
 * The records of main, latest first; none when main recorded nothing.
 * @throws SyntaxError or TypeError when the state is not as main writes it.
 */
export const readUndoRecords = (runner: Runner): UndoRecord[] => {
  const state = runner.getState(STATE)
  if (state === '') return []
  const records: unknown = JSON.parse(state)
  if (!Array.isArray(records) || !records.every(isUndoRecord)) throw new TypeError('unknown form')
  return records.reverse()
}

const lists = ['variables', 'files', 'createdFiles', 'createdDirectories', 'privateDirectories'] as const

const isUndoRecord = (value: unknown): value is UndoRecord => {
  const record = (value ?? {}) as Record<string, unknown>
  return lists.every(name => isListOf(isString)(record[name])) && isListOf(isSection)(record.sections)
}

const isSection = (value: unknown): boolean => {
  const { file, title, sha256 } = (value ?? {}) as Record<string, unknown>
  return [file, title, sha256].every(isString)
}

const isString = (value: unknown): boolean => typeof value === 'string'

const isListOf =
  (isItem: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isItem)
