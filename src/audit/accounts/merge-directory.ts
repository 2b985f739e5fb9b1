// The last job of a matrix: the shards' reports from disk, what is missing among them, and one report of all.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { KeylessError } from '../../errors.ts'
import type { Inputs } from '../../inputs.ts'
import { version } from '../../version.ts'
import { merge } from '../merge.ts'
import type { Report } from '../report/report.ts'
import { reportFiles } from '../report/write.ts'
import { decisionOptions } from './decision-options.ts'
import { missingAccounts } from './missing.ts'
import { accountNotAudited } from './not-audited.ts'
import { parseReport } from './read-report.ts'

/**
 * One report from every audit.json in the directory and below it. Accounts that belong to a shard whose report is
 * missing are in it as not audited.
 * @param directory full path
 * @throws KeylessError `merge-invalid`: nothing to merge, or a report that cannot be used
 */
export const mergeDirectory = async (directory: string, inputs: Inputs, now: Date): Promise<Report> => {
  const reports = await readAll(directory)
  const [first] = reports
  if (first === undefined)
    throw new KeylessError('merge-invalid', `There is no ${reportFiles.json} in ${directory} or below it.`)
  const { account, partition, callerArn } = first
  const circumstances = {
    toolVersion: version,
    callerArn,
    frameworks: inputs.auditFrameworks,
    decision: decisionOptions(inputs),
    generated: now,
    asOf: inputs.auditAsOf ?? latest(reports),
  }
  const missing = missingAccounts(reports, circumstances)
  const merging = { ...circumstances, account, partition, accountRule: accountNotAudited }
  return merge([...reports, ...missing], merging)
}

/** In the order of the accounts they ran from, so that the names of artifacts and folders do not matter. */
const readAll = async (directory: string): Promise<Report[]> => {
  const reports: Report[] = []
  // One after the other: the texts of all together need not fit into memory.
  for (const file of await filesBelow(directory))
    reports.push(parseReport(await textOf(file), path.relative(directory, file)))
  return reports.sort((a, b) => (a.account < b.account ? -1 : a.account > b.account ? 1 : 0))
}

const filesBelow = async (directory: string): Promise<string[]> => {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile() && entry.name === reportFiles.json)
      .map(entry => path.join(entry.parentPath, entry.name))
      .sort()
  } catch (error) {
    throw unreadable(`The directory ${directory}`, error)
  }
}

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw unreadable(`The report ${file}`, error)
  }
}

const unreadable = (what: string, error: unknown): KeylessError => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return new KeylessError('merge-invalid', `${what} cannot be read (${code}).`, { cause: error })
}

const latest = (reports: readonly Report[]): Date =>
  new Date(Math.max(...reports.map(({ times }) => Date.parse(times.asOf))))
