// Which condition keys AWS fills from the token of a GitHub job.
import type { Ternary } from './ternary.ts'

/** Claims that every OIDC provider's keys exist for. */
const EVERYWHERE = ['aud', 'oaud', 'sub', 'amr', 'email']

/** Claims that AWS reads from GitHub's own issuers since January 2026. */
const GITHUB_ONLY = [
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
]

const CLOUD_ISSUER = /^token\.actions\.(githubusercontent\.com|[a-z0-9-]+\.ghe\.com)(\/.*)?$/
const SERVER_ISSUER = /^[^/]+\/_services\/token$/

const onCloud = new Set([...EVERYWHERE, ...GITHUB_ONLY])
const onServer = new Set(EVERYWHERE)

/**
 * Whose issuer it is: GitHub's own (github.com, also with an enterprise's path, and GHE.com), a GitHub Enterprise
 * Server's, or somebody else's (null).
 * @param issuer without scheme
 */
export const issuerKind = (issuer: string): 'cloud' | 'server' | null => {
  if (CLOUD_ISSUER.test(issuer)) return 'cloud'
  return SERVER_ISSUER.test(issuer) ? 'server' : null
}

/**
 * Whether AWS reads more of a GitHub token than its audience and subject. AWS lists these keys for GitHub's own
 * issuers; for partitions other than `aws` it does not say.
 * @param issuer without scheme
 */
export const readsGithubClaims = (issuer: string, partition: string): Ternary => {
  if (issuerKind(issuer) !== 'cloud') return issuerKind(issuer) === 'server' ? false : 'unknown'
  return partition === 'aws' ? true : 'unknown'
}

/** Whether it is a claim that AWS reads from GitHub's own issuers only, e.g. `repository_id`. */
export const isGithubClaim = (claim: string): boolean => GITHUB_ONLY.includes(claim)

/**
 * Whether a key belongs to a GitHub issuer and is one that AWS never fills, e.g.
 * `token.actions.githubusercontent.com:event_name`.
 *
 * Source: IAM User Guide, "IAM and AWS STS condition context keys", available keys for AWS OIDC federation, GitHub.
 * @param key lower case, `ISSUER-WITHOUT-SCHEME:CLAIM`
 */
export const isNeverPopulated = (key: string): boolean => {
  const colon = key.lastIndexOf(':')
  const issuer = key.slice(0, colon)
  const claim = key.slice(colon + 1)
  const kind = issuerKind(issuer)
  if (kind === null) return false
  return kind === 'cloud' ? !onCloud.has(claim) : !onServer.has(claim)
}

/** Whether the context has the same claim under another provider's key. */
export const isOfOtherProvider = (key: string, present: Iterable<string>): boolean => {
  const colon = key.lastIndexOf(':')
  if (!key.slice(0, colon).includes('.')) return false
  const suffix = key.slice(colon)
  for (const other of present) {
    if (other !== key && other.endsWith(suffix) && other.includes('.')) return true
  }
  return false
}
