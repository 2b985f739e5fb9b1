// Rule gh-thumbprint: nobody takes a thumbprint for an access control.
import type { Rule } from '../../rule.ts'
import { collected, type OidcProvider } from '../../snapshot/index.ts'
import { githubIssuer } from '../../trust/github-issuer.ts'
import { judgeProviders, oidcProviderResource, type ProviderFault } from './judge-providers.ts'

export const ghThumbprint: Rule = {
  id: 'gh-thumbprint',
  title: "GitHub's provider lists no thumbprints",
  severity: 'informational',
  optIn: true,
  rationale:
    "AWS checks GitHub's certificate against its own list of authorities and ignores the thumbprint; any 40 hex digits do. IAM adds one by itself where none is given, so this rule is off unless it is enabled.",
  remedy: 'Take the list out of the template of the provider.',
  controls: {},
  needs: ['oidcProviders'],
  evaluate: snapshot =>
    judgeProviders(
      snapshot,
      'provider',
      collected(snapshot.oidcProviders)
        .filter(({ issuer }) => githubIssuer(issuer) === 'shared')
        .map(provider => ({ resource: oidcProviderResource(provider), fault: judge(provider) })),
    ),
}

function judge({ details }: OidcProvider): ProviderFault | null {
  if (details.status !== 'collected')
    return {
      status: 'error',
      says: 'could not be read',
      evidence: {},
      ...(details.status === 'denied' && { missingPermission: details.permission }),
    }
  const { thumbprints } = details.value
  return thumbprints.length === 0
    ? null
    : { says: 'lists thumbprints, which AWS ignores', evidence: { thumbprints } }
}
