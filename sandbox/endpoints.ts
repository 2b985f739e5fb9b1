// The sandbox's services as endpoints: how each describes requests and words errors, and how STS reaches the issuer.
import { randomUUID } from 'node:crypto'
import { type Emulated, type GitHubSeed, siteOf, tokensOf } from './emulators.ts'
import { answerUnderFaults, type Endpoint } from './endpoint.ts'
import type { FaultBook } from './faults.ts'
import { gate } from './gate.ts'
import { githubEndpoint } from './github.ts'
import type { Issuer } from './issuer.ts'
import { json, type SandboxResponse } from './message.ts'
import type { SandboxOptions, SharedState } from './options.ts'
import { organizationsEndpoint } from './organizations.ts'
import { type QueryService, queryHandler, readCall, renderError } from './query-protocol.ts'
import { queryEntries } from './signature.ts'
import { stsService } from './sts.ts'

export type EmulatorName = 's3' | 'dynamodb' | 'github'

/** Everything a sandbox serves itself; `emulators` stand behind the gates. */
export const endpointsOf = (
  options: SandboxOptions,
  shared: SharedState,
  issuer: Issuer,
  faults: FaultBook,
  emulators: ReadonlyMap<EmulatorName, Emulated>,
): readonly Endpoint[] => {
  const tokens = issuerEndpoint(issuer)
  const sts = stsService({
    ...shared,
    region: options.region ?? 'us-east-1',
    disabledRegions: options.disabledRegions ?? [],
    sessionLifetimeSeconds: options.sessionLifetimeSeconds,
    packedPolicyBytes: options.packedPolicyBytes ?? 512,
    fetch: url => fetchInProcess(url, tokens, faults),
  })
  const gates = (['s3', 'dynamodb'] as const).flatMap(service => {
    const upstream = emulators.get(service)?.url
    return upstream === undefined ? [] : [gate({ ...shared, service, upstream, newRequestId: randomUUID })]
  })
  return [
    tokens,
    queryEndpoint('sts', sts),
    ...(options.iam ? [queryEndpoint('iam', options.iam(shared))] : []),
    ...(options.organization ? [organizationsEndpoint(options.organization, shared)] : []),
    ...gates,
    ...githubEndpoints(options.github, emulators.get('github')),
  ]
}

const githubEndpoints = (seed: GitHubSeed | undefined, emulator: Emulated | undefined): Endpoint[] =>
  seed === undefined || emulator === undefined
    ? []
    : [githubEndpoint(emulator.url, siteOf(seed), tokensOf(seed))]

const issuerEndpoint = (issuer: Issuer): Endpoint => ({
  service: 'issuer',
  handle: issuer.handle,
  describe: request => ({
    action: issuerAction(request.path),
    params: Object.fromEntries(queryEntries(request.query)),
  }),
  refuse: ({ status, message }) => json(status, { message }),
})

const issuerAction = (path: string): string => {
  if (path.endsWith('/idtoken')) return 'token'
  if (path.endsWith('/.well-known/openid-configuration')) return 'discovery'
  return path.endsWith('/.well-known/jwks') ? 'jwks' : 'unknown'
}

const queryEndpoint = (name: 'sts' | 'iam', service: QueryService): Endpoint => ({
  service: name,
  handle: queryHandler(service, randomUUID),
  describe: describeCall,
  refuse: error => renderError(service.namespace, error, randomUUID()),
})

const describeCall: Endpoint['describe'] = request => {
  try {
    const { action, params } = readCall(request)
    return { action, params: Object.fromEntries(params) }
  } catch {
    return { action: 'unknown', params: {} }
  }
}

/** AWS waits five seconds for an issuer (AWS re:Post, "InvalidIdentityToken"). */
const PATIENCE_MS = 5000

// The public name in `iss` leads to no loopback port: STS asks the issuer in process, under the same faults.
const fetchInProcess = async (url: string, issuer: Endpoint, faults: FaultBook): Promise<SandboxResponse> => {
  const { host, pathname } = new URL(url)
  const request = { method: 'GET', path: pathname, query: '', headers: { host }, body: Buffer.alloc(0) }
  const response = await answerUnderFaults(issuer, faults, request)
  const { delayMs = 0, dripMs = 0, resetAfterBytes } = response.delivery ?? {}
  const duration = delayMs + dripMs * Buffer.byteLength(response.body)
  if (resetAfterBytes !== undefined || duration > PATIENCE_MS) throw new Error(`${url} did not answer.`)
  return response
}
