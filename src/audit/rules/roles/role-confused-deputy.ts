// Rule role-confused-deputy: services act with a role for the account that owns it only.
import { requestContext } from '../../../policy/condition.ts'
import type { PolicyDocument } from '../../../policy/document.ts'
import type { Rule } from '../../rule.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { listed } from '../wording.ts'
import { type Caller, mayEnter } from './admission.ts'
import { exampleArn, valuesOf } from './condition-values.ts'
import { saysForWhom } from './deputies.ts'
import { editTrust } from './edit-trust.ts'
import { judgeTrust, type RoleFault } from './judge-roles.ts'
import { requestFacts, type Target } from './request-facts.ts'
import { STRANGE_ACCOUNT, STRANGE_ORGANISATION } from './strangers.ts'

export const roleConfusedDeputy: Rule = {
  id: 'role-confused-deputy',
  title: 'Service roles guard against a confused deputy',
  severity: 'low',
  rationale:
    'A service acts for all of its customers. Unless the trust policy says for whose resources, one customer may get it to use the role of another.',
  remedy:
    'Add a condition on aws:SourceAccount, or better on aws:SourceArn, to the statement of the service.',
  controls: {},
  optIn: true,
  needs: ['authorizationDetails'],
  evaluate: (snapshot, _settings, now) =>
    judgeTrust(snapshot, {
      nobody: 'No role is for a service that is known to say for whom it acts.',
      passes: 'Service roles are for resources of this account only',
      judge: (role, trust) => judge(role, trust, { role, account: snapshot, now }),
    }),
}

function judge(role: RoleDetail, trust: PolicyDocument, target: Target): RoleFault[] | null {
  const services = servicesIn(trust).filter(saysForWhom)
  if (services.length === 0) return null
  const confused = services.filter(service =>
    actingForAnother(service, trust, target).some(caller => mayEnter(trust, caller)),
  )
  if (confused.length === 0) return []
  const condition = `"Condition": {"StringEquals": {"aws:SourceAccount": "${target.account.accountId}"}}`
  return [
    {
      status: 'fail',
      says: `does not ask ${listed(confused)} for whose resources it acts`,
      evidence: { services: confused },
      remedy: editTrust(role, `Add ${condition} to the statement of ${listed(confused)}.`),
    },
  ]
}

const servicesIn = (trust: PolicyDocument): string[] => [
  ...new Set(
    trust.statements.flatMap(({ effect, principals }) =>
      effect === 'Allow' && principals !== null && !principals.everyone ? principals.Service : [],
    ),
  ),
]

/** The service on behalf of somebody else's resources, as the keys of a cross-service request tell. */
function actingForAnother(service: string, trust: PolicyDocument, target: Target): Caller[] {
  const fields = { partition: target.account.partition, service: 'x', account: STRANGE_ACCOUNT }
  const asked = valuesOf(trust, 'aws:sourcearn').flatMap(pattern => exampleArn(pattern, fields) ?? [])
  const any = `arn:${fields.partition}:${fields.service}:us-east-1:${STRANGE_ACCOUNT}:any`
  return [any, ...asked].map(source => {
    const context = requestContext({
      ...requestFacts(target),
      'aws:PrincipalIsAWSService': 'true',
      'aws:PrincipalServiceName': service,
      'aws:SourceAccount': STRANGE_ACCOUNT,
      'aws:SourceArn': source,
      'aws:SourceOrgID': STRANGE_ORGANISATION,
      'aws:SourceOrgPaths': [`${STRANGE_ORGANISATION}/r-0000/`],
    })
    return {
      principal: { type: 'Service', id: service },
      context,
      chooses: key => !context.has(key),
    }
  })
}
