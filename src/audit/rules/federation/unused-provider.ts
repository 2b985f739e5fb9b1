// Providers that no role trusts, for GitHub's issuers and for others'.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { collected } from '../../snapshot/index.ts'
import { rolesByProvider } from '../../trust/federated-principals.ts'
import { judgeProviders, oidcProviderResource } from './judge-providers.ts'

/** Judges the providers whose issuer is `among` those that the rule is about. */
export const judgeUnused =
  (among: (issuer: string) => boolean): Rule['evaluate'] =>
  snapshot => {
    const trusted = rolesByProvider(collected(snapshot.authorizationDetails))
    const providers = collected(snapshot.oidcProviders).filter(({ issuer }) => among(issuer))
    return judgeProviders(
      snapshot,
      'provider',
      providers.map(provider => ({
        resource: oidcProviderResource(provider),
        fault: trusted.has(provider.arn)
          ? null
          : {
              says: 'is trusted by no role',
              evidence: { roles: 0 },
              remedy: `aws iam delete-open-id-connect-provider --open-id-connect-provider-arn ${word(provider.arn)}`,
            },
      })),
    )
  }
