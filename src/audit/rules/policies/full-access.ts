// Policies that allow a whole service on all of its resources, told by actions that would have to be denied first.
import { least, type Reach, reachOf, within } from '../../permissions/reach.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { type AccountPolicy, policiesInForce } from './account-policies.ts'
import { isAdministratorPolicy } from './full-privileges.ts'
import type { Holder } from './held-back.ts'
import { type Fault, judgePolicies } from './judge-policies.ts'
import { unnamedActionOf } from './unnamed-actions.ts'

export interface Service {
  /** Namespace in action names. */
  readonly name: string
  /** Pattern of its resources, see `within`. */
  readonly resources: string
  /** Its gravest actions, without namespace: a policy that denies one of them does not give all. */
  readonly gravest: readonly string[]
}

/** Results of a rule that finds full access to a service; administrators are the matter of other rules. */
export const judgeFullAccess = (
  snapshot: Snapshot,
  service: Service,
  severityOf: (policy: AccountPolicy) => Fault['severity'],
) =>
  judgePolicies(snapshot, policiesInForce(snapshot), (document, policy): Fault[] => {
    if (isAdministratorPolicy(document, snapshot)) return []
    const reach = reachOfService(service, snapshot, (action, resources) =>
      reachOf([{ name: '', document }], action, resources),
    )
    if (reach === 'limited') return []
    const severity = reach === 'conditional' ? 'low' : severityOf(policy)
    return [
      {
        says: `allows all of ${service.name}${reach === 'conditional' ? ' under conditions' : ''}`,
        evidence: { service: service.name, reach },
        ...(severity !== undefined && { severity }),
        isLeftTo: holder => reachOfService(service, snapshot, holder.reach) !== 'limited',
      },
    ]
  })

function reachOfService(service: Service, snapshot: Snapshot, reach: Holder['reach']): Reach {
  const resources = within(snapshot, service.resources)
  const actions = [
    unnamedActionOf(service.name),
    ...service.gravest.map(action => `${service.name}:${action}`),
  ]
  return least(actions.map(action => reach(action, resources)))
}
