// How reports word what a run found: the verdict, the clock, the evidence.
import type { Finding, Status } from '../finding.ts'
import type { Report } from './report.ts'

/** Statuses as people read them. */
export const statusNames: Readonly<Record<Status, string>> = {
  fail: 'failed',
  error: 'not evaluated',
  manual: 'to be looked at',
  waived: 'waived',
  pass: 'passed',
  'not-applicable': 'not applicable',
}

/** `1 finding`, `2 findings` */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`

/** The decision as a sentence. */
export function verdict({ decision, comparison }: Report): string {
  const threshold = decision.failOn === 'none' ? '' : `of severity ${decision.failOn} or worse`
  const finding = decision.failOnNew ? 'new finding' : 'finding'
  switch (decision.result) {
    case 'fail':
      return `Failed: ${counted(decision.blocking, finding)} ${threshold}.`
    case 'incomplete':
      return `Incomplete: no ${finding} ${threshold}, but rules of that severity could not be evaluated, so this is no pass.`
    case 'pass':
      if (decision.failOn === 'none')
        return 'Passed: findings are reported and fail nothing (audit-fail-on is none).'
      return decision.failOnNew && comparison === null
        ? 'Passed: there is no earlier report, so no finding is new (audit-fail-on-new).'
        : `Passed: no ${finding} ${threshold}.`
  }
}

/** Which instants the judgement rests on. */
export function clocks({ times, accounts }: Report): string {
  const report =
    accounts !== undefined
      ? clocksOfSeveral(times)
      : times.credentialReport === null
        ? 'There is no credential report.'
        : `The credential report is of ${times.credentialReport}${times.credentialReportReused ? ', because AWS made no new one' : ''}; ages in it are measured then.`
  return `${report} All other ages are measured at ${times.asOf}.`
}

const clocksOfSeveral = ({ credentialReport }: Report['times']): string =>
  credentialReport === null
    ? 'There is no credential report of any account.'
    : `Ages in a credential report are measured when it was made; the oldest is of ${credentialReport}.`

/** `key: value` pairs on one line; text as it is, all else as JSON. */
export const evidenceText = (evidence: Finding['evidence']): string =>
  Object.entries(evidence)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')

/** `cis-5.0 1.13, security-hub IAM.3` */
export const controlsText = (controls: Finding['controls']): string =>
  Object.entries(controls)
    .map(([framework, ids]) => `${framework} ${ids.join(', ')}`)
    .join('; ')
