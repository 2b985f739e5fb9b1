// Rule oidc-provider-audience: a provider accepts the audiences that are needed, and no other.

import { fits, patternOf } from '../../../policy/wildcard.ts'
import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { collected, type OidcProvider, type Snapshot } from '../../snapshot/index.ts'
import { defaultAudience } from '../../trust/corrected-policy.ts'
import { githubIssuer } from '../../trust/github-issuer.ts'
import { githubTrust } from '../../trust/github-trust.ts'
import { oidcTrust } from '../../trust/oidc-trust.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { judgeProviders, oidcProviderResource, type ProviderFault } from './judge-providers.ts'

export const oidcProviderAudience: Rule = {
  id: 'oidc-provider-audience',
  title: 'OIDC providers accept the audiences that roles want, and no other',
  severity: 'low',
  rationale:
    "The audiences of a provider are the last check where a trust policy has none. GitHub's needs the one that the AWS actions ask for.",
  remedy: 'Remove audiences that no role wants; add the one that is missing.',
  controls: {},
  needs: ['oidcProviders', 'authorizationDetails'],
  evaluate: snapshot => {
    const wanted = wantedAudiences(snapshot)
    return judgeProviders(
      snapshot,
      'provider',
      collected(snapshot.oidcProviders).map(provider => ({
        resource: oidcProviderResource(provider),
        fault: judge(provider, wanted.get(provider.arn) ?? [], snapshot),
      })),
    )
  },
}

/** Provider → the audiences, as patterns, that the policies of roles want of its tokens. */
function wantedAudiences(snapshot: Snapshot): Map<string, string[]> {
  const details = collected(snapshot.authorizationDetails)
  const statements = [...githubTrust(details).roles.flatMap(role => role.statements), ...oidcTrust(details)]
  const wanted = new Map<string, string[]>()
  for (const { provider, conditions } of statements) {
    if (provider === null) continue
    const audiences = conditions
      .filter(({ scope, claim }) => scope === 'token' && claim === 'aud')
      .flatMap(({ patterns }) => patterns.map(({ text }) => text))
    wanted.set(provider, [...new Set([...(wanted.get(provider) ?? []), ...audiences])])
  }
  return wanted
}

function judge(
  { arn, issuer, details }: OidcProvider,
  wanted: readonly string[],
  { partition }: Snapshot,
): ProviderFault | null {
  if (details.status !== 'collected')
    return {
      status: 'error',
      says: 'could not be read, so its audiences are not known',
      evidence: {},
      ...(details.status === 'denied' && { missingPermission: details.permission }),
    }
  const { clientIds } = details.value
  const evidence = { clientIds, wanted }
  const usual = defaultAudience(partition)
  const isGithub = githubIssuer(issuer) !== null
  if (isGithub && !clientIds.includes(usual))
    return {
      says: `does not accept the audience ${usual}, which the AWS actions ask for`,
      evidence,
      remedy: `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${word(arn)} --client-id ${usual}`,
    }
  const needed = isGithub ? [...wanted, usual] : wanted
  const idle = clientIds.filter(id => !needed.some(text => fits(patternOf(text), id)))
  // With one audience there is nothing to remove: IAM keeps at least one.
  return idle.length === 0 || clientIds.length === 1 ? null : superfluous(arn, idle, evidence)
}

const superfluous = (
  arn: string,
  idle: readonly string[],
  evidence: ProviderFault['evidence'],
): ProviderFault => ({
  severity: 'informational',
  says: `accepts audiences that no role asks for: ${listed(idle)}`,
  evidence,
  remedy: script(
    ...idle.map(
      id =>
        `aws iam remove-client-id-from-open-id-connect-provider --open-id-connect-provider-arn ${word(arn)} --client-id ${word(id)}`,
    ),
  ),
})
