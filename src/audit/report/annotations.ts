// The worst findings as annotations of the run: one line per rule, and no more than people read.

import { logLine, shorten } from '../../escape.ts'
import type { Finding, Severity } from '../finding.ts'
import { permissionsToAdd } from './permissions.ts'
import type { Report } from './report.ts'
import { counted } from './wording.ts'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  /** One line of plain text. */
  readonly message: string
}

/** GitHub shows ten annotations of each level per step, fifty per run. */
const MOST = 10
const MESSAGE_LENGTH = 400

const levels: Readonly<Record<Severity, Annotation['level'] | null>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  informational: null,
}

/**
 * At most ten annotations: one per rule with failed findings (new ones, where only these fail the job), worst first; then how many rules more there are; before
 * them, when something could not be evaluated, what to allow. Informational findings get none.
 */
export function annotations(report: Report): Annotation[] {
  const unseen = notEvaluated(report)
  const failed = report.findings.filter(
    finding =>
      finding.status === 'fail' && levels[finding.severity] !== null && !isKnown(finding, report.decision),
  )
  const groups = [...Map.groupBy(failed, ({ rule, severity }) => `${severity}: ${rule}`)]
  const room = MOST - unseen.length
  const shown = groups.slice(0, groups.length > room ? room - 1 : room)
  return [
    ...unseen,
    ...shown.map(([name, findings]) => annotationOf(name, findings)),
    ...andMore(groups.length - shown.length),
  ]
}

/** Where only new findings matter, those that everybody knows would bury them. */
const isKnown = ({ change }: Finding, { failOnNew }: Report['decision']): boolean =>
  failOnNew && change === 'unchanged'

function annotationOf(name: string, findings: readonly Finding[]): Annotation {
  const [first] = findings as readonly [Finding]
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : ''
  return {
    level: levels[first.severity] ?? 'notice',
    message: logLine(`${name}: ${shorten(first.message, MESSAGE_LENGTH)}${more}`),
  }
}

function notEvaluated(report: Report): Annotation[] {
  const errors = report.findings.filter(({ status }) => status === 'error')
  if (errors.length === 0) return []
  const rules = new Set(errors.map(({ rule }) => rule)).size
  const permissions = permissionsToAdd(report)
  const allow = permissions.length > 0 ? ` Allow: ${permissions.join(', ')}.` : ''
  return [
    {
      level: 'warning',
      message: logLine(shorten(`${counted(rules, 'rule')} could not be evaluated.${allow}`, MESSAGE_LENGTH)),
    },
  ]
}

const andMore = (rules: number): Annotation[] =>
  rules > 0
    ? [{ level: 'notice', message: `${counted(rules, 'rule')} more with findings: see the job summary.` }]
    : []
