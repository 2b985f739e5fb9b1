// GitHub's token service: discovery document, signing keys, and the endpoint where a job asks for its token.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import { randomUUID } from 'node:crypto'
import { mintRequestToken, mintToken, type SigningKey, type TokenOptions } from './identity-token.ts'
import { claimsOf, type Job } from './job.ts'
import { json, type SandboxRequest, type SandboxResponse } from './message.ts'
import { queryEntries } from './signature.ts'

export interface RegisteredJob {
  readonly job: Job
  readonly requestToken: string
  /** Path and query of the job's token endpoint. */
  readonly requestPath: string
  /** A token of this job without asking the endpoint. */
  mint(options?: Partial<TokenOptions>): Promise<string>
  /** After the end of the job its request token is worth nothing. */
  finish(): void
}

export interface Issuer {
  readonly key: SigningKey
  /** Answers the token endpoint of registered jobs and the well-known documents of their issuers. */
  handle(request: SandboxRequest): Promise<SandboxResponse>
  register(job: Job): Promise<RegisteredJob>
}

const API_VERSION = '2.0'

/** `now` gives milliseconds since the epoch. */
export const openIssuer = (key: SigningKey, now: () => number): Issuer => {
  const jobs = new Map<string, RegisteredJob>()
  const issuers = new Set<string>()
  const seconds = () => Math.floor(now() / 1000)
  return {
    key,
    handle: async request => {
      if (request.method !== 'GET') return json(405, { message: `${request.method} is not supported.` })
      const id = request.path.match(/^\/_jobs\/([^/]+)\/idtoken$/)?.[1]
      if (id !== undefined) return answerTokenRequest(request, jobs.get(id))
      return answerWellKnown(request, [...issuers], key)
    },
    register: async job => {
      const id = randomUUID()
      const registered: RegisteredJob = {
        job,
        requestToken: await mintRequestToken(job, id, key, seconds()),
        requestPath: `/_jobs/${id}/idtoken?api-version=${API_VERSION}`,
        mint: options => mintToken(job, key, { issuedAt: seconds(), ...options }),
        finish: () => void jobs.delete(id),
      }
      jobs.set(id, registered)
      issuers.add(job.issuer)
      return registered
    },
  }
}

const answerTokenRequest = async (
  request: SandboxRequest,
  registered: RegisteredJob | undefined,
): Promise<SandboxResponse> => {
  const [scheme = '', token] = (request.headers.authorization ?? '').split(' ')
  // Another job's token is refused like a wrong one: the URL alone says nothing about who asks.
  if (registered === undefined || scheme.toLowerCase() !== 'bearer' || token !== registered.requestToken)
    return json(401, { message: 'The request token is not valid for this job.' })
  const query = new Map(queryEntries(request.query))
  if (query.get('api-version') !== API_VERSION)
    return json(400, { message: `api-version must be ${API_VERSION}.` })
  const refusal = refusedClaims(registered.job)
  if (refusal !== null) return json(400, { message: refusal })
  const audience = query.get('audience')
  const value = await registered.mint(audience ? { audience } : {})
  return json(200, { count: value.length, value })
}

const refusedClaims = (job: Job): string | null => {
  try {
    claimsOf(job)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const answerWellKnown = (
  { path, headers }: SandboxRequest,
  issuers: readonly string[],
  key: SigningKey,
): SandboxResponse => {
  const [, issuerPath = '', document] = path.match(/^(.*)\/\.well-known\/(openid-configuration|jwks)$/) ?? []
  const issuer = findIssuer(issuers, headers.host ?? '', issuerPath)
  if (document === undefined || issuer === undefined) return json(404, { message: 'Not Found' })
  // An enterprise's issuer has the same keys: only `iss` differs.
  return json(200, document === 'jwks' ? { keys: [key.publicJwk] } : discovery(issuer))
}

// On loopback the path alone must do; whoever asks in process gives the public host, which decides.
const findIssuer = (issuers: readonly string[], host: string, path: string): string | undefined => {
  const candidates = issuers
    .map(issuer => new URL(issuer))
    .filter(url => url.pathname.replace(/\/$/, '') === path)
  const found = candidates.find(url => url.host === host) ?? candidates[0]
  return found?.href.replace(/\/$/, '')
}

const discovery = (issuer: string): Record<string, unknown> => ({
  issuer,
  jwks_uri: `${issuer}/.well-known/jwks`,
  subject_types_supported: ['public', 'pairwise'],
  response_types_supported: ['id_token'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid'],
  claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', ...documentedClaims],
})

const documentedClaims = [
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'repository_visibility',
  'enterprise',
  'enterprise_id',
  'actor',
  'actor_id',
  'event_name',
  'ref',
  'ref_type',
  'ref_protected',
  'head_ref',
  'base_ref',
  'sha',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'job_workflow_ref',
  'job_workflow_sha',
  'run_id',
  'run_number',
  'run_attempt',
  'check_run_id',
  'runner_environment',
  'environment',
]
