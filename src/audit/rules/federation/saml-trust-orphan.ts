// Rule saml-trust-orphan: the SAML provider that a role trusts is there.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type RoleDetail, type Snapshot } from '../../snapshot/index.ts'
import { rolesByProvider } from '../../trust/federated-principals.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { deleteRole } from '../roles/delete-role.ts'
import { accountResource, roleResource } from '../subjects.ts'
import { counted } from '../wording.ts'
import { unreadableRoles } from './judge-trust.ts'

export const samlTrustOrphan: Rule = {
  id: 'saml-trust-orphan',
  title: 'Every SAML provider that a role trusts exists in its account',
  severity: 'low',
  rationale:
    'Nobody signs in until somebody creates the provider under that name, and then all whom its directory vouches for do: deleting a provider leaves the trust in it.',
  remedy: 'Create the provider again if the role is needed; else delete the role.',
  controls: {},
  needs: ['authorizationDetails', 'samlProviders'],
  evaluate: snapshot => {
    const trusted = ownProviders(snapshot)
    const results = [...trusted.flatMap(one => judge(one, snapshot)), ...unreadableRoles(snapshot)]
    if (results.length > 0) return results
    return trusted.length === 0
      ? [notApplicable(snapshot, 'No role of the account trusts a SAML provider of it.')]
      : [nothingFound(snapshot, trusted.length)]
  },
}

interface Trusted {
  readonly provider: string
  readonly roles: readonly RoleDetail[]
}

/** Whether a provider of another account is there cannot be seen from here. */
const ownProviders = (snapshot: Snapshot): Trusted[] =>
  [...rolesByProvider(collected(snapshot.authorizationDetails))]
    .filter(([provider]) => provider.includes(`:iam::${snapshot.accountId}:saml-provider/`))
    .map(([provider, roles]) => ({ provider, roles }))

function judge({ provider, roles }: Trusted, snapshot: Snapshot): RuleResult[] {
  if (collected(snapshot.samlProviders).some(({ arn }) => arn === provider)) return []
  return roles.map(role => ({
    status: 'fail',
    resource: roleResource(role),
    message: `Role ${role.name} trusts the SAML provider ${provider}, which is not there.`,
    evidence: { provider },
    remedy: script(
      `aws iam create-saml-provider --name ${word(nameOf(provider))} --saml-metadata-document file://metadata.xml`,
      '# or, if nobody misses the role:',
      deleteRole(role),
    ),
    discriminator: nameOf(provider),
  }))
}

const nameOf = (provider: string): string => provider.slice(provider.indexOf('/') + 1)

const nothingFound = (snapshot: Snapshot, judged: number): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: `Of ${counted(judged, 'SAML provider')} that roles trust, none is missing.`,
  evidence: { judged },
})
