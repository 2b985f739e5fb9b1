// How much a stolen credential of a principal is worth.
import { escalationsOf } from '../escalation/index.ts'
import type { Principal } from '../permissions/principals.ts'
import type { Snapshot } from '../snapshot/index.ts'

/** `escalation`: it can make itself more than it is, by one of the grave ways that escalationsOf finds. */
export type Privilege = 'administrator' | 'escalation' | 'ordinary'

/** Rests on the authorization details, which must have been collected: a principal comes from there. */
export function privilegeOf(principal: Principal, snapshot: Snapshot): Privilege {
  const ways = escalationsOf(snapshot)(principal)
  if (ways === 'administrator') return ways
  return ways.some(({ severity }) => severity === 'high') ? 'escalation' : 'ordinary'
}
