// Rule saml-provider-expiring: the metadata of a SAML provider are valid.

import { word } from '../../../shell.ts'
import { daysBetween } from '../../clock.ts'
import type { Rule } from '../../rule.ts'
import { collected, type SamlProvider } from '../../snapshot/index.ts'
import { days } from '../wording.ts'
import { judgeProviders, type ProviderFault, samlProviderResource } from './judge-providers.ts'

export const samlProviderExpiring: Rule = {
  id: 'saml-provider-expiring',
  title: 'Metadata of SAML providers are valid and not about to expire',
  severity: 'medium',
  rationale:
    'After that day nobody signs in through the provider, and those who would renew it may be among them.',
  remedy: 'Fetch new metadata from the identity provider and upload them.',
  controls: {},
  needs: ['samlProviders'],
  evaluate: (snapshot, { thresholds }, now) =>
    judgeProviders(
      snapshot,
      'SAML provider',
      collected(snapshot.samlProviders).map(provider => ({
        resource: samlProviderResource(provider),
        fault: judge(provider, thresholds.samlProviderExpiring, now),
      })),
    ),
}

function judge({ arn, validUntil }: SamlProvider, limit: number, now: Date): ProviderFault | null {
  if (validUntil === null) return null
  const left = daysBetween(now, validUntil)
  const evidence = { validUntil, daysLeft: left, limitDays: limit }
  const remedy = `aws iam update-saml-provider --saml-provider-arn ${word(arn)} --saml-metadata-document file://metadata.xml`
  if (new Date(validUntil) <= now) return { says: `has expired at ${validUntil}`, evidence, remedy }
  return left < limit
    ? { severity: 'low', says: `expires in ${days(left)}; the limit is ${days(limit)}`, evidence, remedy }
    : null
}
