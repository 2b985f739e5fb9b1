// The condition keys that STS fills for a request. Keys it never fills are not put in.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
import type { Caller } from '../keyring.ts'
import type { SandboxRequest } from '../message.ts'
import type { VerifiedToken } from './verify-token.ts'

export type ContextEntries = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>

/** GitHub's claims that STS copies, since January 2026, for github.com, its enterprise issuers and ghe.com. */
const githubKeys = [
  'actor',
  'actor_id',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
  'job_workflow_ref',
  'ref',
  'environment',
  'enterprise_id',
]

const githubProvider = /^token\.actions\.(githubusercontent\.com|[^./]+\.ghe\.com)(\/[^/]+)?$/

/** The keys of the identity provider: `PROVIDER:aud`, `PROVIDER:sub` and, for GitHub, ten more. */
export const tokenContext = ({ provider, audience, subject, claims }: VerifiedToken): ContextEntries => {
  const hasAzp = typeof claims.azp === 'string'
  const entries: [string, unknown][] = [
    ['aud', audience],
    ['oaud', hasAzp ? claims.aud : undefined],
    ['sub', subject],
    ['amr', claims.amr],
    ['email', claims.email],
    ...(githubProvider.test(provider.url) ? githubKeys : []).map((name): [string, unknown] => [
      name,
      claims[name],
    ]),
  ]
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const entry = contextValue(value)
      return entry === undefined ? [] : [[`${provider.url}:${name}`, entry] as const]
    }),
  )
}

const contextValue = (value: unknown): string | readonly string[] | undefined => {
  if (Array.isArray(value)) return value.map(String)
  return value === undefined || value === null ? undefined : String(value)
}

/** The global keys present whoever asks. `now` in milliseconds since the epoch. */
export const globalContext = (request: SandboxRequest, region: string, now: number): ContextEntries => ({
  'aws:CurrentTime': new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z'),
  'aws:EpochTime': Math.floor(now / 1000),
  'aws:RequestedRegion': region,
  // Loopback here stands for TLS there: STS has no plain endpoint.
  'aws:SecureTransport': true,
  'aws:SourceIp': '127.0.0.1',
  'aws:UserAgent': request.headers['user-agent'],
})

/** The keys about who signed the request. */
export const callerContext = (caller: Caller): ContextEntries => ({
  'aws:PrincipalAccount': caller.account.id,
  // For a session the ARN of its role, path included (IAM User Guide, aws:PrincipalArn).
  'aws:PrincipalArn': caller.kind === 'user' ? caller.arn : caller.roleArn,
  'aws:PrincipalType': caller.kind === 'user' ? 'User' : 'AssumedRole',
  'aws:PrincipalIsAWSService': false,
  'aws:userid': caller.userId,
  ...(caller.kind === 'user' ? { 'aws:username': caller.userName } : principalTags(caller.tags)),
})

const principalTags = (tags: ReadonlyMap<string, string>): ContextEntries =>
  Object.fromEntries([...tags].map(([key, value]) => [`aws:PrincipalTag/${key}`, value]))
