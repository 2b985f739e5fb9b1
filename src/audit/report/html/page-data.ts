// The results as JSON inside the HTML report, in parts, so small and so inert as they can be.

import { oneLine } from '../../../escape.ts'
import type { Finding } from '../../finding.ts'
import { batches } from '../batches.ts'
import type { Report } from '../report.ts'
import { controlsText, evidenceText } from '../wording.ts'

/** A rule, told once for all of its results. */
interface PageRule {
  readonly id: string
  readonly title: string
  readonly rationale: string
  readonly remedy: string
  readonly controls: string
}

/** A result as the page's script reads it. What is empty, or the same as its rule's, is missing. */
interface PageResult extends Pick<Finding, 'rule' | 'status' | 'severity' | 'account' | 'fingerprint'> {
  readonly type: string
  readonly name: string
  readonly arn: string
  readonly message: string
  readonly evidence?: string
  /** Of an account that was not audited: what was found out about it, in lines. */
  readonly explanation?: string
  readonly remedy?: string
  readonly permission?: string
  readonly waiver?: string
  readonly isNew?: true
}

/**
 * `{"rules": […], "results": […]}` with a line for each result. Nothing in it can end the script element that it
 * stands in (HTML Standard, 4.12.1.3): every `<` is written as `\u003c`.
 */
export function* pageData(report: Report): Generator<string> {
  const rules = report.rules.map(pageRule)
  const general = new Map(rules.map(rule => [rule.id, rule.remedy]))
  yield `{"rules":${inert(rules)},"results":[`
  let separator = '\n'
  for (const findings of batches(report.findings)) {
    yield separator +
      findings.map(finding => inert(pageResult(finding, general.get(finding.rule)))).join(',\n')
    separator = ',\n'
  }
  yield ']}'
}

const inert = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const pageRule = ({ id, title, rationale, remedy, controls }: Report['rules'][number]): PageRule => ({
  id,
  title,
  rationale,
  remedy: lines(remedy),
  controls: controlsText(controls),
})

function pageResult(finding: Finding, generalRemedy: string | undefined): PageResult {
  const { rule, status, severity, account, fingerprint, resource, message, waiver } = finding
  const { explanation, ...evidence } = finding.evidence
  const remedy = lines(finding.remedy)
  const isDone = status === 'pass' || status === 'not-applicable'
  return {
    rule,
    status,
    severity,
    account,
    fingerprint,
    type: resource.type,
    name: oneLine(resource.name),
    arn: oneLine(resource.arn),
    message: oneLine(message),
    ...(Object.keys(evidence).length > 0 && { evidence: oneLine(evidenceText(evidence)) }),
    ...(Array.isArray(explanation) && { explanation: lines(explanation.join('\n')) }),
    ...(!isDone && remedy !== generalRemedy && { remedy }),
    ...(finding.missingPermission !== undefined && { permission: finding.missingPermission }),
    ...(waiver && { waiver: oneLine(waiverText(waiver)) }),
    ...(finding.change === 'new' && { isNew: true as const }),
  }
}

const waiverText = ({ reason, owner, expires }: NonNullable<Finding['waiver']>): string =>
  `${reason} (${owner === null ? '' : `${owner}, `}until ${expires})`

/** Remedies and explanations are several lines. */
const lines = (text: string): string => text.split(/\r?\n/).map(oneLine).join('\n')
