// A step under a fault: brings the fault about, runs the step, and says what is left of it.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import type { StepOptions, StepResult } from '../../../sandbox/runner.ts'
import type { ContractJob, World } from '../world.ts'
import type { BrokenServers } from './broken-servers.ts'
import { type Circumstance, type FaultCase, LIMIT_SECONDS } from './fault-case.ts'

export interface Scene {
  readonly world: World
  readonly job: ContractJob
  readonly broken: BrokenServers
}

/** Puts the faults of a case into the sandbox, and gives the options of a step that meets the rest of them. */
export const underFault = (fault: FaultCase, { world, job, broken }: Scene): StepOptions => {
  for (const { target, fault: thrown, times } of fault.placed ?? [])
    world.sandbox.faults.add(target, thrown, times)
  if (fault.locked !== undefined) lock(locked[fault.locked](job))
  const circumstances = fault.circumstances ?? []
  return {
    nodeArguments: circumstances.flatMap(({ kind }) => [
      '--import',
      new URL(`preload/${kind}.ts`, import.meta.url).href,
    ]),
    env: {
      ...Object.assign({}, ...circumstances.map(circumstance => variables(circumstance, world, job))),
      ...servers(fault.servers ?? {}, broken),
      ...fault.env,
    },
    killAfter: (fault.limitSeconds ?? LIMIT_SECONDS) * 1000,
  }
}

const locked: Readonly<Record<NonNullable<FaultCase['locked']>, (job: ContractJob) => string>> = {
  profiles: ({ home }) => path.join(home, '.aws', 'credentials'),
  session: ({ runnerTemp }) => path.join(runnerTemp, sessionFile(runnerTemp)),
}

const sessionFile = (runnerTemp: string): string =>
  namesBelow(runnerTemp)
    .find(name => name.endsWith('.settings.json'))
    ?.replace('settings.json', 'session.json') ?? 'none'

/** As `src/files/file-lock.ts` leaves it while a process edits the file: this process, which lives on. */
const lock = (file: string): void => {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const holder = { pid: process.pid, host: hostname(), time: new Date().toISOString(), id: '0' }
  writeFileSync(`${file}.lock`, JSON.stringify(holder), { mode: 0o600 })
}

const variables = (circumstance: Circumstance, { sandbox }: World, job: ContractJob): StepOptions['env'] => {
  switch (circumstance.kind) {
    case 'pauses':
      return {}
    case 'clock':
      return { FAULT_CLOCK_MINUTES: String(circumstance.minutes) }
    case 'disk':
      return {
        FAULT_ERRNO: circumstance.errno,
        FAULT_DIRECTORY: { home: job.home, temp: job.runnerTemp, workspace: job.workspace }[
          circumstance.below
        ],
      }
    case 'signal':
      return {
        FAULT_SIGNAL: circumstance.signal,
        FAULT_SIGNAL_PORT: new URL(sandbox.urls[circumstance.at] as string).port,
      }
    case 'signal-in-file':
      return { FAULT_SIGNAL: circumstance.signal, FAULT_SIGNAL_FILE: circumstance.file }
  }
}

const ADDRESSES = {
  issuer: 'ACTIONS_ID_TOKEN_REQUEST_URL',
  sts: 'AWS_ENDPOINT_URL_STS',
  iam: 'AWS_ENDPOINT_URL_IAM',
  github: 'GITHUB_API_URL',
} as const

const servers = (
  wanted: NonNullable<FaultCase['servers']>,
  { urls }: BrokenServers,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(wanted).map(([service, server]) => [
      ADDRESSES[service as keyof typeof ADDRESSES],
      urls[server],
    ]),
  )

/** The codes of the errors that a step printed, in order; more than one is one too many. */
export const errorCodes = ({ stdout }: StepResult): string[] =>
  Array.from(stdout.matchAll(/^::error::\[([a-z-]+)\]/gm), ([, code]) => code as string)

/** Names below a directory, as they stand there. */
export const namesBelow = (directory: string): string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: 'utf8' }).map(name =>
        name.split(path.sep).join('/'),
      )
    : []

/** Files that were only to be there while the step worked: temporary ones, locks. */
export const leftovers = ({ home, runnerTemp, workspace }: ContractJob): string[] =>
  [home, runnerTemp, workspace].flatMap(namesBelow).filter(name => /\.(tmp|lock|takeover)$/.test(name))
