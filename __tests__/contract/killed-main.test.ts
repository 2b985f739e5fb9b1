// Main killed with SIGKILL at random moments: what it leaves is whole and private, and the next ones end clean.
import { createHash, randomInt } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../sandbox/runner.ts'
import { readStored, sessionFileOf } from '../../src/credential-process/session-file.ts'
import { readSettings } from '../../src/credential-process/settings.ts'
import { readSections } from '../../src/federation/profile/ini.ts'
import { renewing } from './renewing.ts'
import { type ContractJob, openWorld, ROLE, type World } from './world.ts'

/** KEYLESS_SEED repeats the moments of a run as parts of main's duration. */
const SEED = process.env.KEYLESS_SEED ?? String(randomInt(1_000_000))

/** The nth draw: from 0 up to 1. */
const draw = (n: number): number =>
  createHash('sha256').update(`${SEED} ${n}`).digest().readUInt32BE() / 2 ** 32

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const KILLS = 50

/** A profile that renews itself and profiles of keys, in turn. */
const inputsOf = (n: number): Record<string, string> =>
  n % 2 === 0 ? renewing : { roles: `default = ${ROLE}\na = ${ROLE}\nb = ${ROLE}` }

const posix = process.platform === 'win32' ? it.skip : it

describe(`main, killed at fifty random moments (KEYLESS_SEED=${SEED})`, () => {
  posix(
    'leaves nothing half-written or open to others, and its post step and the next run end clean',
    async () => {
      const job = await world.job()
      let whole = await cleanRun(job, inputsOf(0))
      let kills = 0
      for (let n = 0; kills < KILLS; n++) {
        // Measured anew each time, since the machine has other things to do, now more, now less.
        const step = await job.main(inputsOf(n), { killAfter: draw(n) * whole.durationMs })
        if (step.exitCode === null) kills += 1
        expectWholeFiles(job)
        expectWholeCommands(step, whole)
        await cleanUp(job, step, n)
        whole = await cleanRun(job, inputsOf(n + 1))
        expect([n, job.homeFiles(), readdirSync(job.runnerTemp)]).toEqual([n, {}, []])
      }
    },
    900_000,
  )
})

/** Main and its post step, neither of which has anything to complain of. */
const cleanRun = async (job: ContractJob, inputs: Record<string, string>): Promise<StepResult> => {
  const main = await job.main(inputs)
  expectClean(main)
  await cleanPost(job, main)
  return main
}

const cleanPost = async (job: ContractJob, main: StepResult): Promise<void> => {
  const post = await job.post(main)
  expectClean(post)
  expect(post.exported).toMatchObject(Object.fromEntries(Object.keys(main.exported).map(name => [name, ''])))
}

const expectClean = ({ exitCode, stdout, stderr }: StepResult): void =>
  expect([exitCode, stdout.match(/^::(?:warning|error)::.*/gm), stderr]).toEqual([0, null, ''])

/** By the post step; now and then the machine dies with main, and the runner empties its folder before the next job. */
const cleanUp = async (job: ContractJob, step: StepResult, n: number): Promise<void> => {
  if (n % 10 !== 4) return cleanPost(job, step)
  for (const name of readdirSync(job.runnerTemp)) rmSync(path.join(job.runnerTemp, name), { recursive: true })
}

/** Nothing is open to others, and what readers take for a whole file is one. */
const expectWholeFiles = ({ home, runnerTemp }: ContractJob): void => {
  for (const entry of [home, runnerTemp].flatMap(entriesBelow)) {
    const stats = statSync(entry)
    expect([entry, stats.mode & 0o777]).toEqual([entry, stats.isDirectory() ? 0o700 : 0o600])
    if (stats.isFile()) expect([entry, isWhole(entry)]).toEqual([entry, true])
  }
}

const entriesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => path.join(folder, name))

const isWhole = (file: string): boolean => {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.settings.json')) return readSettings(text, file).chain.length === 1
  if (file.endsWith('.session.json')) return readStored(text) !== null
  if (/[/\\]\.aws[/\\](?:config|credentials)$/.test(file)) return isWholeProfileFile(text)
  // Nobody reads locks and the files that were about to take another's place.
  return /(?:\.lock|\.keyless-\d+-[\da-f]{16}\.tmp)$/.test(file)
}

const PROFILES = [
  ['region', 'keyless_directory'],
  ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'keyless_directory'],
  ['region', 'credential_process', 'keyless_settings'],
].map(names => names.join())

const isWholeProfileFile = (text: string): boolean =>
  text.endsWith('\n') &&
  [...readSections(text).values()].every(profile => {
    const settings = profile.get('keyless_settings')
    const named = settings === undefined ? [] : [settings, sessionFileOf(settings)]
    return (
      PROFILES.includes([...profile.keys()].join()) &&
      [...profile.values()].every(value => value !== '') &&
      named.every(file => existsSync(file))
    )
  })

/** The runner has read GITHUB_ENV, GITHUB_OUTPUT and GITHUB_STATE already: half an entry fails there. */
const expectWholeCommands = (step: StepResult, whole: StepResult): void => {
  for (const file of ['exported', 'outputs'] as const) {
    const names = Object.keys(step[file])
    expect(names).toEqual(Object.keys(whole[file]).slice(0, names.length))
  }
  for (const value of Object.values(step.state)) expect(JSON.parse(value)).toEqual([expect.any(Object)])
}
