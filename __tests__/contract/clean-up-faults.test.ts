// Taking back under faults: what can be undone is, and what cannot is named in a warning that fails nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../sandbox/runner.ts'
import { cleanUpFaults } from './fault-table.ts'
import { type BrokenServers, openBrokenServers } from './faults/broken-servers.ts'
import type { CleanUpFault } from './faults/clean-up-faults.ts'
import { errorCodes, leftovers, namesBelow, underFault } from './faults/faulty-step.ts'
import { type ContractJob, openWorld, ROLE, type World } from './world.ts'

let world: World
let broken: BrokenServers
beforeAll(async () => {
  world = await openWorld()
  broken = await openBrokenServers()
})
afterAll(async () => {
  broken.close()
  await world.stop()
})

const INPUTS = {
  'role-to-assume': ROLE,
  'aws-profile': 'deploy',
  'output-env-credentials': 'true',
}

/** Whether a later step sees none of the variables that main set. */
const blanked = ({ env }: ContractJob, { exported }: StepResult): boolean =>
  Object.keys(exported).every(name => env[name] === '')

const profileFiles = ({ home }: ContractJob): string[] =>
  namesBelow(home).filter(name => /\.aws\/(config|credentials)$/.test(name))

const staying: Readonly<Record<CleanUpFault['stays'], readonly string[]>> = {
  nothing: [],
  'the variables': [],
  'the profile': ['.aws/config', '.aws/credentials'],
  'the profile in the credentials file': ['.aws/credentials'],
}

const here = cleanUpFaults.filter(({ notOn = [] }) => !notOn.includes(process.platform))
const inStep = (step: CleanUpFault['step']) =>
  here.filter(fault => fault.step === step).map(fault => [fault.fault, fault] as const)

/** Whether a signal is noticed before the step is over is chance; a step that was over has nothing to say. */
const ENDINGS = [
  [1, ['cancelled'], ''],
  [0, [], ''],
]

describe('a step with', () => {
  it.each(inStep('main'))('%s: its post step takes everything back', async (_, fault) => {
    const job = await world.job()
    const options = underFault({ ...fault, outcome: 'cancelled' }, { world, job, broken })
    const main = await job.main(INPUTS, options)
    expect(ENDINGS).toContainEqual([main.exitCode, errorCodes(main), main.stderr])
    const post = await job.post(main)
    expect([post.exitCode, /^::(error|warning)/m.test(post.stdout)]).toEqual([0, false])
    expect([blanked(job, main), namesBelow(job.home)]).toEqual([true, []])
  })
})

describe('a post step with', () => {
  it.each(inStep('post'))('%s', async (_, fault) => {
    const job = await world.job()
    const main = await job.main(INPUTS)
    const options = underFault({ ...fault, outcome: 'succeeds' }, { world, job, broken })
    const before = leftovers(job)
    const post = await job.post(main, options)
    expect([post.exitCode, errorCodes(post), post.stderr]).toEqual([0, [], ''])
    expect(/^::warning/m.test(post.stdout)).toBe(fault.stays !== 'nothing')
    expect(blanked(job, main)).toBe(fault.stays !== 'the variables')
    expect(profileFiles(job)).toEqual(staying[fault.stays])
    if (fault.locked === undefined && staying[fault.stays].length === 0)
      expect(namesBelow(job.home)).toEqual([])
    else expect(leftovers(job)).toEqual(before)
  })
})
