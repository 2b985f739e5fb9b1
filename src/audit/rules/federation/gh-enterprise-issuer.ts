// Rule gh-enterprise-issuer: where an enterprise has an issuer of its own, roles trust that.
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { SHARED_ISSUER } from '../../trust/github-issuer.ts'
import { githubTrust } from '../../trust/github-trust.ts'
import { counted, listed } from '../wording.ts'
import { judgeProviders, oidcProviderResource } from './judge-providers.ts'

export const ghEnterpriseIssuer: Rule = {
  id: 'gh-enterprise-issuer',
  title: "Roles trust the enterprise's own issuer where there is one",
  severity: 'informational',
  rationale:
    "The account has a provider for an enterprise's own issuer. Once the enterprise uses it, its jobs have no tokens of the shared issuer any more, and nobody else has tokens of its own.",
  remedy: "Trust the enterprise's own provider once all of its workflows use it.",
  controls: {},
  needs: ['oidcProviders', 'authorizationDetails'],
  evaluate: snapshot => {
    const roles = rolesOfSharedIssuer(snapshot)
    const own = collected(snapshot.oidcProviders).filter(({ issuer }) =>
      issuer.startsWith(`${SHARED_ISSUER}/`),
    )
    return judgeProviders(
      snapshot,
      "provider of an enterprise's own issuer",
      own.map(provider => ({
        resource: oidcProviderResource(provider),
        fault:
          roles.length === 0
            ? null
            : {
                says: `is there, and ${counted(roles.length, 'role')} trust the issuer that all of GitHub shares: ${listed(roles)}`,
                evidence: { roles },
              },
      })),
    )
  },
}

const rolesOfSharedIssuer = (snapshot: Snapshot): string[] =>
  githubTrust(collected(snapshot.authorizationDetails))
    .roles.filter(({ statements }) => statements.some(({ kind }) => kind === 'shared'))
    .map(({ role }) => role.name)
