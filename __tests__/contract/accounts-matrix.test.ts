// Many accounts from a matrix of jobs, and the job that merges what they found, as a workflow sees them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { JsonReport } from '../../src/audit/report/json.ts'
import {
  auditing,
  merging,
  type OrganizationWorld,
  openOrganizationWorld,
  reportOf,
  shardsInto,
  textOf,
  WHOLE,
} from './organization-world.ts'
import { errorCode } from './world.ts'

let world: OrganizationWorld
beforeAll(async () => {
  world = await openOrganizationWorld()
})
afterAll(async () => {
  await world.stop()
})

/** When a report was made differs from run to run; nothing else may. */
const withoutTimes = (text: string): string =>
  text
    .replace(/"(generated|endTimeUtc)": ?"[^"]+"/g, '"$1": "…"')
    .replace(/(<dt>Report of<\/dt><dd>)[^<]+/, '$1…')

describe('a matrix of jobs', () => {
  it('makes, merged without AWS, the very reports that one job makes', async () => {
    const whole = await auditing(await world.newJob(), WHOLE)
    const job = await world.newJob()
    await shardsInto(path.join(job.workspace, 'shards'), world, [3, 1, 2])
    const before = world.sandbox.requests.length
    const merged = await merging(job)
    expect(world.sandbox.requests).toHaveLength(before)
    for (const kind of ['json', 'csv', 'sarif', 'summary', 'html', 'who-can-enter'])
      expect(withoutTimes(textOf(merged, kind))).toBe(withoutTimes(textOf(whole, kind)))
    expect([merged.exitCode, merged.outputs['audit-result']]).toEqual([1, whole.outputs['audit-result']])
  })

  it('of which one is missing, leaves its accounts not audited, each by name', async () => {
    const job = await world.newJob()
    const folder = path.join(job.workspace, 'shards')
    await shardsInto(folder, world, [1, 3])
    const step = await merging(job, { 'audit-fail-on': 'none' })
    const shares = [1, 3].flatMap(index => {
      const text = readFileSync(path.join(folder, `shard-${index}`, 'audit.json'), 'utf8')
      return (JSON.parse(text) as JsonReport).accounts?.map(({ account }) => account) ?? []
    })
    const { accounts, results } = reportOf(step)
    expect(accounts).toHaveLength(6)
    const absent = results.filter(({ message }) => message.includes('there is no report of shard 2/3'))
    expect(absent).toHaveLength(6 - shares.length)
    for (const { account } of absent) expect(shares).not.toContain(account)
  })

  it.each([
    ['nothing is there', () => undefined, 'no audit.json'],
    ['a report is cut short', (file: string) => writeFileSync(file, '{"version":1,"too'), 'cut short'],
    ['a report is of another version', (file: string) => writeFileSync(file, OTHER_VERSION), '0.0.1'],
  ])('is not merged when %s', async (_, spoil, problem) => {
    const job = await world.newJob()
    mkdirSync(path.join(job.workspace, 'shards/shard-1'), { recursive: true })
    spoil(path.join(job.workspace, 'shards/shard-1/audit.json'))
    const step = await merging(job)
    expect(errorCode(step)).toBe('merge-invalid')
    expect(step.stdout).toContain(problem)
  })

  const OTHER_VERSION = JSON.stringify({ tool: { name: 'keyless-aws', version: '0.0.1' }, results: [] })
})
