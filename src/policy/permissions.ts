// Permissions: whether a principal's policies, within its boundary, allow an action on a resource.
import { statementsNaming } from './action.ts'
import type { CompiledStatement } from './compile.ts'
import { type ConditionVerdict, judgeCondition, type RequestContext } from './condition.ts'
import { type Applied, type Decision, decide, decisive, hasEffect } from './decision.ts'
import { namesResource } from './resource.ts'
import type { PolicySource } from './source.ts'
import { all, type Ternary } from './ternary.ts'

export { type Grant, type Grants, grantsOf } from './grants.ts'
export type { PolicySource } from './source.ts'

export interface AccessRequest {
  /** `service:Name`, e.g. `iam:PassRole`; compared without regard to case. */
  readonly action: string
  /** ARN. */
  readonly resource: string
  readonly context: RequestContext
}

/** A statement that speaks of the action and of the resource. */
export interface AccessStatement extends Applied {
  readonly source: string
  readonly layer: 'identity' | 'boundary'
  readonly conditions: readonly ConditionVerdict[]
}

export interface AccessVerdict {
  readonly decision: Decision
  /** The statements that the decision rests on; none for an implicit deny. */
  readonly decidedBy: readonly AccessStatement[]
  /** All statements that speak of the action and of the resource, in the order of the policies. */
  readonly considered: readonly AccessStatement[]
  /** The layers in which no statement allows the request for certain. */
  readonly withheldBy: readonly AccessStatement['layer'][]
}

/**
 * Decides a request by identity policies (the principal's own and its groups') and, where there is one, by its
 * permissions boundary: both must allow, and a Deny in either wins. Resource policies, session policies and the
 * policies of the organisation are not looked at.
 *
 * Source: IAM User Guide, "Policy evaluation logic" and "Permissions boundaries for IAM entities".
 * @param boundary absent or empty: the principal has no boundary
 */
export const decideAccess = (
  identity: readonly PolicySource[],
  request: AccessRequest,
  boundary: readonly PolicySource[] = [],
): AccessVerdict => {
  const own = consider(identity, 'identity', request)
  const limits = consider(boundary, 'boundary', request)
  const considered = [...own, ...limits]
  const allowed = {
    identity: hasEffect(own, 'Allow'),
    boundary: boundary.length === 0 || hasEffect(limits, 'Allow'),
  }
  const decision = decide(hasEffect(considered, 'Deny'), all([allowed.identity, allowed.boundary]))
  return {
    decision,
    decidedBy: decisive(considered, decision),
    considered,
    withheldBy: (['identity', 'boundary'] as const).filter(layer => allowed[layer] !== true),
  }
}

const consider = (
  sources: readonly PolicySource[],
  layer: AccessStatement['layer'],
  request: AccessRequest,
): readonly AccessStatement[] => {
  const action = request.action.toLowerCase()
  return sources.flatMap(({ name, document }) =>
    statementsNaming(document.services, action).flatMap(compiled => {
      const named = namesResource(compiled, request.resource, request.context)
      return named === false ? [] : [judgeStatement(compiled, named, name, layer, request.context)]
    }),
  )
}

const judgeStatement = (
  compiled: CompiledStatement,
  named: Ternary,
  source: string,
  layer: AccessStatement['layer'],
  context: RequestContext,
): AccessStatement => {
  const { statement } = compiled
  const conditions = compiled.conditions.map(condition => judgeCondition(condition, context))
  // An identity policy has no principal; a statement with one is of another kind of policy.
  const own = statement.principals === null ? true : 'unknown'
  const applies = all([named, own, ...conditions.map(condition => condition.met)])
  return { source, layer, statement, applies, conditions }
}
