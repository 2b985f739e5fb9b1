// The report for programs; schema/audit-report.schema.json describes it.
import type { Finding } from '../finding.ts'
import { batches } from './batches.ts'
import { type AccountEntry, REPORT_VERSION, type Report, type ReportShard } from './report.ts'

/** What stands before the results in the JSON report. */
export interface ReportHeader {
  readonly version: typeof REPORT_VERSION
  readonly tool: { readonly name: 'keyless-aws'; readonly version: string }
  readonly account: string
  readonly accountAlias: string | null
  readonly partition: string
  readonly callerArn: string
  readonly times: Report['times']
  readonly apiCalls: number
  readonly decision: Report['decision']
  readonly comparison: Report['comparison']
  readonly accounts?: readonly AccountEntry[]
  readonly shard?: ReportShard
  readonly rules: Report['rules']
}

/** The JSON report as a value. */
export type JsonReport = ReportHeader & {
  readonly results: readonly Finding[]
  readonly inventory: Report['inventory']
  readonly whoCanEnter: Report['whoCanEnter']
}

/**
 * The JSON report: a header, then every result on a line of its own, so that two runs can be compared line by line,
 * then the inventory and who can enter.
 */
export const json = (report: Report): string => [...jsonParts(report)].join('')

/** The same in parts, for large reports: together they need not fit into memory. */
export function* jsonParts(report: Report): Generator<string> {
  yield `${JSON.stringify(headerOf(report), null, 2).replace(/\n\}$/, '')},\n  "results": [`
  let separator = '\n'
  for (const findings of batches(report.findings)) {
    yield separator + findings.map(finding => `    ${JSON.stringify(finding)}`).join(',\n')
    separator = ',\n'
  }
  yield `${report.findings.length > 0 ? '\n  ' : ''}],\n  "inventory": ${JSON.stringify(report.inventory)},\n  "whoCanEnter": ${JSON.stringify(report.whoCanEnter)}\n}\n`
}

const headerOf = (report: Report): ReportHeader => ({
  version: REPORT_VERSION,
  tool: { name: 'keyless-aws', version: report.toolVersion },
  account: report.account,
  accountAlias: report.accountAlias,
  partition: report.partition,
  callerArn: report.callerArn,
  times: report.times,
  apiCalls: report.apiCalls,
  decision: report.decision,
  comparison: report.comparison,
  ...(report.accounts !== undefined && { accounts: report.accounts }),
  ...(report.shard !== undefined && { shard: report.shard }),
  rules: report.rules.map(({ id, title, severity, rationale, remedy, controls }) => ({
    id,
    title,
    severity,
    rationale,
    remedy,
    controls,
  })),
})
