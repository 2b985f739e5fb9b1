// The commands that close a way to more privileges.

import { word } from '../../../shell.ts'
import type { Escalation } from '../../escalation/index.ts'
import { type Principal, principalsOf } from '../../permissions/principals.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { type AccountPolicy, customerPolicies, inlinePolicies } from './account-policies.ts'
import { detachPolicy, editPolicy } from './edit-policy.ts'

/** Takes the action that the way cannot do without out of the policies that allow it. */
export type CloseWay = (principal: Principal, way: Escalation) => string

/** Looks the account's policies up once for all findings. */
export function waysToClose(snapshot: Snapshot): CloseWay {
  const managed = new Map(customerPolicies(snapshot).map(one => [one.policy.arn, one] as const))
  const inline = new Map(
    inlinePolicies(snapshot).map(one => [`${one.owner.detail.arn} ${one.policyName}`, one] as const),
  )
  const groups = new Map(
    principalsOf(collected(snapshot.authorizationDetails)).flatMap(one =>
      one.kind === 'group' ? [[one.detail.name, one] as const] : [],
    ),
  )
  return (principal, way) => {
    const [action, sources] = keyOf(way)
    const holders = [principal, ...groupsOf(principal).flatMap(name => groups.get(name) ?? [])]
    const change = (policy: AccountPolicy | undefined): string[] => (policy ? [editPolicy(policy)] : [])
    const attached = holders.flatMap(holder =>
      holder.detail.attachedPolicies
        .filter(({ arn }) => sources.has(arn))
        .flatMap(({ arn }) => (managed.has(arn) ? change(managed.get(arn)) : [detachPolicy(holder, arn)])),
    )
    const own = holders.flatMap(holder =>
      holder.detail.inlinePolicies
        .filter(({ name }) => sources.has(sourceName(holder, name)))
        .flatMap(({ name }) => change(inline.get(`${holder.detail.arn} ${name}`))),
    )
    const steps = [...new Set([...attached, ...own])]
    return script(
      `# Limit ${action} to the resources that need it, or take it away:`,
      ...steps,
      ...bound(principal),
    )
  }
}

/** A way ends with any of its actions; PassRole is the one that seldom needs to be so wide. */
function keyOf({ powers }: Escalation): [action: string, sources: ReadonlySet<string>] {
  const key = powers.find(({ action }) => action === 'iam:PassRole') ?? powers[0]!
  return [key.action, new Set(key.grants.map(({ source }) => source))]
}

const groupsOf = (principal: Principal): readonly string[] =>
  principal.kind === 'user' ? principal.detail.groups : []

/** As PolicySource.name has it. */
const sourceName = (holder: Principal, policyName: string): string =>
  holder.kind === 'group'
    ? `inline policy ${policyName} of group ${holder.detail.name}`
    : `inline policy ${policyName}`

const bound = ({ kind, detail }: Principal): string[] =>
  kind === 'group'
    ? []
    : [
        '# Or hold it back by a boundary that does not allow the action:',
        `aws iam put-${kind}-permissions-boundary --${kind}-name ${word(detail.name)} --permissions-boundary "$BOUNDARY_ARN"`,
      ]
