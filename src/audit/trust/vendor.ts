// Whose an OIDC issuer is, other than GitHub, and what a trust policy has to pin of its tokens.
import { privateIssuers } from './private-issuers.ts'
import { sharedIssuers } from './shared-issuers.ts'

export interface Vendor {
  readonly name: string
  /** `shared`: tenants of the vendor have one issuer. `private`: each has its own. */
  readonly sharing: 'shared' | 'private'
  /** The key that must be pinned: a claim of the issuer, or a key of AWS's. */
  readonly key: string
  /** The literal beginning of a subject after which no other tenant fits; null where only a whole subject is safe. */
  readonly closes: RegExp | null
  /** The literal beginning that names one project, pipeline or workload; null where subjects are not structured. */
  readonly project: RegExp | null
  /** Other claims of which each pins the tenant. */
  readonly tenantClaims: readonly string[]
  /** Other claims of which each pins one project, pipeline or workload. */
  readonly projectClaims: readonly string[]
  /** Those of both that are ids, which no rename changes. */
  readonly ids: readonly string[]
  /** A subject as it should be pinned. */
  readonly example: string
  readonly runs: 'pipelines' | 'workloads' | 'people'
}

export interface Entry extends Vendor {
  /** Issuers without scheme. */
  readonly issuers: RegExp
}

/** The vendor of an issuer (without scheme; hosts have no case); null for issuers that nothing is known of. */
export function vendorOf(issuer: string): Vendor | null {
  const lower = issuer.toLowerCase()
  return [...sharedIssuers, ...privateIssuers].find(({ issuers }) => issuers.test(lower)) ?? null
}

/** Providers that AWS knows by name: a trust policy names them without an ARN (IAM User Guide, "Principal"). */
export const bareIssuers: ReadonlySet<string> = new Set([
  'cognito-identity.amazonaws.com',
  'accounts.google.com',
  'www.amazon.com',
  'graph.facebook.com',
])
