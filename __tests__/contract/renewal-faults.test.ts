// Renewal under the faults of token service and STS: one line with a code and no session, or a session; no file left.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { renewalFaults } from './fault-table.ts'
import { type BrokenServers, openBrokenServers } from './faults/broken-servers.ts'
import { namesBelow, underFault } from './faults/faulty-step.ts'
import { type ContractJob, openWorld, ROLE, secretsPrinted, type World } from './world.ts'

let world: World
let broken: BrokenServers
let job: ContractJob
let command: string[]
beforeAll(async () => {
  world = await openWorld()
  broken = await openBrokenServers()
  job = await world.job()
  const main = await job.main({ 'role-to-assume': ROLE, 'refreshable-credentials': 'true' })
  expect(main.exitCode).toBe(0)
  const config = readFileSync(path.join(job.home, '.aws', 'config'), 'utf8')
  command = /^credential_process = (.*)$/m.exec(config)?.[1]?.split(' ') ?? []
})
afterEach(() => world.sandbox.faults.clear())
afterAll(async () => {
  broken.close()
  await world.stop()
})

/** The stored session is gone, so that a new one is due. */
const withoutSession = (): void => {
  for (const name of namesBelow(job.runnerTemp).filter(name => name.endsWith('.session.json')))
    rmSync(path.join(job.runnerTemp, name))
}

const files = (): string[] => namesBelow(job.runnerTemp).map(name => name.replace(/^.*\.(\w+\.\w+)$/, '$1'))

describe('a renewal', () => {
  it.each(renewalFaults.map(fault => [`${fault.at}: ${fault.fault}`, fault] as const))(
    'with %s',
    async (_, fault) => {
      withoutSession()
      const kept = files()
      const { nodeArguments = [], ...options } = underFault(fault, { world, job, broken })
      const [node = '', ...words] = command
      const step = await job.run(node, [...nodeArguments, ...words], options)
      if (fault.outcome === 'succeeds') {
        expect([step.exitCode, step.stderr, JSON.parse(step.stdout).Version]).toEqual([0, '', 1])
        return
      }
      expect([step.exitCode, step.stdout]).toEqual([1, ''])
      expect(step.stderr).toMatch(new RegExp(`^keyless-aws: \\[${fault.outcome}\\] [^\\n]+\\n$`))
      expect(secretsPrinted(step, [])).toEqual([])
      expect(files()).toEqual(kept)
    },
  )
})
