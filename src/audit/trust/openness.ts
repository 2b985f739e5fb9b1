// Why a statement lets anybody in: the one reason that explains it best.

import type { JudgedCondition } from './condition-effect.ts'
import { asksForIdentity, type GithubStatement, type NamedValue } from './github-statement.ts'
import { isOnlyWildcards } from './value-pattern.ts'

export type Openness =
  | 'principal'
  | 'wildcard-only'
  | 'custom-template'
  | 'owner-unnamed'
  | 'owner-prefix'
  | 'workflow-ref'
  | 'actor'
  | 'unsupported-key'
  | 'wrong-prefix'
  | 'for-all-values'
  | 'if-exists'
  | 'negated'
  | 'workflow'
  | 'null'
  | 'deny-only'
  | 'nothing'

/** Why strangers can meet a live statement; null when they cannot, or when none can. */
export function opennessOf(statement: GithubStatement): Openness | null {
  if (statement.life !== 'live' || statement.tenant === 'closed') return null
  return reasons.find(({ holds }) => holds(statement))?.reason ?? 'nothing'
}

interface Reason {
  readonly reason: Openness
  holds(statement: GithubStatement): boolean
}

/** The first that holds explains most: a later one is then a detail of it. */
const reasons: readonly Reason[] = [
  { reason: 'principal', holds: ({ provider }) => provider === null },
  { reason: 'wildcard-only', holds: ({ names }) => names.some(isAnything) },
  { reason: 'workflow-ref', holds: ({ names }) => names.some(isWorkflowTemplate) },
  { reason: 'custom-template', holds: ({ names }) => names.some(isSpoofable) },
  { reason: 'owner-unnamed', holds: ({ names }) => names.some(({ scope }) => scope.tenant === 'anyone') },
  { reason: 'owner-prefix', holds: ({ names }) => names.some(({ scope }) => scope.tenant === 'crafted') },
  { reason: 'workflow-ref', holds: wants('job_workflow_ref') },
  { reason: 'actor', holds: wants('actor', 'actor_id') },
  { reason: 'unsupported-key', holds: some(isIdle, ({ scope }) => scope === 'token') },
  { reason: 'wrong-prefix', holds: some(isIdle, ({ scope }) => scope === 'foreign') },
  { reason: 'for-all-values', holds: some(isLax, ({ condition }) => condition.qualifier === 'ForAllValues') },
  { reason: 'if-exists', holds: some(isLax, ({ condition }) => condition.ifExists) },
  {
    reason: 'negated',
    holds: statement =>
      !asksForIdentity(statement) && statement.conditions.some(({ effect }) => effect === 'excludes'),
  },
  { reason: 'workflow', holds: wants('workflow', 'ref', 'environment') },
  { reason: 'null', holds: some(isAlwaysThere) },
  { reason: 'deny-only', holds: ({ hasDenies }) => hasDenies },
]

function wants(...claims: readonly string[]): (statement: GithubStatement) => boolean {
  return some(({ effect, claim }) => effect === 'restricts' && claims.includes(claim))
}

function some(...tests: readonly ((condition: JudgedCondition) => boolean)[]) {
  return ({ conditions }: GithubStatement): boolean =>
    conditions.some(condition => tests.every(test => test(condition)))
}

/** Values are alternatives: one that says nothing makes the others idle. */
export const isAnything = ({ pattern }: NamedValue): boolean => isOnlyWildcards(pattern.text)

/** The subject of a customised template that names nothing but a reusable workflow. */
const isWorkflowTemplate = ({ scope: { tenant, subject } }: NamedValue): boolean =>
  tenant === 'anyone' && subject?.custom?.leading === 'job_workflow_ref'

/** A customised subject with a wildcard that begins with what a workflow's author chooses. */
export const isSpoofable = ({ scope: { subject } }: NamedValue): boolean =>
  subject?.custom?.spoofable === true

/** Met because no token has the key. */
export function isIdle({ effect, presence, condition }: JudgedCondition): boolean {
  return effect === 'always' && presence === 'never' && condition.operator !== 'Null'
}

/** Met by tokens without the key, which the author of a workflow can have. */
function isLax({ effect, condition }: JudgedCondition): boolean {
  return effect === 'avoidable' && condition.operator !== 'Null'
}

/** `Null` on a key that every token has. */
function isAlwaysThere({ effect, presence, condition }: JudgedCondition): boolean {
  return effect === 'always' && presence === 'always' && condition.operator === 'Null'
}
