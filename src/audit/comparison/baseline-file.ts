// Where earlier reports come from: a file, or every JSON file of a directory.
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { asKeylessError, KeylessError } from '../../errors.ts'
import { type EarlierReport, isReport, readReport } from './baseline.ts'
import type { Baseline } from './index.ts'

/** More than a year of daily reports of a few accounts; beyond that, the path is not what it was meant to be. */
const MOST_FILES = 2000

export interface Baselines {
  /** The newest report of each account, by account id. Empty on the first run: then nothing is there yet. */
  readonly byAccount: ReadonlyMap<string, Baseline>
  /** What was found and could not be used, a sentence each. */
  readonly notices: readonly string[]
}

/**
 * Reads the report at `location`, or the newest one of each account from all JSON files below it. A path where nothing
 * is, is no error: that is how the first run finds it. In a directory, files that are no reports are passed by, and
 * reports that cannot be used are named in a notice.
 * @throws KeylessError `baseline-invalid` when a file was named and cannot be used
 */
export async function loadBaselines(location: string): Promise<Baselines> {
  const kind = await kindOf(location)
  if (kind === 'missing') return { byAccount: new Map(), notices: [] }
  if (kind === 'file') return newest(readReport(await readJson(location), location), [])
  const files = await jsonFilesBelow(location)
  const reports: EarlierReport[] = []
  const notices: string[] = []
  for (const file of files.slice(0, MOST_FILES)) {
    try {
      const value = await readJson(file)
      if (isReport(value)) reports.push(...readReport(value, file))
    } catch (error) {
      notices.push(asKeylessError(error).message)
    }
  }
  if (files.length > MOST_FILES)
    notices.push(`${location} holds ${files.length} JSON files; only the first ${MOST_FILES} were read.`)
  return newest(reports, notices)
}

const newest = (reports: readonly EarlierReport[], notices: readonly string[]): Baselines => ({
  byAccount: new Map(
    reports
      .toSorted((a, b) => Date.parse(a.generated) - Date.parse(b.generated))
      .map(report => [report.account, report]),
  ),
  notices,
})

async function kindOf(location: string): Promise<'file' | 'directory' | 'missing'> {
  try {
    return (await stat(location)).isDirectory() ? 'directory' : 'file'
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return 'missing'
    throw unreadable(location, error)
  }
}

async function jsonFilesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      // One of those below, as a rule.
      throw unreadable(error.path ?? directory, error)
    },
  )
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.json'))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
}

async function readJson(file: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new KeylessError(
      'baseline-invalid',
      `The baseline ${file} is not JSON; perhaps it was cut short.`,
      {
        cause: error,
      },
    )
  }
}

const unreadable = (file: string, error: unknown): KeylessError =>
  new KeylessError(
    'baseline-invalid',
    `The baseline ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
    { cause: error },
  )
