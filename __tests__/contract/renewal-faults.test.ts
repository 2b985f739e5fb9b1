// Renewal under faults: one line with a code and no session, or a session; no file left.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { renewalFaults } from './fault-table.ts'
import { type BrokenServers, openBrokenServers } from './faults/broken-servers.ts'
import type { FaultCase } from './faults/fault-case.ts'
import { namesBelow, underFault } from './faults/faulty-step.ts'
import { type ContractJob, linesWithSecrets, openWorld, ROLE, type World } from './world.ts'

let world: World
let broken: BrokenServers
let job: ContractJob
let command: string[]
let settingsFile: string
let settings: string
beforeAll(async () => {
  world = await openWorld()
  broken = await openBrokenServers()
  job = await world.job()
  const main = await job.main({ 'role-to-assume': ROLE, 'refreshable-credentials': 'true' })
  expect(main.exitCode).toBe(0)
  const config = readFileSync(path.join(job.home, '.aws', 'config'), 'utf8')
  command = /^credential_process = (.*)$/m.exec(config)?.[1]?.split(' ') ?? []
  settingsFile = command.at(-1) ?? ''
  settings = readFileSync(settingsFile, 'utf8')
})
afterEach(() => world.sandbox.faults.clear())
afterAll(async () => {
  broken.close()
  await world.stop()
})

/** As main would have written the settings: where STS is and how often it is asked stands there, not in the environment. */
const settle = ({ servers, inputs }: FaultCase): void => {
  const { chain, ...rest } = JSON.parse(settings)
  const endpoint = servers?.sts && broken.urls[servers.sts]
  const attempts = inputs?.['retry-max-attempts']
  const changed = {
    ...rest,
    ...(attempts && { maxAttempts: Number(attempts) }),
    chain: endpoint ? [{ ...chain[0], endpoint }] : chain,
  }
  writeFileSync(settingsFile, JSON.stringify(changed))
}

/** The stored session is gone, so that a new one is due, and so is what a case left behind on purpose. */
const withoutSession = (): void => {
  for (const name of namesBelow(job.runnerTemp).filter(name => !name.endsWith('.settings.json')))
    if (/\.session\.json/.test(name)) rmSync(path.join(job.runnerTemp, name))
}

const files = (): string[] => namesBelow(job.runnerTemp).map(name => name.replace(/^.*?\.(?=\w+\.json)/, ''))

const here = renewalFaults.filter(({ notOn = [] }) => !notOn.includes(process.platform))

describe('a renewal', () => {
  it.each(here.map(fault => [`${fault.at}: ${fault.fault}`, fault] as const))('with %s', async (_, fault) => {
    withoutSession()
    settle(fault)
    const { nodeArguments = [], ...options } = underFault(fault, { world, job, broken })
    const kept = files()
    const [node = '', ...words] = command
    const step = await job.run(node, [...nodeArguments, ...words], options)
    if (fault.outcome === 'succeeds') {
      expect([step.exitCode, step.stderr, JSON.parse(step.stdout).Version]).toEqual([0, '', 1])
      expect(files()).toEqual([...kept, 'session.json'].sort())
      return
    }
    expect([step.exitCode, step.stdout]).toEqual([1, ''])
    expect(step.stderr).toMatch(new RegExp(`^keyless-aws: \\[${fault.outcome}\\] [^\\n]+\\n$`))
    expect(linesWithSecrets([step.stderr])).toEqual([])
    expect(files()).toEqual(kept)
  })
})
