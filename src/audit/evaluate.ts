// Rules over a snapshot: what cannot be judged becomes an `error`, never a pass.
import type { AuditConfig } from './config/index.ts'
import type { Settings } from './config/settings.ts'
import type { Finding, RuleResult } from './finding.ts'
import { inOrder, toFindings } from './findings.ts'
import type { Rule, RuleDescription } from './rule.ts'
import { accountResource } from './rules/subjects.ts'
import type { Collected, Snapshot } from './snapshot/index.ts'
import { applyWaivers, judgeWaivers } from './waivers/index.ts'

/**
 * Judges an account: every enabled rule, then the waivers. The findings hold passes too, worst severity first; no two
 * have the same fingerprint.
 */
export function evaluate(
  snapshot: Snapshot,
  rules: readonly Rule[],
  config: AuditConfig,
  now: Date,
): readonly Finding[] {
  const account = accountResource(snapshot)
  const findingsOf = (rule: RuleDescription, results: readonly RuleResult[]) =>
    toFindings(rule, results, account.name, config.rules[rule.id]?.severity)
  const judged = activeRules(rules, config).flatMap(rule =>
    findingsOf(rule, runRule(rule, snapshot, config.settings, now)),
  )
  const aboutWaivers = judgeWaivers(judged, config.waivers, account, now)
    .filter(({ rule }) => isEnabled(rule, config))
    .flatMap(({ rule, results }) => findingsOf(rule, results))
  return inOrder([...applyWaivers(judged, config.waivers, now), ...aboutWaivers])
}

/** The rules that are enabled, by themselves or by the configuration, with the severities it gives them. */
export const activeRules = <R extends RuleDescription>(rules: readonly R[], config: AuditConfig): R[] =>
  rules
    .filter(rule => isEnabled(rule, config))
    .map(rule => ({ ...rule, severity: config.rules[rule.id]?.severity ?? rule.severity }))

const isEnabled = ({ id, optIn }: RuleDescription, config: AuditConfig): boolean =>
  config.rules[id]?.enabled ?? optIn !== true

/**
 * Runs one rule. When a part that the rule needs was not collected, or the rule throws, the answer is one `error`
 * result on the account; a `pass` that rests on a credential report row with an unreadable cell becomes `error` too.
 */
export function runRule(rule: Rule, snapshot: Snapshot, settings: Settings, now: Date): RuleResult[] {
  const missing = rule.needs.map(part => snapshot[part]).filter(part => part.status !== 'collected')
  if (missing.length > 0) return [notEvaluated(snapshot, missing)]
  try {
    const results = rule.evaluate(snapshot, settings, now)
    return rule.needs.includes('credentialReport') ? distrustUnreadable(results, snapshot) : [...results]
  } catch (error) {
    return [crashed(snapshot, error)]
  }
}

function notEvaluated(snapshot: Snapshot, missing: readonly Collected<unknown>[]): RuleResult {
  const permissions = [
    ...new Set(missing.flatMap(part => (part.status === 'denied' ? [part.permission] : []))),
  ]
  return {
    status: 'error',
    resource: accountResource(snapshot),
    message: `Could not be evaluated: ${missing.map(whyMissing).join('; ')}.`,
    evidence: { missing: missing.map(whyMissing) },
    ...(permissions.length > 0 && { missingPermission: permissions.join(', ') }),
  }
}

function whyMissing(part: Collected<unknown>): string {
  switch (part.status) {
    case 'denied':
      return `${part.permission} is not allowed`
    case 'failed':
      return `${part.operation} failed with ${part.code}`
    case 'not-collected':
      return part.reason
    case 'collected':
      return 'nothing is missing'
  }
}

const crashed = (snapshot: Snapshot, error: unknown): RuleResult => ({
  status: 'error',
  resource: accountResource(snapshot),
  message: `Could not be evaluated: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}.`,
  evidence: {},
})

/** An unreadable cell is not "nothing there": whoever the row belongs to has not passed. */
function distrustUnreadable(results: readonly RuleResult[], snapshot: Snapshot): RuleResult[] {
  const report = snapshot.credentialReport
  if (report.status !== 'collected' || report.value.unreadable.length === 0) return [...results]
  const { root, users, unreadable } = report.value
  const rows = root === null ? users : [root, ...users]
  const columnsByArn = new Map(
    rows.map(row => [row.arn, unreadable.filter(cell => cell.user === row.user).map(cell => cell.column)]),
  )
  return results.map(result => {
    const columns = columnsByArn.get(result.resource.arn) ?? []
    if (result.status !== 'pass' || columns.length === 0) return result
    const message = `Could not be evaluated: the credential report's ${columns.join(', ')} cannot be read.`
    return { ...result, status: 'error', message, evidence: { ...result.evidence, unreadable: columns } }
  })
}
