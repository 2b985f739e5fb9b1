// Rule gh-unused-provider: a role trusts GitHub's provider.
import type { Rule } from '../../rule.ts'
import { githubIssuer } from '../../trust/github-issuer.ts'
import { judgeUnused } from './unused-provider.ts'

export const ghUnusedProvider: Rule = {
  id: 'gh-unused-provider',
  title: "Every provider of GitHub's is trusted by a role",
  severity: 'low',
  rationale:
    'A provider without roles lets nobody in, and makes every mistake in the next trust policy count at once. For other issuers see oidc-provider-unused.',
  remedy: 'Delete the provider.',
  controls: {},
  needs: ['oidcProviders', 'authorizationDetails'],
  evaluate: judgeUnused(issuer => githubIssuer(issuer) !== null),
}
