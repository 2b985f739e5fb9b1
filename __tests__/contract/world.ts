// The world of a contract case: the sandbox, a job of octo-org/octo-repo, and the built action run as the runner does.
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { type Job, pushToMain } from '../../sandbox/job.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { type RunningJob, type StepOptions, type StepResult, startJob } from '../../sandbox/runner.ts'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * The built entries. While working on them, KEYLESS_ENTRY=src runs the sources instead, and KEYLESS_DIST names the
 * directory of another build.
 */
const entry = (name: string): string =>
  process.env.KEYLESS_ENTRY === 'src'
    ? path.join(root, 'src', `${name}.ts`)
    : path.resolve(root, process.env.KEYLESS_DIST ?? 'dist', `${name}.js`)

export const ROLE = 'arn:aws:iam::111122223333:role/deploy'
export const REGION = 'eu-central-1'
/** The access key of the sandbox's user legacy-ci. */
export const KEYS = {
  'aws-access-key-id': 'AKIAIOSFODNN7EXAMPLE',
  'aws-secret-access-key': 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

export interface World {
  readonly sandbox: Sandbox
  /** A fresh job of the repository; `permission: 'none'` leaves out the token request variables. */
  job(options?: JobOptions): Promise<ContractJob>
  stop(): Promise<void>
}

export interface JobOptions {
  readonly job?: Partial<Job>
  readonly permission?: 'write' | 'none'
  readonly env?: Readonly<Record<string, string>>
}

export interface ContractJob extends RunningJob {
  /** Runs main with aws-region set. */
  main(inputs: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>
  /** Runs post with the state that main saved. */
  post(main: StepResult, options?: StepOptions): Promise<StepResult>
  /** STS requests of this job since it started, in order. */
  stsActions(): string[]
  /** Path and text of every file below the job's home. */
  homeFiles(): Record<string, string>
}

export const openWorld = async (options: SandboxOptions = {}): Promise<World> => {
  const secrets = [KEYS['aws-secret-access-key']]
  const nextSecret = (): string => {
    const secret = options.nextSecret?.() ?? randomBytes(30).toString('base64')
    secrets.push(secret)
    return secret
  }
  const sandbox = await startSandbox({ region: REGION, ...options, nextSecret })
  const running: RunningJob[] = []
  return {
    sandbox,
    job: async ({ job = {}, permission = 'write', env = {} } = {}) => {
      const registered = await sandbox.registerJob({ ...pushToMain, ...job })
      const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN, ...github } = registered.env
      const offered = { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } as Record<
        string,
        string
      >
      const started = await startJob({
        ...github,
        ...(permission === 'write' ? offered : {}),
        AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
        ...env,
      })
      running.push(started)
      secrets.push(registered.requestToken)
      return contractJob(started, sandbox, secrets)
    },
    stop: async () => {
      await Promise.all(running.map(job => job.remove()))
      await sandbox.stop()
    },
  }
}

const contractJob = (job: RunningJob, sandbox: Sandbox, secrets: readonly string[]): ContractJob => {
  const before = sandbox.requests.length
  const uses: RunningJob['uses'] = async (...step) => withoutSecrets(await job.uses(...step), secrets)
  return {
    ...job,
    uses,
    main: (inputs, options) => uses(entry('index'), { 'aws-region': REGION, ...inputs }, options),
    post: ({ state }, options) => uses(entry('post'), {}, { ...options, state }),
    stsActions: () =>
      sandbox.requests
        .slice(before)
        .filter(({ service }) => service === 'sts')
        .map(({ action }) => action),
    homeFiles: () => filesBelow(job.home),
  }
}

/** JSON Web Tokens and session tokens, as the sandbox (and AWS) makes them. */
const TOKEN_SHAPES = [/eyJ[\w-]{10,}/, /IQoJb3JpZ2luX2Vj/]
const SECRET_SHAPES = [...TOKEN_SHAPES, /A[KS]IA[A-Z0-9]{12,}/]

/**
 * Secrets in what a step printed, outside the line that masks them, wrote into the job summary, or saved for its post
 * step. Every step of every case passes here. A summary may name access keys: an audit is about them.
 */
export const secretsPrinted = (
  { stdout, stderr, summary, state }: StepResult,
  secrets: readonly string[],
): string[] => {
  const printed = `${stdout}\n${stderr}`.split('\n').filter(line => !line.startsWith('::add-mask::'))
  return [
    ...linesWithSecrets([...printed, ...Object.values(state)], secrets),
    ...linesWithSecrets(summary.split('\n'), secrets, TOKEN_SHAPES),
  ]
}

export const linesWithSecrets = (
  lines: readonly string[],
  secrets: readonly string[] = [],
  shapes: readonly RegExp[] = SECRET_SHAPES,
): string[] =>
  lines.filter(
    line => shapes.some(shape => shape.test(line)) || secrets.some(secret => line.includes(secret)),
  )

const withoutSecrets = (result: StepResult, secrets: readonly string[]): StepResult => {
  const lines = secretsPrinted(result, secrets)
  if (lines.length > 0) throw new Error(`The step printed a secret:\n${lines.join('\n')}`)
  return result
}

const filesBelow = (folder: string): Record<string, string> =>
  !existsSync(folder)
    ? {}
    : Object.fromEntries(
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter(name => statSync(path.join(folder, name)).isFile())
          .map(name => [name.replaceAll('\\', '/'), readFileSync(path.join(folder, name), 'utf8')]),
      )

/** The code in the step's error, or null when it printed none. */
export const errorCode = ({ stdout }: StepResult): string | null =>
  /^::error::\[([a-z-]+)\]/m.exec(stdout)?.[1] ?? null

/** Nothing that a later step could see: no variable, no output; what was set half-way can only be blanked. */
export const exportedNothing = ({ exported, outputs }: StepResult): boolean =>
  [...Object.values(exported), ...Object.values(outputs)].every(value => value === '')
