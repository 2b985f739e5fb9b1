// How principals of an account can get more than they were given.

import type { Severity } from '../finding.ts'
import { administratorReach } from '../permissions/administrator.ts'
import { policyReader } from '../permissions/policies.ts'
import { type Principal, perPolicySet, principalsOf } from '../permissions/principals.ts'
import { type AuthorizationDetails, collected, type RoleDetail, type Snapshot } from '../snapshot/index.ts'
import { actorOf, type Prizes } from './actor.ts'
import { assess, type Escalation } from './assess.ts'
import { candidateSets } from './candidates.ts'
import { powersWith } from './powers.ts'
import { withoutRedundant } from './redundant.ts'
import type { Precondition } from './set.ts'

export type { Escalation } from './assess.ts'
export type { Power } from './powers.ts'
export type { EscalationSet, Precondition } from './set.ts'

/** Tells the ways of a principal, the gravest first; `administrator`: it needs none, it can do everything. */
export type Escalations = (principal: Principal) => 'administrator' | readonly Escalation[]

const known = new WeakMap<AuthorizationDetails, Escalations>()

/**
 * Looks for the sets of actions with which principals raise their own privileges, in all of a principal's policies
 * together, within its boundary. A way that a simpler one with at least its severity contains is left out. Principals
 * with the same policies are cheapest asked about one after the other.
 */
export function escalationsOf(snapshot: Snapshot): Escalations {
  const details = collected(snapshot.authorizationDetails)
  const before = known.get(details)
  if (before !== undefined) return before
  const isAdministrator = perPolicySet(
    (policies, boundary) => administratorReach(policies, snapshot, boundary) !== 'limited',
  )
  const groupArns = new Map(details.groups.map(({ name, arn }) => [name, arn]))
  const prizes = prizesIn(details, isAdministrator)
  const optionsOf = lastPolicySet(principal => ({
    candidates: candidateSets(principal.policies),
    powersFor: powersWith(principal),
  }))
  const escalations: Escalations = principal => {
    if (isAdministrator(principal)) return 'administrator'
    const { candidates, powersFor } = optionsOf(principal)
    if (candidates.length === 0) return []
    const powers = powersFor(actorOf(principal, snapshot, prizes, groupArns))
    const found = candidates.flatMap(set => assess(set, powers) ?? [])
    return withoutRedundant(found).toSorted(byGravity)
  }
  known.set(details, escalations)
  return escalations
}

/** Remembers the last answer only: the grants of all principals of a large account would fill the memory. */
function lastPolicySet<T>(ask: (principal: Principal) => T): (principal: Principal) => T {
  let last: { readonly policySet: string; readonly answer: T } | null = null
  return principal => {
    if (last?.policySet !== principal.policySet) {
      last = { policySet: principal.policySet, answer: ask(principal) }
    }
    return last.answer
  }
}

function prizesIn(details: AuthorizationDetails, isAdministrator: (one: Principal) => boolean): Prizes {
  const reader = policyReader(details)
  const strong = principalsOf(details).filter(isAdministrator)
  const arns = (kind: Principal['kind']): string[] =>
    strong.filter(one => one.kind === kind).map(({ detail }) => detail.arn)
  const servicesTrustedBy = (role: RoleDetail): string[] =>
    reader
      .trust(role)
      .document?.statements.flatMap(({ effect, principals }) =>
        effect === 'Deny' || principals === null || principals.everyone ? [] : principals.Service,
      ) ?? []
  return {
    users: arns('user'),
    groups: arns('group'),
    roles: strong.flatMap(({ kind, detail }) =>
      kind === 'role' ? [{ arn: detail.arn, services: servicesTrustedBy(detail) }] : [],
    ),
  }
}

const severities: readonly Severity[] = ['high', 'medium', 'low']
const preconditions: readonly Precondition[] = ['self', 'pass-role', 'existing-resource', 'identity-center']

/** Gravest first; of the same severity, what needs the least. */
const byGravity = (a: Escalation, b: Escalation): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  preconditions.indexOf(a.set.precondition) - preconditions.indexOf(b.set.precondition)
