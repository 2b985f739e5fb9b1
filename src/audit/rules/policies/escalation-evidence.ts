// A way to more privileges as evidence: which policies allow its actions, and what narrows it.
import type { Escalation, Power } from '../../escalation/index.ts'
import { listed } from '../wording.ts'

export const evidenceOf = ({ set, severity, powers }: Escalation): Readonly<Record<string, unknown>> => ({
  id: set.id,
  title: set.title,
  severity,
  needs: set.needs,
  allowedBy: Object.fromEntries(set.actions.map(action => [action, sourcesOf(powers, action)])),
  narrowedBy: powers.flatMap(narrowing),
})

/** Names of the policies that allow an action of the set; of a wildcard, those that allow all it stands for. */
function sourcesOf(powers: readonly Power[], action: string): string[] {
  const prefix = action.endsWith('*') ? action.slice(0, -1) : null
  const [power] = powers.filter(one =>
    prefix === null ? one.action === action : one.action.startsWith(prefix),
  )
  return [...new Set(power?.grants.map(({ source }) => source) ?? [])]
}

/** One sentence for each thing that makes an action less than free. */
function narrowing({ action, extent, grants, deniedBy }: Power): string[] {
  const resources = [...new Set(grants.flatMap(grant => grant.resources))]
  const except = [...new Set(grants.flatMap(grant => grant.except))]
  const keys = [...new Set(grants.flatMap(({ statement }) => statement.conditions.map(({ key }) => key)))]
  const conditional = grants.every(grant => grant.conditional)
  return [
    ...(extent === 'any' || resources.includes('*') ? [] : [`only on ${listed(resources)}`]),
    ...(except.length > 0 ? [`not on ${listed(except)}`] : []),
    ...(conditional && keys.length > 0 ? [`under conditions on ${listed(keys)}`] : []),
    ...(conditional && keys.length === 0 ? ['where the boundary allows it'] : []),
    ...(deniedBy.length > 0 ? [`denied in part by ${listed(deniedBy)}`] : []),
  ].map(limit => `${action} ${limit}`)
}
