// The audit under every fault of the table: what cannot be judged is an error, never a pass; no half a file stays.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { type AuditWorld, openAuditWorld } from './audit-world.ts'
import { auditFaults } from './fault-table.ts'
import { type BrokenServers, openBrokenServers } from './faults/broken-servers.ts'
import { errorCodes, leftovers, underFault } from './faults/faulty-step.ts'

let world: AuditWorld
let broken: BrokenServers
beforeAll(async () => {
  world = await openAuditWorld(cleanAccount(new Date()))
  broken = await openBrokenServers()
})
afterEach(() => world.sandbox.faults.clear())
afterAll(async () => {
  broken.close()
  await world.stop()
})

describe('an audit', () => {
  it.each(auditFaults.map(fault => [`${fault.at}: ${fault.fault}`, fault] as const))(
    'with %s',
    async (_, fault) => {
      const job = await world.auditJob()
      const options = underFault(fault, { world, job, broken })
      const step = await job.main({ 'role-to-assume': world.role, audit: 'true', ...fault.inputs }, options)
      const passes = fault.outcome === 'succeeds'
      expect([step.exitCode, errorCodes(step), step.stderr]).toEqual(
        passes ? [0, [], ''] : [1, [fault.outcome], ''],
      )
      expect(step.outputs['audit-result'] === 'pass').toBe(passes)
      expect(leftovers(job)).toEqual([])
    },
  )
})
