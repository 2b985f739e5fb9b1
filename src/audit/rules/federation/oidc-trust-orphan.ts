// Rule oidc-trust-orphan: the OIDC provider that a role trusts is there.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import type { OidcStatement } from '../../trust/oidc-trust.ts'
import { bareIssuers } from '../../trust/vendor.ts'
import { script } from '../remedy-script.ts'
import { judgeOidcStatements, type OidcFault } from './judge-oidc.ts'

export const oidcTrustOrphan: Rule = {
  id: 'oidc-trust-orphan',
  title: 'Every OIDC provider that a role trusts exists in its account',
  severity: 'low',
  rationale:
    'Nobody gets in until somebody creates the provider, and then all that the policy admits do. A provider of another account never works. For GitHub see gh-provider-missing and gh-provider-foreign.',
  remedy: 'Create the provider again if the role is needed; else delete the role.',
  controls: {},
  needs: ['authorizationDetails', 'oidcProviders'],
  evaluate: snapshot => judgeOidcStatements(snapshot, judge),
}

function judge({ provider, issuer, role }: OidcStatement, snapshot: Snapshot): OidcFault | null {
  if (bareIssuers.has(provider) || collected(snapshot.oidcProviders).some(({ arn }) => arn === provider))
    return null
  const account = /^arn:[^:]*:iam::([^:]*):/.exec(provider)?.[1]
  const says =
    account === snapshot.accountId
      ? `the provider ${provider} is not there`
      : `the provider ${provider} is of account ${account}, and only one of the role's own account works`
  return {
    kind: 'upkeep',
    severity: 'low',
    says,
    evidence: { provider },
    remedy: script(
      `aws iam create-open-id-connect-provider --url ${word(`https://${issuer}`)} --client-id-list sts.amazonaws.com`,
      '# or, if nobody misses it, after its policies are detached:',
      `aws iam delete-role --role-name ${word(role.name)}`,
    ),
  }
}
