// Rule gh-provider-missing: the provider that a role trusts is there.

import { word } from '../../../shell.ts'
import { defaultAudience } from '../../trust/corrected-policy.ts'
import { script } from '../remedy-script.ts'
import { statementRule } from './judge-trust.ts'

export const ghProviderMissing = statementRule({
  id: 'gh-provider-missing',
  title: 'The GitHub provider that a role trusts exists',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'No token gets in until somebody creates the provider, and then all that the policy admits do. For other issuers see oidc-trust-orphan.',
  remedy: 'Create the provider with exactly this URL, or delete the role if nobody misses it.',
  alsoNeeds: ['oidcProviders'],
  detect: ({ provider: arn, issuer, kind }, { provider, snapshot }) =>
    // Where the issuer is gone for good, the provider is better missing: gh-vstoken says so.
    arn === null ||
    kind === 'beta' ||
    !arn.includes(`:iam::${snapshot.accountId}:`) ||
    provider(arn) !== undefined
      ? null
      : {
          says: `trusts ${arn}, which is not there`,
          evidence: { provider: arn },
          remedy: script(
            `aws iam create-open-id-connect-provider --url ${word(`https://${issuer}`)} --client-id-list ${defaultAudience(snapshot.partition)}`,
          ),
        },
})
