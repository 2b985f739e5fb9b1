// Puts reports on disk, for the runner's user alone and never half a file.
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { KeylessError } from '../../errors.ts'
import { unfinished } from '../../unfinished-reports.ts'

/** File names in the directory of the reports. */
export const reportFiles = {
  summary: 'summary.md',
  sarif: 'audit.sarif',
  json: 'audit.json',
  csv: 'audit.csv',
  html: 'audit.html',
  'who-can-enter': 'who-can-enter.csv',
  snapshot: 'snapshot.json',
} as const

export type ReportKind = keyof typeof reportFiles

/** Whole, or in parts that are written one after the other (see jsonParts, csvParts, htmlParts). */
export type ReportText = string | Iterable<string>

/**
 * A directory of its own below an existing one, for the runner's user alone.
 * @throws KeylessError `report-unwritable`
 */
export const newReportDirectory = (parent: string): Promise<string> =>
  describing(parent, () => mkdtemp(join(parent, 'keyless-audit-')))

/**
 * Writes the given reports into a directory, which is made (mode 0700) when it does not exist. Files get mode 0600 and
 * appear whole or not at all; a symbolic link in their place is replaced, not followed.
 * @returns the path of each file
 * @throws KeylessError `report-unwritable` that names the file
 */
export async function writeReports(
  directory: string,
  texts: Readonly<Partial<Record<ReportKind, ReportText>>>,
): Promise<Partial<Record<ReportKind, string>>> {
  await describing(directory, () => makeDirectory(directory))
  const paths: Partial<Record<ReportKind, string>> = {}
  for (const [kind, text] of Object.entries(texts) as [ReportKind, ReportText][]) {
    const path = join(directory, reportFiles[kind])
    await describing(path, () => replaceFile(path, text))
    paths[kind] = path
  }
  return paths
}

/** With those above it. Node says ENOENT for a read-only file system when it is to make several, EROFS for one. */
async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    const parent = dirname(directory)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === directory) throw error
    await makeDirectory(parent)
    await mkdir(directory, { mode: 0o700 })
  }
}

async function replaceFile(path: string, text: ReportText): Promise<void> {
  const temporary = unfinished(path)
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: 'wx' })
    // The umask may have taken permissions away from the owner, never added any for others.
    await chmod(temporary, 0o600)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function describing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new KeylessError('report-unwritable', `${path} cannot be written: ${code}.`, { cause: error })
  }
}
