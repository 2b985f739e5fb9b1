// Reports that a step was just writing when it was ended: main says where they are, the post step removes them.
import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Runner } from './runner.ts'

const STATE = 'keyless-reports'

/** Where a report is written until it is whole. */
export const unfinished = (report: string): string => `${report}.${randomUUID()}.tmp`

const UNFINISHED = /\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/

/** To be called before the first report is written: a step can be ended at any moment. */
export const recordReports = (runner: Runner, directory: string): void => runner.saveState(STATE, directory)

/** Finished reports stay. Never throws. */
export const removeUnfinishedReports = (runner: Runner): void => {
  const directory = runner.getState(STATE)
  if (directory === '') return
  try {
    for (const name of readdirSync(directory).filter(name => UNFINISHED.test(name)))
      rmSync(path.join(directory, name), { force: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT') runner.warning(`${directory} may hold unfinished reports: ${code}.`)
  }
}
