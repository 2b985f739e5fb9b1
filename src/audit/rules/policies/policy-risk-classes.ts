// Rule policy-risk-classes: actions that leak data, resources or credentials are allowed on named resources only.
import type { PolicyDocument } from '../../../policy/document.ts'
import { reachOf, within } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { listed } from '../wording.ts'
import { policiesInForce } from './account-policies.ts'
import { isAdministratorPolicy } from './full-privileges.ts'
import type { Holder } from './held-back.ts'
import { type Fault, judgePolicies } from './judge-policies.ts'
import { onlyOnEverything, type RiskClass, resourcesOf, riskClasses } from './risk-classes.ts'

/**
 * One result per policy and class, for actions that are allowed on all resources in any case; see risk-classes.ts
 * for the lists.
 */
export const policyRiskClasses: Rule = {
  id: 'policy-risk-classes',
  title: 'Policies do not allow risky actions on all resources',
  severity: 'medium',
  rationale:
    'One such statement in the hands of a thief empties a service, opens it to the world, or turns into the credentials of others.',
  remedy: 'Name the resources that the action is needed on.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, policiesInForce(snapshot), document =>
      isAdministratorPolicy(document, snapshot)
        ? []
        : riskClasses.flatMap(riskClass => judge(document, riskClass, snapshot)),
    ),
}

function judge(
  document: PolicyDocument,
  { id, severity, says, actions }: RiskClass,
  snapshot: Snapshot,
): Fault[] {
  const allowed = Object.entries(actions)
    .filter(([service]) => speaksOf(document, service))
    .flatMap(([service, names]) =>
      names
        .split(' ')
        .filter(name => isAllowedOnAll(document, service, name, snapshot))
        .map(name => `${service}:${name}`),
    )
  if (allowed.length === 0) return []
  const avoidable = allowed.some(action => !onlyOnEverything.has(action))
  return [
    {
      aspect: id,
      says: `allows to ${says}: ${listed(allowed)}`,
      severity: avoidable ? severity : 'informational',
      evidence: { class: id, actions: allowed },
      ...(avoidable && { isLeftTo: canDoOneOf(allowed, snapshot) }),
    },
  ]
}

const canDoOneOf =
  (actions: readonly string[], snapshot: Snapshot) =>
  ({ reach }: Holder): boolean =>
    actions.some(action => {
      const [service = '', name = ''] = action.split(':')
      return reach(action, within(snapshot, resourcesOf(service, name))) === 'everything'
    })

/** Spares the questions about services that a policy does not mention: sixty for each of thousands of policies. */
const speaksOf = ({ services }: PolicyDocument, service: string): boolean =>
  services.named.has(service) || services.others.length > 0

const isAllowedOnAll = (
  document: PolicyDocument,
  service: string,
  name: string,
  snapshot: Snapshot,
): boolean =>
  reachOf([{ name: '', document }], `${service}:${name}`, within(snapshot, resourcesOf(service, name))) ===
  'everything'
