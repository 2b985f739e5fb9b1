// What a decision needs of a statement, made once when the document is read: an audit asks the same statement often.
import type { Condition, PolicyDocument, Statement } from './document.ts'
import { operatorNamed } from './operators/index.ts'
import type { Operator, Ready } from './operators/operator.ts'
import { type CompiledResource, compileResource } from './resource.ts'
import { fill, isValue, type Lookup, parseTemplate, plainValue, type Template } from './template.ts'
import { type Pattern, patternOf } from './wildcard.ts'

export interface CompiledStatement {
  readonly statement: Statement
  /** In lower case: action names have no case. */
  readonly actions: readonly Pattern[]
  readonly resources: readonly CompiledResource[]
  readonly conditions: readonly CompiledCondition[]
}

export interface CompiledCondition {
  readonly condition: Condition
  /** In lower case: key names have no case. */
  readonly key: string
  /** null for Null, and for operators that AWS does not have. */
  readonly operator: Operator | null
  /** One per value: its test in a request, or a code that says why there is none. */
  readonly tests: readonly ((lookup: Lookup) => Ready)[]
}

export const compileStatement = (
  statement: Statement,
  version: PolicyDocument['version'],
): CompiledStatement => {
  const variables = version === '2012-10-17'
  const template = (text: string): Template => (variables ? parseTemplate(text) : plainValue(text))
  // Most statements of an account are never asked beyond their actions, and their patterns would fill the memory.
  const resources = lazily(() =>
    (statement.resources?.patterns ?? []).map(text => compileResource(text, template(text))),
  )
  const conditions = lazily(() =>
    statement.conditions.map(condition => compileCondition(condition, template)),
  )
  return {
    statement,
    actions: statement.actions.patterns.map(actionPattern),
    get resources() {
      return resources()
    },
    get conditions() {
      return conditions()
    },
  }
}

/** Policies use the same few thousand names again and again, so each is made ready once. */
const actionPatterns = new Map<string, Pattern>()
const MOST_NAMES = 20_000

const actionPattern = (action: string): Pattern => {
  const known = actionPatterns.get(action)
  if (known !== undefined) return known
  if (actionPatterns.size >= MOST_NAMES) actionPatterns.clear()
  const pattern = patternOf(action.toLowerCase())
  actionPatterns.set(action, pattern)
  return pattern
}

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const compileCondition = (condition: Condition, template: (text: string) => Template): CompiledCondition => {
  const operator = operatorNamed(condition.operator) ?? null
  return {
    condition,
    key: condition.key.toLowerCase(),
    operator,
    tests: operator === null ? [] : condition.values.map(value => compileTest(operator, value, template)),
  }
}

const compileTest = (
  operator: Operator,
  text: string,
  template: (text: string) => Template,
): ((lookup: Lookup) => Ready) => {
  const parsed = operator.variables ? template(text) : plainValue(text)
  if (isValue(parsed)) {
    const ready = operator.test(parsed)
    return () => ready
  }
  return lookup => {
    const value = fill(parsed, lookup)
    return typeof value === 'string' ? value : operator.test(value)
  }
}
