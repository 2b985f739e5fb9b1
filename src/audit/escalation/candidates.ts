// Which sets are worth an exact look: a quick answer that may say yes too often but never no too often.
import { statementsNaming } from '../../policy/action.ts'
import type { PolicyDocument } from '../../policy/document.ts'
import type { PolicySource } from '../../policy/permissions.ts'
import type { EscalationSet } from './set.ts'
import { askedActions, askedOf, escalationSets } from './sets.ts'

/** One bit per action that some set asks for. */
type Actions = bigint

const bits = new Map(askedActions.map((action, index) => [action, 1n << BigInt(index)]))
const lowerCase = askedActions.map(action => action.toLowerCase())

const wanted: readonly { readonly set: EscalationSet; readonly actions: Actions }[] = escalationSets.map(
  set => ({ set, actions: askedOf(set).reduce((all, action) => all | (bits.get(action) ?? 0n), 0n) }),
)

const granted = new WeakMap<PolicyDocument, Actions>()

/** The sets of which some Allow speaks of every action; each document is looked through once. */
export function candidateSets(policies: readonly PolicySource[]): EscalationSet[] {
  const actions = policies.reduce((all, { document }) => all | actionsOf(document), 0n)
  if (actions === 0n) return []
  return wanted.filter(one => (one.actions & actions) === one.actions).map(({ set }) => set)
}

function actionsOf(document: PolicyDocument): Actions {
  const known = granted.get(document)
  if (known !== undefined) return known
  const actions = lowerCase.reduce(
    (all, action, index) => (allows(document, action) ? all | (1n << BigInt(index)) : all),
    0n,
  )
  granted.set(document, actions)
  return actions
}

const allows = ({ services }: PolicyDocument, action: string): boolean =>
  statementsNaming(services, action).some(({ statement }) => statement.effect === 'Allow')
