// Rule gh-enterprise-issuer: where an enterprise has an issuer of its own, roles trust that.
import { collected } from '../../snapshot.ts'
import { SHARED_ISSUER } from '../../trust/github-issuer.ts'
import { statementRule } from './judge-trust.ts'

export const ghEnterpriseIssuer = statementRule({
  id: 'gh-enterprise-issuer',
  title: "Roles trust the enterprise's own issuer where there is one",
  severity: 'informational',
  kind: 'upkeep',
  rationale:
    "The account has a provider for an enterprise's own issuer. Once the enterprise uses it, its jobs have no tokens of the shared issuer any more, and nobody else has tokens of its own.",
  remedy: "Trust the enterprise's own provider once all of its workflows use it.",
  alsoNeeds: ['oidcProviders'],
  detect: ({ kind }, { snapshot }) => {
    const own = collected(snapshot.oidcProviders).find(({ issuer }) => issuer.startsWith(`${SHARED_ISSUER}/`))
    return kind === 'shared' && own !== undefined
      ? {
          says: `trusts the shared issuer, and the account has ${own.arn} as well`,
          evidence: { own: own.arn },
          remedy: null,
        }
      : null
  },
})
