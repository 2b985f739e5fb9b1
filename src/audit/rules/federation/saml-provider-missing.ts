// Rule saml-provider-missing: people sign in through an identity provider.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type SamlProvider, type Snapshot } from '../../snapshot/index.ts'
import { accountResource } from '../subjects.ts'
import { listed } from '../wording.ts'
import { samlProviderResource } from './judge-providers.ts'

/** IAM Identity Center makes one of these in every account that it serves. */
const identityCenter = /^AWSSSO_.*_DO_NOT_DELETE$/

export const samlProviderMissing: Rule = {
  id: 'saml-provider-missing',
  title: 'People sign in through IAM Identity Center or a SAML provider',
  severity: 'low',
  rationale:
    'With one directory for all accounts, whoever leaves is gone everywhere at once, and nobody has a password or key in IAM.',
  remedy: 'Use IAM Identity Center; or create a SAML provider for the directory that you have.',
  controls: {
    'cis-1.4': ['1.21'],
    'cis-3.0': ['1.21'],
    'cis-5.0': ['1.20'],
    'cis-6.0': ['2.20'],
    'cis-7.0': ['2.19'],
  },
  needs: ['samlProviders', 'oidcProviders'],
  evaluate: snapshot => [judge(snapshot)],
}

function judge(snapshot: Snapshot): RuleResult {
  const providers = collected(snapshot.samlProviders)
  const names = providers.map((provider: SamlProvider) => samlProviderResource(provider).name)
  const evidence = {
    samlProviders: names,
    oidcProviders: collected(snapshot.oidcProviders).map(({ issuer }) => issuer),
  }
  const resource = accountResource(snapshot)
  if (names.some(name => identityCenter.test(name)))
    return { status: 'pass', resource, message: 'IAM Identity Center serves this account.', evidence }
  if (names.length > 0)
    return {
      status: 'pass',
      resource,
      message: `The account has SAML providers: ${listed(names)}.`,
      evidence,
    }
  return {
    status: 'manual',
    resource,
    message:
      'There is no SAML provider, nor one of IAM Identity Center. See to it that people do not sign in as IAM users.',
    evidence,
    remedy: 'aws iam create-saml-provider --name "$NAME" --saml-metadata-document file://metadata.xml',
  }
}
