// A job's token as STS would look at it, and how much of what STS looks at is known here. Pure.
import type { Claims } from '../../federation/token/claims.ts'
import { type RequestContext, requestContext } from '../condition.ts'
import { providerArn, WEB_IDENTITY_ACTION } from '../generate/trust-document.ts'
import { isGithubClaim, issuerKind, readsGithubClaims } from '../github-keys.ts'
import type { TrustRequest } from '../trust-policy.ts'
import type { Certainty, CertaintyOf } from './certainty.ts'

/** A job that asks for a role with its token. */
export interface WebIdentity {
  readonly claims: Claims
  /** Of the role. */
  readonly partition: string
  readonly accountId: string
  readonly sessionName: string
}

/** The issuer without its scheme, as IAM names providers and condition keys. */
export const issuerOf = ({ claims }: Pick<WebIdentity, 'claims'>): string =>
  claims.iss.replace(/^https:\/\//, '')

/**
 * The request of AssumeRoleWithWebIdentity, with every key that follows from the token and from the parameters.
 *
 * Source: IAM User Guide, "IAM and AWS STS condition context keys", available keys for AWS OIDC federation.
 */
export const webIdentityRequest = (identity: WebIdentity): TrustRequest => {
  const { partition, accountId } = identity
  const issuer = issuerOf(identity)
  return {
    action: WEB_IDENTITY_ACTION,
    principal: { type: 'Federated', id: providerArn({ partition, accountId, issuer }) },
    context: context(identity, issuer),
  }
}

const context = ({ claims, partition, sessionName }: WebIdentity, issuer: string): RequestContext => {
  const read = Object.entries(claims.all).filter(
    ([name]) => isGithubClaim(name) && readsGithubClaims(issuer, partition) !== false,
  )
  return requestContext({
    ...Object.fromEntries(read.map(([name, value]) => [`${issuer}:${name}`, value])),
    [`${issuer}:aud`]: claims.all.azp ?? claims.aud,
    [`${issuer}:oaud`]: claims.all.azp === undefined ? undefined : claims.aud,
    [`${issuer}:sub`]: claims.sub,
    'sts:RoleSessionName': sessionName,
    // True only for a token whose claim https://aws.amazon.com/roles lists the role, and GitHub has no such claim.
    'sts:RoleAuthorizedByIdp': false,
  })
}

/** Keys of `sts:` that a token of GitHub never leads to; they are known to be absent. */
const NEVER_WITH_A_TOKEN = new Set(['sts:externalid', 'sts:sourceidentity', 'sts:transitivetagkeys'])

/** How certain it is what STS has for a key in a request of this job. */
export const certaintyFor = (identity: WebIdentity): CertaintyOf => {
  const issuer = issuerOf(identity).toLowerCase()
  return key => {
    const prefix = key.slice(0, key.lastIndexOf(':'))
    if (prefix === issuer) return claimCertainty(key.slice(issuer.length + 1), issuer, identity)
    // The key of another identity provider: STS fills only those of the one that issued the token.
    if (prefix.includes('.')) return 'certain'
    if (['sts:rolesessionname', 'sts:roleauthorizedbyidp'].includes(key)) return 'certain'
    return NEVER_WITH_A_TOKEN.has(key) && issuerKind(issuer) !== null ? 'certain' : 'unknown'
  }
}

const claimCertainty = (claim: string, issuer: string, { claims, partition }: WebIdentity): Certainty => {
  if (claim === 'aud' || claim === 'sub') return 'certain'
  if (issuerKind(issuer) === null) return 'unknown'
  if (!isGithubClaim(claim)) return 'certain'
  if (readsGithubClaims(issuer, partition) === 'unknown') return 'unconfirmed'
  return claim === 'job_workflow_ref' && !isReusable(claims) ? 'unconfirmed' : 'certain'
}

/** Whether the job stands in a workflow that another one calls, so far as the claims tell. */
export const isReusable = ({ all }: Claims): boolean =>
  all.job_workflow_ref !== undefined && all.job_workflow_ref !== all.workflow_ref
