// All known privilege-escalation sets, and the actions to ask about.
import { fits, patternOf } from '../../policy/wildcard.ts'
import type { EscalationSet } from './set.ts'
import { iamSets, identityCenterSets } from './sets-iam.ts'
import { passRoleSets } from './sets-pass-role.ts'
import { resourceSets } from './sets-resource.ts'

/**
 * The 101 sets of Prowler's privilege_escalation.py, whose ids and preconditions are those of pathfinding.cloud where
 * it has them.
 */
export const escalationSets: readonly EscalationSet[] = [
  ...iamSets,
  ...passRoleSets,
  ...resourceSets,
  ...identityCenterSets,
]

const named = [
  ...new Set(escalationSets.flatMap(({ actions }) => actions.filter(action => !action.endsWith('*')))),
]

/** Ends the names of actions that do not exist. */
const UNNAMED = 'KeylessAwsNoSuchAction'

/** Whether an action stands for a wildcard, see askedOf. */
export const isUnnamed = (action: string): boolean => action.endsWith(UNNAMED)

/**
 * The whole names that must all be allowed for a set. A wildcard is asked by each action of the sets that it fits, and
 * by one that does not exist: only what allows the wildcard itself covers that.
 */
export const askedOf = (set: EscalationSet): readonly string[] => asked.get(set) ?? askFor(set)

const askFor = ({ actions }: EscalationSet): readonly string[] =>
  actions.flatMap(action =>
    action.endsWith('*')
      ? [action.replace('*', UNNAMED), ...named.filter(name => fits(patternOf(action), name))]
      : [action],
  )

const asked: ReadonlyMap<EscalationSet, readonly string[]> = new Map(
  escalationSets.map(set => [set, askFor(set)]),
)

/** Every action that some set asks for. */
export const askedActions: readonly string[] = [...new Set(escalationSets.flatMap(askedOf))]
