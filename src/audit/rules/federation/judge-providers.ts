// From a verdict on one identity provider to the results of a rule.
import type { Resource, RuleResult } from '../../finding.ts'
import type { OidcProvider, SamlProvider, Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource } from '../subjects.ts'
import { counted } from '../wording.ts'

/** `says` continues the sentence that the provider begins, without a full stop. */
export interface ProviderFault
  extends Pick<RuleResult, 'evidence' | 'severity' | 'remedy' | 'missingPermission' | 'discriminator'> {
  readonly says: string
  readonly status?: 'error' | 'manual'
}

interface Named {
  readonly resource: Resource
  readonly fault: ProviderFault | null
}

/** The resource of an OIDC provider, named by its issuer. */
export const oidcProviderResource = ({ arn, issuer }: OidcProvider): Resource => ({
  type: 'oidc-provider',
  name: issuer,
  arn,
})

/** The resource of a SAML provider, named as in its ARN. */
export const samlProviderResource = ({ arn }: SamlProvider): Resource => ({
  type: 'saml-provider',
  name: arn.slice(arn.indexOf('/') + 1),
  arn,
})

/**
 * One result for each provider at fault; those without share one `pass`.
 * @param kind what the providers are, e.g. `OIDC provider`
 */
export function judgeProviders(snapshot: Snapshot, kind: string, judged: readonly Named[]): RuleResult[] {
  if (judged.length === 0) return [notApplicable(snapshot, `The account has no ${kind} that this is about.`)]
  const faults = judged.flatMap(({ resource, fault }) => (fault === null ? [] : [resultOf(resource, fault)]))
  if (faults.length > 0) return faults
  return [
    {
      status: 'pass',
      resource: accountResource(snapshot),
      message: `None of ${counted(judged.length, kind)} is at fault.`,
      evidence: { judged: judged.length },
    },
  ]
}

const resultOf = (resource: Resource, { says, status, ...rest }: ProviderFault): RuleResult => ({
  ...rest,
  status: status ?? 'fail',
  resource,
  message: `The provider ${resource.name} ${says}.`,
})
