// Trust policies: who may assume a role, and for whoever may not, which statement came closest and what it lacks.
import { namesAction } from './action.ts'
import type { CompiledStatement } from './compile.ts'
import { type ConditionVerdict, judgeCondition, type RequestContext } from './condition.ts'
import { type Decision, decide, decisive, hasEffect } from './decision.ts'
import type { PolicyDocument, Statement } from './document.ts'
import { namesPrincipal, type RequestPrincipal } from './principal.ts'
import { all, type Ternary } from './ternary.ts'

export interface TrustRequest {
  /** e.g. `sts:AssumeRoleWithWebIdentity`; compared without regard to case. */
  readonly action: string
  readonly principal: RequestPrincipal
  readonly context: RequestContext
}

export interface TrustVerdict {
  readonly decision: Decision
  /** All statements, in the order of the document. */
  readonly statements: readonly StatementVerdict[]
  /** The Allow statement with the fewest failed parts; null when the policy allows nothing to anybody. */
  readonly closest: StatementVerdict | null
  /** The statements that the decision rests on; none for an implicit deny. */
  readonly decidedBy: readonly StatementVerdict[]
}

export interface StatementVerdict {
  readonly statement: Statement
  readonly applies: Ternary
  readonly principal: Ternary
  readonly action: boolean
  readonly conditions: readonly ConditionVerdict[]
  /** What a trust policy cannot have; such a statement never applies for certain. */
  readonly flaw: 'principal-missing' | 'resource-present' | null
  /** How many parts (flaw, principal, action, each condition) do not hold for certain. */
  readonly failed: number
}

/**
 * Decides a request to assume a role by the role's trust policy alone. Within one account, and for federated
 * principals, that is the whole decision; a principal named through its account needs permissions there as well.
 *
 * Source: IAM User Guide, "Policy evaluation logic" and "Conditions with multiple context keys or values".
 */
export const decideTrust = (policy: PolicyDocument, request: TrustRequest): TrustVerdict => {
  const action = request.action.toLowerCase()
  return verdictOf(policy.compiled.map(compiled => judgeStatement(compiled, action, request)))
}

/** The decision that the verdicts on all statements of a policy amount to. */
export const verdictOf = (statements: readonly StatementVerdict[]): TrustVerdict => {
  const decision = decide(hasEffect(statements, 'Deny'), hasEffect(statements, 'Allow'))
  return { decision, statements, closest: closestOf(statements), decidedBy: decisive(statements, decision) }
}

const judgeStatement = (
  compiled: CompiledStatement,
  action: string,
  request: TrustRequest,
): StatementVerdict => {
  const { statement } = compiled
  return statementVerdict({
    statement,
    principal:
      statement.principals === null
        ? ('unknown' as const)
        : namesPrincipal(statement.principals, request.principal),
    action: namesAction(compiled, action),
    conditions: compiled.conditions.map(condition => judgeCondition(condition, request.context)),
    flaw: flawOf(statement),
  })
}

/** The verdict on a statement from those on its parts. */
export const statementVerdict = (parts: Omit<StatementVerdict, 'applies' | 'failed'>): StatementVerdict => {
  const outcomes: readonly Ternary[] = [
    parts.flaw === null ? true : 'unknown',
    parts.principal,
    parts.action,
    ...parts.conditions.map(condition => condition.met),
  ]
  const failed = outcomes.filter(outcome => outcome !== true).length
  return { ...parts, applies: all(outcomes), failed }
}

const flawOf = (statement: Statement): StatementVerdict['flaw'] =>
  statement.principals === null
    ? 'principal-missing'
    : statement.resources === null
      ? null
      : 'resource-present'

/** Fewest failed parts; then the one about this action and this principal; then the first. */
const closestOf = (statements: readonly StatementVerdict[]): StatementVerdict | null => {
  let closest: StatementVerdict | null = null
  for (const verdict of statements) {
    if (verdict.statement.effect !== 'Allow') continue
    if (closest === null || distance(verdict) < distance(closest)) closest = verdict
  }
  return closest
}

const distance = ({ failed, action, principal }: StatementVerdict): number =>
  failed * 4 + (action ? 0 : 2) + (principal === true ? 0 : 1)
