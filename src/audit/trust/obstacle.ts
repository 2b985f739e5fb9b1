// What keeps everybody out of a role, whatever its trust policy says: an OIDC provider that lets no token of it pass.
import { fits, patternOf } from '../../policy/wildcard.ts'
import type { OidcProvider, Snapshot } from '../snapshot/index.ts'
import type { JudgedCondition } from './condition-effect.ts'
import { issuerOf } from './github-issuer.ts'

/** Finds a provider of the account by its ARN; undefined: there is none, null: the providers are not known. */
export type ProviderFinder = (arn: string) => OidcProvider | undefined | null

export function providerFinder({ oidcProviders }: Snapshot): ProviderFinder {
  if (oidcProviders.status !== 'collected') return () => null
  const byArn = new Map<string, OidcProvider>(oidcProviders.value.map(one => [one.arn, one]))
  return arn => byArn.get(arn)
}

/** What a statement for tokens says of them; provider null: the Principal names everybody. */
interface Trusting {
  readonly provider: string | null
  readonly conditions: readonly JudgedCondition[]
}

/**
 * What would have to be otherwise for STS to take any token; continues a sentence after `if`. null: nothing, or it is
 * not known. STS looks at the provider before it looks at the trust policy (IAM User Guide, "Create an OpenID Connect
 * (OIDC) identity provider in IAM").
 */
export function obstacleTo(
  { provider: arn, conditions }: Trusting,
  accountId: string,
  find: ProviderFinder,
): string | null {
  if (arn === null || issuerOf(arn) === null) return null
  if (accountOf(arn) !== accountId) return `${arn} were a provider of the role's own account`
  const found = find(arn)
  if (found === null) return null
  if (found === undefined) return `the provider ${arn} were there`
  if (found.details.status !== 'collected') return null
  const refused = refusedAudience(conditions, found.details.value.clientIds)
  return refused === undefined
    ? null
    : `the provider ${arn} accepted the audience ${refused.patterns.map(({ written }) => JSON.stringify(written)).join(' or ')}`
}

const accountOf = (arn: string): string | undefined => /^arn:[^:]*:iam::([^:]*):/.exec(arn)?.[1]

/** The condition on the audience that wants none of those that a provider accepts. */
export const refusedAudience = (
  conditions: readonly JudgedCondition[],
  clientIds: readonly string[],
): JudgedCondition | undefined =>
  conditions
    .filter(({ scope, claim, effect }) => scope === 'token' && claim === 'aud' && effect === 'restricts')
    .find(({ patterns }) => !patterns.some(({ text }) => clientIds.some(id => fits(patternOf(text), id))))
