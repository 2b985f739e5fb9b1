// The audit under every fault of the table: what cannot be judged is an error, never a pass; no half a file stays.
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { cleanGithub } from '../../sandbox/accounts/sample-github.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import { type AuditWorld, openAuditWorld } from './audit-world.ts'
import { auditFaults } from './fault-table.ts'
import { type BrokenServers, openBrokenServers } from './faults/broken-servers.ts'
import type { FaultCase } from './faults/fault-case.ts'
import { errorCodes, leftovers, namesBelow, underFault } from './faults/faulty-step.ts'
import { type ContractJob, linesWithSecrets } from './world.ts'

let worlds: ReadonlyMap<number, AuditWorld>
let broken: BrokenServers
beforeAll(async () => {
  const hours = [...new Set(auditFaults.map(({ reportHours = 0 }) => reportHours))]
  worlds = new Map(await Promise.all(hours.map(async age => [age, await worldWithReport(age)] as const)))
  broken = await openBrokenServers()
})
afterEach(() => {
  for (const { sandbox } of worlds.values()) sandbox.faults.clear()
})
afterAll(async () => {
  broken.close()
  await Promise.all(Array.from(worlds.values(), world => world.stop()))
})

const worldWithReport = (hours: number): Promise<AuditWorld> => {
  const generatedAt = new Date(Date.now() - hours * 3_600_000 - 60_000)
  const options = { report: { kind: 'complete' as const, generatedAt } }
  return openAuditWorld(cleanAccount(new Date()), options, { site: cleanGithub })
}

const worldOf = ({ reportHours = 0 }: FaultCase): AuditWorld => worlds.get(reportHours) as AuditWorld

/** The session is exported before the audit begins; an audit that fails leaves that to the post step, as one that passes. */
const afterPost = async (job: ContractJob, step: StepResult): Promise<string[]> => {
  const post = await job.post(step)
  expect([post.exitCode, Object.values(post.exported).every(value => value === '')]).toEqual([0, true])
  return leftovers(job)
}

/** Reports are for the runner's user alone, and hold nothing that gives access. */
const expectReports = ({ runnerTemp, workspace }: ContractJob): void => {
  for (const file of [runnerTemp, workspace].flatMap(directory =>
    namesBelow(directory).map(name => path.join(directory, name)),
  )) {
    const found = statSync(file)
    if (process.platform !== 'win32') expect([file, found.mode & 0o077]).toEqual([file, 0])
    if (found.isFile()) expect(linesWithSecrets(readFileSync(file, 'utf8').split('\n'))).toEqual([])
  }
}

const here = auditFaults.filter(({ notOn = [] }) => !notOn.includes(process.platform))

describe('an audit', () => {
  it.each(here.map(fault => [`${fault.at}: ${fault.fault}`, fault] as const))('with %s', async (_, fault) => {
    const world = worldOf(fault)
    const job = await world.auditJob()
    const options = underFault(fault, { world, job, broken })
    const step = await job.main({ 'role-to-assume': world.role, audit: 'true', ...fault.inputs }, options)
    const passes = fault.outcome === 'succeeds'
    expect([step.exitCode, errorCodes(step), step.stderr]).toEqual(
      passes ? [0, [], ''] : [1, [fault.outcome], ''],
    )
    expect(step.outputs['audit-result'] === 'pass').toBe(passes)
    if (fault.outcome === 'audit-incomplete') expect(step.outputs['audit-result']).toBe('incomplete')
    if (fault.says) expect(step.log).toMatch(fault.says)
    expect(await afterPost(job, step)).toEqual([])
    expectReports(job)
  })
})
