// Federation under every fault of the table: one error with its code and nothing else, or a session as if nothing had been.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../sandbox/runner.ts'
import { federationFaults } from './fault-table.ts'
import { type BrokenServers, openBrokenServers } from './faults/broken-servers.ts'
import type { FaultCase } from './faults/fault-case.ts'
import { errorCodes, leftovers, namesBelow, underFault } from './faults/faulty-step.ts'
import { type ContractJob, exportedNothing, KEYS, openWorld, ROLE, type World } from './world.ts'

let world: World
let broken: BrokenServers
beforeAll(async () => {
  world = await openWorld()
  broken = await openBrokenServers()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(async () => {
  broken.close()
  await world.stop()
})

const source = ({ source: kind }: FaultCase): Readonly<Record<string, string>> =>
  kind === 'keys' ? KEYS : { 'role-to-assume': ROLE }

const left = ({ home, runnerTemp }: ContractJob): string[] => [home, runnerTemp].flatMap(namesBelow)

/** What a workflow sees of the step; the harness has looked for secrets in what it printed. */
const ending = (step: StepResult) => ({
  exitCode: step.exitCode,
  codes: errorCodes(step),
  stderr: step.stderr,
  exportedNothing: exportedNothing(step),
})

describe.each(Object.entries(Object.groupBy(federationFaults, ({ at }) => at)))('at %s', (_, faults = []) => {
  const here = faults.filter(({ notOn = [] }) => !notOn.includes(process.platform))
  const [passing, failing] = [true, false].map(passes =>
    here
      .filter(({ outcome }) => (outcome === 'succeeds') === passes)
      .map(fault => [fault.fault, fault] as const),
  ) as [[string, FaultCase][], [string, FaultCase][]]

  if (failing.length > 0)
    it.each(failing)('%s: ends the step with one error, and leaves nothing', async (_, fault) => {
      const job = await world.job()
      const options = underFault(fault, { world, job, broken })
      const before = left(job)
      const step = await job.main({ ...source(fault), ...fault.inputs }, options)
      expect(ending(step)).toEqual({ exitCode: 1, codes: [fault.outcome], stderr: '', exportedNothing: true })
      expect(left(job)).toEqual(before)
    })

  if (passing.length > 0)
    it.each(passing)('%s: does not keep the step from its session', async (_, fault) => {
      const job = await world.job()
      const options = underFault(fault, { world, job, broken })
      const step = await job.main({ ...source(fault), ...fault.inputs }, options)
      expect(ending(step)).toEqual({ exitCode: 0, codes: [], stderr: '', exportedNothing: false })
      expect(step.exported.AWS_ACCESS_KEY_ID).toMatch(/^A[KS]IA/)
      expect(leftovers(job)).toEqual([])
    })
})
