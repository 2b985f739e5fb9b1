// GitHub's issuers as trust policies name them, and which claims AWS reads from their tokens.
import { isNeverPopulated, issuerKind } from '../../policy/github-keys.ts'

/** Issuer of github.com's tokens, shared by everybody there; without scheme. */
export const SHARED_ISSUER = 'token.actions.githubusercontent.com'

/** Issuer of the beta of 2021, which signs nothing any more. */
const BETA_ISSUER = 'vstoken.actions.githubusercontent.com'

/**
 * `shared`: every repository on github.com. `private`: an enterprise's own path, GHE.com, or a GitHub Enterprise
 * Server. `beta`: no tokens come from it.
 */
export type GithubIssuer = 'shared' | 'private' | 'beta'

/**
 * Which of GitHub's issuers it is; null for others'.
 * Source: GitHub docs, "OpenID Connect reference".
 * @param issuer without scheme; hosts have no case
 */
export function githubIssuer(issuer: string): GithubIssuer | null {
  const known = issuer.toLowerCase()
  if (known === SHARED_ISSUER) return 'shared'
  if (known === BETA_ISSUER) return 'beta'
  return issuerKind(known) === null ? null : 'private'
}

/** Whether it is a GitHub Enterprise Server's issuer, of whose tokens AWS reads `aud` and `sub` only. */
export const isServerIssuer = (issuer: string): boolean => issuerKind(issuer.toLowerCase()) === 'server'

/** The issuer of an OIDC provider's ARN, `arn:P:iam::ACCOUNT:oidc-provider/ISSUER`; null for all other texts. */
export const issuerOf = (arn: string): string | null =>
  /^arn:[^:]*:iam::[^:]*:oidc-provider\/(.+)$/s.exec(arn)?.[1] ?? null

/** Whether tokens have a claim. `sometimes`: whoever writes the workflow decides. */
export type Presence = 'always' | 'sometimes' | 'never'

/** AWS has keys for these, and GitHub does not emit the claims. */
const notEmitted = new Set(['amr', 'email', 'oaud'])

/** Only jobs with an environment; only repositories of an enterprise; not confirmed for jobs outside reusable workflows. */
const optional = new Set(['environment', 'enterprise_id', 'job_workflow_ref'])

/**
 * Whether AWS fills the key of a claim from a token of this GitHub issuer.
 * Source: IAM User Guide, "IAM and AWS STS condition context keys", GitHub.
 * @param claim lower case
 */
export function presenceOf(claim: string, issuer: string): Presence {
  if (notEmitted.has(claim) || isNeverPopulated(`${issuer.toLowerCase()}:${claim}`)) return 'never'
  return optional.has(claim) ? 'sometimes' : 'always'
}
