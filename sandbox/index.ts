// The sandbox: GitHub's token service and AWS on 127.0.0.1, strict enough that what passes here passes there.
import { type Directory, openDirectory } from './directory.ts'
import { type Emulated, startDynamoDb, startGitHub, startS3 } from './emulators.ts'
import { type Endpoint, instrument, type RequestRecord, type Surroundings } from './endpoint.ts'
import { type EmulatorName, endpointsOf } from './endpoints.ts'
import { type FaultBook, openFaultBook, type ServiceName } from './faults.ts'
import { newSigningKey, type SigningKey } from './identity-token.ts'
import { openIssuer, type RegisteredJob } from './issuer.ts'
import type { Job } from './job.ts'
import { githubVariables } from './job-environment.ts'
import { type Keyring, openKeyring } from './keyring.ts'
import type { SandboxOptions, SharedState } from './options.ts'
import { sampleAccounts } from './sample.ts'
import { type Served, serve } from './server.ts'

export interface Sandbox {
  /** Without a slash at the end; those of services that were not asked for are missing. */
  readonly urls: Readonly<Record<'issuer' | 'sts', string>> &
    Readonly<Partial<Record<'iam' | 'organizations' | EmulatorName, string>>>
  /** Every request over the wire, oldest first. */
  readonly requests: RequestRecord[]
  readonly faults: FaultBook
  readonly directory: Directory
  readonly keyring: Keyring
  readonly signingKey: SigningKey
  /** Lets a job ask for tokens. */
  registerJob(job: Job): Promise<SandboxJob>
  /** Ends open connections too. */
  stop(): Promise<void>
}

export interface SandboxJob extends RegisteredJob {
  /** What the runner sets for a job with `permissions: id-token: write`: the two request variables and GITHUB_*. */
  readonly env: Readonly<Record<string, string>>
}

/** Starts the services on free ports of 127.0.0.1. Whoever starts a sandbox stops it. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const shared = openState(options)
  const signingKey = options.signingKey ?? (await newSigningKey())
  const issuer = openIssuer(signingKey, shared.now)
  const faults = openFaultBook()
  const requests: RequestRecord[] = []
  const emulators = await startEmulators(options)
  const served = await serveAll(endpointsOf(options, shared, issuer, faults, emulators), {
    faults,
    log: record => void requests.push(record),
    latencyMs: options.latencyMs ?? 0,
  })
  const urls = urlsOf(served, emulators)
  return {
    urls,
    requests,
    faults,
    signingKey,
    directory: shared.directory,
    keyring: shared.keyring,
    registerJob: async job => withEnvironment(await issuer.register(job), urls.issuer),
    stop: async () => {
      await closeAll(served.values())
      await closeAll(emulators.values())
    },
  }
}

const openState = ({
  accounts = sampleAccounts,
  now = Date.now,
  nextSecret,
}: SandboxOptions): SharedState => {
  const directory = openDirectory(accounts)
  const keyring = openKeyring({ directory, now, ...(nextSecret === undefined ? {} : { nextSecret }) })
  return { directory, keyring, now }
}

const startEmulators = async (options: SandboxOptions): Promise<ReadonlyMap<EmulatorName, Emulated>> => {
  const emulators = new Map<EmulatorName, Emulated>()
  if (options.s3) emulators.set('s3', await startS3())
  if (options.dynamodb) emulators.set('dynamodb', await startDynamoDb())
  if (options.github) emulators.set('github', await startGitHub(options.github))
  return emulators
}

const serveAll = async (
  endpoints: readonly Endpoint[],
  surroundings: Surroundings,
): Promise<ReadonlyMap<ServiceName, Served>> => {
  const served = new Map<ServiceName, Served>()
  for (const endpoint of endpoints)
    served.set(endpoint.service, await serve(instrument(endpoint, surroundings)))
  return served
}

const urlsOf = (
  served: ReadonlyMap<ServiceName, Served>,
  emulators: ReadonlyMap<EmulatorName, Emulated>,
): Sandbox['urls'] =>
  // What is served here comes last: the URL of a gate replaces that of the emulator behind it.
  Object.fromEntries([...emulators, ...served].map(([name, { url }]) => [name, url])) as Sandbox['urls']

const withEnvironment = (registered: RegisteredJob, issuerUrl: string): SandboxJob => ({
  ...registered,
  env: {
    ...githubVariables(registered.job),
    ACTIONS_ID_TOKEN_REQUEST_URL: `${issuerUrl}${registered.requestPath}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: registered.requestToken,
  },
})

const closeAll = async (open: Iterable<{ close(): Promise<void> }>): Promise<void> => {
  await Promise.all(Array.from(open, ({ close }) => close()))
}
