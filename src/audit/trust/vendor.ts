// Whose an OIDC issuer is, other than GitHub, and what a trust policy has to pin of its tokens.
import type { Vendor } from './issuer.ts'
import { privateIssuers } from './private-issuers.ts'
import { sharedIssuers } from './shared-issuers.ts'

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
