// The other sections of the job summary: the numbers, what could not be judged, what is waived, the frameworks.

import { markdown, markdownCode, shorten } from '../../escape.ts'
import { type Framework, frameworks } from '../controls.ts'
import { type Finding, type Status, severities } from '../finding.ts'
import type { Block } from './blocks.ts'
import { controlResults } from './control-results.ts'
import { longTable, table } from './markdown-parts.ts'
import { permissionsToAdd } from './permissions.ts'
import type { Report } from './report.ts'
import { clocks, counted, statusNames, verdict } from './wording.ts'

const ROWS = { open: 10, most: 100 }
const CELL_LENGTH = 300

/** Verdict, numbers, clocks. Always fits. */
export const headerBlock = (report: Report): Block => ({
  text: [
    `## AWS credential audit: ${report.decision.result}`,
    markdown(verdict(report)),
    numbers(report),
    circumstances(report),
    ...pie(report),
  ].join('\n\n'),
  rank: 0,
  results: 0,
})

function numbers({ decision }: Report): string {
  const failed = severities.map(severity => [severity, decision.counts[severity]])
  const others = (Object.keys(statusNames) as Status[])
    .filter(status => status !== 'fail')
    .map(status => [statusNames[status], decision.statuses[status]])
  const columns = [...failed, ...others]
  return table(
    columns.map(([name]) => String(name)),
    [columns.map(([, count]) => count?.toLocaleString('en-US') ?? '')],
  )
}

function circumstances(report: Report): string {
  const alias = report.accountAlias === null ? '' : ` (${markdownCode(report.accountAlias)})`
  const account = `Account ${markdownCode(report.account)}${alias}, partition ${markdownCode(report.partition)}, seen as ${markdownCode(report.callerArn)}`
  const work = `${counted(report.rules.length, 'rule')}, ${counted(report.apiCalls, 'API call')}`
  return `${account}; ${work}. ${markdown(clocks(report))}`
}

function pie({ decision }: Report): string[] {
  const slices = severities.filter(severity => decision.counts[severity] > 0)
  if (slices.length === 0) return []
  return [
    [
      '```mermaid',
      'pie showData',
      '  title Failed findings by severity',
      ...slices.map(severity => `  "${severity}" : ${decision.counts[severity]}`),
      '```',
    ].join('\n'),
  ]
}

/** What could not be evaluated, what somebody must look at, and what is waived; a block each. */
export function listBlocks(report: Report): Block[] {
  const { findings } = report
  return [
    missingPermissions(report),
    list(
      findings,
      'error',
      'Could not be evaluated',
      ['Rule', 'Resource', 'Why', 'Permission to add'],
      finding => [
        resource(finding),
        cell(finding.message),
        finding.missingPermission === undefined ? '' : markdownCode(finding.missingPermission),
      ],
    ),
    list(findings, 'manual', 'To be looked at', ['Rule', 'Resource', 'What'], finding => [
      resource(finding),
      cell(finding.message),
    ]),
    list(findings, 'waived', 'Waived', ['Rule', 'Resource', 'Reason', 'Owner', 'Until'], finding => [
      resource(finding),
      cell(finding.waiver?.reason ?? ''),
      cell(finding.waiver?.owner ?? ''),
      cell(finding.waiver?.expires ?? ''),
    ]),
  ].flat()
}

/** All of them at once, however many results each keeps from being evaluated. */
function missingPermissions(report: Report): Block[] {
  const permissions = permissionsToAdd(report)
  if (permissions.length === 0) return []
  const list = permissions.map(markdownCode).join(', ')
  return [{ text: `**Permissions to add for a complete audit:** ${list}`, rank: 0, results: 0 }]
}

const cell = (text: string): string => markdown(shorten(text, CELL_LENGTH))

const resource = (finding: Finding): string => markdownCode(shorten(finding.resource.name, 128))

function list(
  findings: readonly Finding[],
  status: Status,
  title: string,
  head: readonly string[],
  cells: (finding: Finding) => string[],
): Block[] {
  const listed = findings.filter(finding => finding.status === status)
  if (listed.length === 0) return []
  const rows = listed.map(finding => [markdownCode(finding.rule), ...cells(finding)])
  const body = longTable(head, rows, ROWS, count => `… and ${counted(count, 'result')} more in audit.json.`)
  return [{ text: `### ${title}: ${listed.length}\n\n${body}`, rank: 1, results: listed.length }]
}

/** A section per framework that the report is to show. */
export const frameworkBlocks = (report: Report): Block[] =>
  report.frameworks.map(framework => ({
    text: `### ${frameworks[framework]}\n\n${frameworkTable(report.findings, framework)}`,
    rank: 1,
    results: 0,
  }))

function frameworkTable(findings: readonly Finding[], framework: Framework): string {
  const controls = controlResults(findings, framework)
  if (controls.length === 0) return 'No rule that was evaluated answers a control of this framework.'
  const rows = controls.map(({ control, status, rules, failed, judged }) => [
    markdown(control),
    statusNames[status],
    `${failed} of ${judged}`,
    rules.map(markdownCode).join(', '),
  ])
  return longTable(['Control', 'Status', 'Failed', 'Rules'], rows, { open: 20, most: rows.length }, () => '')
}
