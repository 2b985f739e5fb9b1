// The findings of a run seen from a framework: which controls hold, and which rules say so.
import type { Framework } from '../controls.ts'
import type { Finding, Status } from '../finding.ts'

export interface ControlResult {
  /** As the framework writes it, e.g. `1.13` or `AC-2(1)`. */
  readonly control: string
  /** The worst status of all results that answer the control. */
  readonly status: Status
  /** Rules that answer it, in the order of the findings. */
  readonly rules: readonly string[]
  readonly failed: number
  /** Results that could be judged at all: passed, failed or waived. */
  readonly judged: number
}

/** From worst to best: what one result says about a control, no better one can take back. */
const worstFirst: readonly Status[] = ['fail', 'error', 'manual', 'waived', 'pass', 'not-applicable']

/** The controls of a framework that the findings answer, in the framework's order (`1.9` before `1.10`). */
export function controlResults(findings: readonly Finding[], framework: Framework): ControlResult[] {
  const byControl = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const control of finding.controls[framework] ?? []) {
      const group = byControl.get(control)
      if (group) group.push(finding)
      else byControl.set(control, [finding])
    }
  return [...byControl]
    .map(([control, group]) => resultOf(control, group))
    .sort((a, b) => naturally.compare(a.control, b.control))
}

const naturally = new Intl.Collator('en', { numeric: true })

function resultOf(control: string, findings: readonly Finding[]): ControlResult {
  const count = (...statuses: Status[]) => findings.filter(({ status }) => statuses.includes(status)).length
  return {
    control,
    status: worstFirst.find(status => count(status) > 0) ?? 'not-applicable',
    rules: [...new Set(findings.map(finding => finding.rule))],
    failed: count('fail'),
    judged: count('fail', 'pass', 'waived'),
  }
}
