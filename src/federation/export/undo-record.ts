// What the post step must undo, carried from main to post in the state of the step. It holds names and hashes, no secret.
import { KeylessError } from '../../errors.ts'
import type { Runner } from '../../runner.ts'
import type { WrittenProfile } from '../profile/index.ts'

/** One export: the variables it set and what it left on disk. */
export interface UndoRecord extends WrittenProfile {
  readonly variables: readonly string[]
  /** Directories of steps that wrote profiles, to be removed with all that is in them. */
  readonly privateDirectories: readonly string[]
}

const STATE = 'keyless-undo'

/** Characters. Post gets the state in an environment variable, which on Windows holds 32,767. */
const MOST = 32_000

/** The runner keeps one value per name, so the exports of a process are saved together. */
const recordsOf = new WeakMap<Runner, UndoRecord[]>()

/**
 * Puts an export on record. To be called before its first effect, so that a job cancelled half-way is still undone.
 * @returns takes it off the record again, for an export that came to nothing.
 * @throws KeylessError `input-invalid` for more profiles than a record holds, which are about 300.
 */
export const recordUndo = (runner: Runner, record: UndoRecord): (() => void) => {
  const records = recordsOf.get(runner) ?? []
  recordsOf.set(runner, records)
  requireRoom([...records, record])
  records.push(record)
  save(runner, records)
  return () => {
    records.splice(records.indexOf(record), 1)
    save(runner, records)
  }
}

const save = (runner: Runner, records: readonly UndoRecord[]): void =>
  runner.saveState(STATE, written(records))

const requireRoom = (records: readonly UndoRecord[]): void => {
  const { length } = written(records)
  if (length <= MOST) return
  throw new KeylessError(
    'input-invalid',
    `These are too many profiles for one step: what its post step has to undo takes ${length} characters, and ${MOST} can be handed on.`,
    { hint: 'Divide the roles among several steps.' },
  )
}

/** A record as it is saved: titles with their fingerprints, by file. */
type Saved = Omit<UndoRecord, 'sections'> & {
  readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const written = (records: readonly UndoRecord[]): string => JSON.stringify(records.map(saved))

const saved = ({ sections, ...record }: UndoRecord): Saved => {
  const byFile = [...Map.groupBy(sections, ({ file }) => file)]
  const fingerprints = byFile.map(([file, inFile]) => [
    file,
    Object.fromEntries(inFile.map(({ title, fingerprint }) => [title, fingerprint])),
  ])
  return { ...record, sections: Object.fromEntries(fingerprints) }
}

/**
 * The records of main, latest first; none when main recorded nothing.
 * @throws SyntaxError or TypeError when the state is not as main writes it.
 */
export const readUndoRecords = (runner: Runner): UndoRecord[] => {
  const state = runner.getState(STATE)
  if (state === '') return []
  const records: unknown = JSON.parse(state)
  if (!Array.isArray(records) || !records.every(isSaved)) throw new TypeError('unknown form')
  return records.map(restored).reverse()
}

const restored = ({ sections, ...record }: Saved): UndoRecord => ({
  ...record,
  sections: Object.entries(sections).flatMap(([file, inFile]) =>
    Object.entries(inFile).map(([title, fingerprint]) => ({ file, title, fingerprint })),
  ),
})

const lists = [
  'variables',
  'files',
  'disposableFiles',
  'disposableDirectories',
  'privateDirectories',
] as const

const isSaved = (value: unknown): value is Saved => {
  const record = (value ?? {}) as Record<string, unknown>
  return lists.every(name => isListOfTexts(record[name])) && isRecordOf(isRecordOf(isText))(record.sections)
}

const isText = (value: unknown): boolean => typeof value === 'string'

const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)

const isRecordOf =
  (isItem: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isItem)
