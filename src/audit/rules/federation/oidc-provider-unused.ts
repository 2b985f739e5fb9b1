// Rule oidc-provider-unused: a role trusts every OIDC provider.
import type { Rule } from '../../rule.ts'
import { githubIssuer } from '../../trust/github-issuer.ts'
import { judgeUnused } from './unused-provider.ts'

export const oidcProviderUnused: Rule = {
  id: 'oidc-provider-unused',
  title: 'Every OIDC provider is trusted by a role',
  severity: 'low',
  rationale:
    'Clusters and CI systems that are gone leave their providers behind, which count against the quota. For GitHub see gh-unused-provider.',
  remedy: 'Delete the provider.',
  controls: {},
  needs: ['oidcProviders', 'authorizationDetails'],
  evaluate: judgeUnused(issuer => githubIssuer(issuer) === null),
}
