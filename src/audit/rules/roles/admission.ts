// Whether a trust policy lets a caller in that says of itself whatever helps: not one request, but all it can make.
import { namesAction } from '../../../policy/action.ts'
import type { CompiledStatement } from '../../../policy/compile.ts'
import { judgeCondition, type RequestContext } from '../../../policy/condition.ts'
import { type Decision, decide, decisive, hasEffect } from '../../../policy/decision.ts'
import type { PolicyDocument, Statement } from '../../../policy/document.ts'
import { namesPrincipal, type RequestPrincipal } from '../../../policy/principal.ts'
import { all, type Ternary } from '../../../policy/ternary.ts'

export interface Caller {
  readonly principal: RequestPrincipal
  /** What AWS says of the request. A key that is not here and that the caller does not choose has no value. */
  readonly context: RequestContext
  /** Whether the caller gives a key (in lower case) the value it likes, or leaves it out. */
  chooses(key: string): boolean
}

export interface Admission {
  readonly decision: Decision
  /** The statements that the decision rests on; none for an implicit deny. */
  readonly by: readonly Statement[]
}

export const ASSUME_ROLE = 'sts:AssumeRole'

/**
 * Decides what the caller's best request comes to: a key it chooses meets every condition of an Allow, and never that
 * of a Deny. `unknown` means that a condition cannot be told, so it is never to be read as closed.
 *
 * Source: IAM User Guide, "Policy evaluation logic".
 */
export function admission(trust: PolicyDocument, caller: Caller, action = ASSUME_ROLE): Admission {
  const name = action.toLowerCase()
  const applied = trust.compiled.map(compiled => ({
    statement: compiled.statement,
    applies: applies(compiled, caller, name),
  }))
  const decision = decide(hasEffect(applied, 'Deny'), hasEffect(applied, 'Allow'))
  return { decision, by: decisive(applied, decision).map(({ statement }) => statement) }
}

/** Whether nothing keeps the caller out for certain. */
export const mayEnter = (trust: PolicyDocument, caller: Caller): boolean =>
  isOpen(admission(trust, caller).decision)

export const isOpen = (decision: Decision): boolean => decision === 'allowed' || decision === 'unknown'

function applies(compiled: CompiledStatement, caller: Caller, action: string): Ternary {
  const { statement } = compiled
  return all([
    namesAction(compiled, action),
    // IAM takes no trust policy with a Resource or without a Principal; what one would do is not documented.
    statement.resources === null ? true : 'unknown',
    statement.principals === null ? 'unknown' : namesPrincipal(statement.principals, caller.principal),
    ...compiled.conditions.map(condition =>
      caller.chooses(condition.key)
        ? statement.effect === 'Allow'
        : judgeCondition(condition, caller.context).met,
    ),
  ])
}
