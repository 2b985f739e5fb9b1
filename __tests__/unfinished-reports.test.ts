// What the post step removes of reports: the half of one that a step was ended in, and nothing else.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { recordReports, removeUnfinishedReports, unfinished } from '../src/unfinished-reports.ts'
import { fakeRunner } from './fixtures/fake-runner.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'keyless-unfinished-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** The post step, as the runner hands it what main recorded. */
const post = (record: boolean) => {
  const main = fakeRunner()
  if (record) recordReports(main, directory)
  const runner = fakeRunner({}, { state: main.state })
  removeUnfinishedReports(runner)
  return runner
}

describe('the post step', () => {
  it('removes unfinished reports, and neither whole ones nor files of others', () => {
    const others = ['audit.json', 'audit.json.tmp', 'notes.tmp', '1234.tmp']
    for (const name of others) writeFileSync(join(directory, name), '')
    writeFileSync(unfinished(join(directory, 'audit.json')), 'ha')
    post(true)
    expect(readdirSync(directory).sort()).toEqual(others.sort())
  })

  it('looks nowhere when main recorded nothing', () => {
    writeFileSync(unfinished(join(directory, 'audit.json')), 'ha')
    post(false)
    expect(readdirSync(directory)).toHaveLength(1)
  })

  it('has nothing to say when the directory is gone', () => {
    rmSync(directory, { recursive: true })
    expect(post(true).log).toEqual([])
  })
})
