// Which condition keys AWS fills from the token of a GitHub job.

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
  if (CLOUD_ISSUER.test(issuer)) return !onCloud.has(claim)
  return SERVER_ISSUER.test(issuer) && !onServer.has(claim)
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
