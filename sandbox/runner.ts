// A double of GitHub's runner: runs an entry of the action as a child process, with INPUT_* variables and file
// commands, and keeps what a workflow could see.
// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseFileCommands } from './file-commands.ts'

export interface RunningJob {
  /** What `env:` of the job and the steps so far have set; a step's `env:` comes on top. */
  readonly env: Record<string, string>
  readonly home: string
  readonly workspace: string
  readonly runnerTemp: string
  /** Runs an entry of the action with `with:` inputs. */
  uses(entry: string, inputs: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>
  /** Runs any program as a `run:` step would, with the environment earlier steps exported. */
  run(command: string, args: readonly string[], options?: StepOptions): Promise<StepResult>
  /** Deletes the folders of the job. */
  remove(): Promise<void>
}

export interface StepOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  /** State saved by main, given to post. */
  readonly state?: Readonly<Record<string, string>>
  /** Milliseconds after which the step is killed with SIGKILL. */
  readonly killAfter?: number
  readonly nodeArguments?: readonly string[]
}

export interface StepResult {
  /** null when killed by a signal. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** stdout with masks applied and mask commands removed, as the log shows it. */
  readonly log: string
  readonly masks: readonly string[]
  /** What this step wrote to GITHUB_ENV, GITHUB_OUTPUT and GITHUB_STATE. */
  readonly exported: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  readonly durationMs: number
}

const fileCommands = [
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_PATH',
] as const

/** Creates the folders of a job. `env` is the job's whole environment but for what the runner itself sets. */
export const startJob = async (env: Readonly<Record<string, string>>): Promise<RunningJob> => {
  const root = await mkdtemp(path.join(tmpdir(), 'keyless-job-'))
  const folder = async (name: string): Promise<string> => {
    await mkdir(path.join(root, name), { recursive: true })
    return path.join(root, name)
  }
  const [home, workspace, runnerTemp] = await Promise.all([
    folder('home'),
    folder('workspace'),
    folder('temp'),
  ])
  const jobEnv: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    ...(process.platform === 'win32' ? windowsBasics() : {}),
    HOME: home,
    USERPROFILE: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: runnerTemp,
    RUNNER_OS: { win32: 'Windows', darwin: 'macOS' }[process.platform as string] ?? 'Linux',
    // The instance metadata address is not the sandbox's to answer.
    AWS_EC2_METADATA_DISABLED: 'true',
    ...env,
  }
  const run = async (
    command: string,
    args: readonly string[],
    options: StepOptions = {},
  ): Promise<StepResult> => {
    const result = await runStep(root, jobEnv, command, args, options)
    Object.assign(jobEnv, result.exported)
    return result
  }
  return {
    env: jobEnv,
    home,
    workspace,
    runnerTemp,
    uses: (entry, inputs, options = {}) =>
      run(process.execPath, [...(options.nodeArguments ?? []), entry], {
        ...options,
        env: { ...options.env, ...inputVariables(inputs) },
      }),
    run,
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

const windowsBasics = (): Record<string, string> => ({
  SystemRoot: process.env.SystemRoot ?? 'C:\\Windows',
  TEMP: tmpdir(),
  TMP: tmpdir(),
})

const inputVariables = (inputs: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )

const runStep = async (
  root: string,
  env: Readonly<Record<string, string>>,
  command: string,
  args: readonly string[],
  options: StepOptions,
): Promise<StepResult> => {
  const folder = await mkdtemp(path.join(root, 'step-'))
  const files = Object.fromEntries(fileCommands.map(name => [name, path.join(folder, name)]))
  await Promise.all(Object.values(files).map(file => writeFile(file, '')))
  const state = Object.fromEntries(
    Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]),
  )
  const child = await execute(command, args, { ...env, ...files, ...state, ...options.env }, options)
  const read = (name: (typeof fileCommands)[number]): Promise<string> =>
    readFile(files[name] as string, 'utf8')
  return {
    ...child,
    ...masked(child.stdout),
    exported: parseFileCommands(await read('GITHUB_ENV')),
    outputs: parseFileCommands(await read('GITHUB_OUTPUT')),
    state: parseFileCommands(await read('GITHUB_STATE')),
    summary: await read('GITHUB_STEP_SUMMARY'),
  }
}

const execute = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { killAfter }: StepOptions,
): Promise<Pick<StepResult, 'exitCode' | 'stdout' | 'stderr' | 'durationMs'>> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', chunk => stdout.push(chunk))
    child.stderr.on('data', chunk => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', exitCode => {
      clearTimeout(timer)
      resolve({
        exitCode,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
        durationMs: performance.now() - started,
      })
    })
  })

const MASK = /^::add-mask::(.*)$/

/** Applies masks as the runner does: from the line of the command on, not before. */
const masked = (stdout: string): Pick<StepResult, 'log' | 'masks'> => {
  const masks: string[] = []
  const shown: string[] = []
  for (const line of stdout.split(/\r?\n/)) {
    const mask = MASK.exec(line)?.[1]
    if (mask === undefined) shown.push(masks.reduce((text, secret) => text.replaceAll(secret, '***'), line))
    else masks.push(unescapeData(mask))
  }
  return { log: shown.join('\n'), masks: masks.filter(mask => mask !== '') }
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
