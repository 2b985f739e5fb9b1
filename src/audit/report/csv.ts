// The report as a spreadsheet: every result, passes included.

import { csvCell } from '../../escape.ts'
import type { Finding } from '../finding.ts'
import { batches } from './batches.ts'
import type { Report } from './report.ts'
import { controlsText } from './wording.ts'

const columns: readonly (readonly [name: string, value: (finding: Finding) => string])[] = [
  ['status', finding => finding.status],
  ['severity', finding => finding.severity],
  ['rule', finding => finding.rule],
  ['title', finding => finding.title],
  ['account', finding => finding.account],
  ['resource type', finding => finding.resource.type],
  ['resource name', finding => finding.resource.name],
  ['resource arn', finding => finding.resource.arn],
  ['message', finding => finding.message],
  ['evidence', finding => JSON.stringify(finding.evidence)],
  ['remedy', finding => finding.remedy],
  ['controls', finding => controlsText(finding.controls)],
  ['missing permission', finding => finding.missingPermission ?? ''],
  ['waiver reason', finding => finding.waiver?.reason ?? ''],
  ['waiver owner', finding => finding.waiver?.owner ?? ''],
  ['waiver expires', finding => finding.waiver?.expires ?? ''],
  ['fingerprint', finding => finding.fingerprint],
  ['change', finding => finding.change ?? ''],
]

/**
 * CSV (RFC 4180: CRLF, every cell quoted, UTF-8 without byte order mark) with a header line. Cells that a spreadsheet
 * would calculate start with an apostrophe; evidence is JSON.
 */
export const csv = (report: Report): string => [...csvParts(report)].join('')

/** The same in parts, for large reports: together they need not fit into memory. */
export function* csvParts(report: Report): Generator<string> {
  yield line(columns.map(([name]) => name))
  for (const findings of batches(report.findings))
    yield findings.map(finding => line(columns.map(([, value]) => value(finding)))).join('')
}

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`
