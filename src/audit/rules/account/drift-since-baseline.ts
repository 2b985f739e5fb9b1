// Rule: nothing that an intruder would change has changed since an earlier report.

import { word } from '../../../shell.ts'
import { type Baseline, DRIFT_RULE } from '../../comparison/index.ts'
import { type Inventory, inventoryOf } from '../../comparison/inventory.ts'
import { administratorDrift, trustDrift } from '../../drift/access.ts'
import { rootDrift, userDrift } from '../../drift/credentials.ts'
import type { Drift } from '../../drift/drift.ts'
import { passwordPolicyDrift } from '../../drift/password-policy.ts'
import type { Resource, RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { Collected, Snapshot, SnapshotPart } from '../../snapshot/index.ts'
import { globalRegion } from '../global-region.ts'
import { accountResource, rootResource } from '../subjects.ts'

/** Part of the inventory → the part of the snapshot it is made from. */
const sources = {
  users: 'credentialReport',
  administrators: 'authorizationDetails',
  passwordPolicy: 'passwordPolicy',
} as const satisfies Partial<Record<keyof Inventory, SnapshotPart>>

/**
 * The rule for a run that has this baseline; null: it has none, or one without an inventory. Parts that were not
 * collected this time yield `error` when the baseline has them; those that the baseline lacks are not compared.
 */
export const driftSinceBaseline = (baseline: Pick<Baseline, 'generated' | 'inventory'> | null): Rule => ({
  id: DRIFT_RULE,
  title: 'Nothing an intruder would change has changed since the baseline',
  severity: 'informational',
  rationale:
    'New users and keys, MFA taken away, root at work, new administrators and new trust in outsiders are what an intrusion looks like from within IAM. Somebody should know of each.',
  remedy: 'Find out from CloudTrail who made the change, and undo it unless it was meant.',
  controls: {},
  needs: [],
  evaluate: snapshot =>
    baseline?.inventory
      ? judge(snapshot, baseline.inventory, baseline.generated)
      : [
          {
            status: 'not-applicable',
            resource: accountResource(snapshot),
            message: 'There is no earlier report to compare with.',
            evidence: {},
          },
        ],
})

function judge(snapshot: Snapshot, before: Inventory, since: string): RuleResult[] {
  const after = inventoryOf(snapshot)
  const drift = [
    ...rootDrift(before, after),
    ...administratorDrift(before, after),
    ...trustDrift(before, after),
    ...userDrift(before, after),
    ...passwordPolicyDrift(before, after),
  ].map(change => resultOf(change, snapshot, since))
  const unseen = notCollected(snapshot, before)
  if (unseen.length > 0) return [...drift, cannotCompare(snapshot, unseen)]
  return drift.length > 0 ? drift : [nothingChanged(snapshot, since)]
}

const resultOf = (drift: Drift, snapshot: Snapshot, since: string): RuleResult => ({
  status: 'fail',
  resource: resourceOf(drift, snapshot),
  message: drift.message,
  evidence: { ...drift.evidence, since },
  severity: drift.grave ? 'high' : 'informational',
  discriminator: drift.discriminator.join('\u0000'),
  remedy: [
    `aws cloudtrail lookup-events --region ${globalRegion(snapshot.partition)}`,
    `--lookup-attributes ${word(`AttributeKey=${drift.lookup.by},AttributeValue=${drift.lookup.value}`)}`,
    `--start-time ${since}`,
  ].join(' '),
})

function resourceOf({ resource }: Drift, snapshot: Snapshot): Resource {
  if (resource === 'account') return accountResource(snapshot)
  return resource === 'root' ? rootResource(snapshot) : resource
}

const notCollected = (snapshot: Snapshot, before: Inventory): Collected<unknown>[] =>
  Object.entries(sources)
    .filter(([part]) => before[part as keyof Inventory] !== undefined)
    .map(([, source]) => snapshot[source])
    .filter(part => part.status !== 'collected')

function cannotCompare(snapshot: Snapshot, parts: readonly Collected<unknown>[]): RuleResult {
  const permissions = parts.flatMap(part => (part.status === 'denied' ? [part.permission] : []))
  return {
    status: 'error',
    resource: accountResource(snapshot),
    message: 'Could not be evaluated in full: parts of the account that the baseline has were not collected.',
    evidence: {},
    ...(permissions.length > 0 && { missingPermission: permissions.join(', ') }),
  }
}

const nothingChanged = (snapshot: Snapshot, since: string): RuleResult => ({
  status: 'pass',
  resource: accountResource(snapshot),
  message: `Nothing of the kind has changed since the report of ${since}.`,
  evidence: { since },
})
