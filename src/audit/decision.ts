// What the findings mean for the job: pass, fail, or not enough was seen to say.
import { type Finding, type Severity, type Status, severities } from './finding.ts'
import { rankOf } from './findings.ts'

/** Values of `audit-fail-on`. Informational findings never fail a job. */
export const failOnValues = ['critical', 'high', 'medium', 'low', 'none'] as const
export type FailOn = (typeof failOnValues)[number]

export interface DecisionOptions {
  /** The mildest severity that fails the job; default in action.yml: `high`. */
  readonly failOn: FailOn
  /** Whether a rule of such a severity that could not be evaluated keeps the audit from passing; default: true. */
  readonly failOnError: boolean
  /** Whether only new findings fail the job; then no finding is blocking that has no `change`. Default: false. */
  readonly failOnNew: boolean
}

export interface Decision extends DecisionOptions {
  /** `incomplete`: nothing found that fails the job, but a rule that could have was not evaluated. */
  readonly result: 'pass' | 'fail' | 'incomplete'
  /** Failed findings per severity; waived ones are not among them. */
  readonly counts: Readonly<Record<Severity, number>>
  /** All results per status. */
  readonly statuses: Readonly<Record<Status, number>>
  readonly waived: number
  /** Results that say that something could not be evaluated. */
  readonly errors: number
  /** How many failed findings, of those that may fail the job, are as grave as `failOn` asks, or graver. */
  readonly blocking: number
}

/** Decides over the findings of a run. A failed finding outweighs an error. */
export function decide(findings: readonly Finding[], options: DecisionOptions): Decision {
  const failed = findings.filter(finding => finding.status === 'fail')
  const errors = findings.filter(finding => finding.status === 'error')
  const judged = options.failOnNew ? failed.filter(({ change }) => change === 'new') : failed
  const blocking = judged.filter(finding => isAtLeast(finding.severity, options.failOn)).length
  const unseen = errors.some(finding => isAtLeast(finding.severity, options.failOn))
  const statuses = countStatuses(findings)
  return {
    ...options,
    result: blocking > 0 ? 'fail' : unseen && options.failOnError ? 'incomplete' : 'pass',
    counts: countSeverities(failed),
    statuses,
    waived: statuses.waived,
    errors: statuses.error,
    blocking,
  }
}

const isAtLeast = (severity: Severity, threshold: FailOn): boolean =>
  threshold !== 'none' && rankOf(severity) <= rankOf(threshold)

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = Object.fromEntries(severities.map(severity => [severity, 0])) as Record<Severity, number>
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

function countStatuses(findings: readonly Finding[]): Record<Status, number> {
  const counts = { fail: 0, error: 0, manual: 0, waived: 0, pass: 0, 'not-applicable': 0 }
  for (const finding of findings) counts[finding.status] += 1
  return counts
}
