// What the HTML report says before and after its list of results.
import { frameworks } from '../../controls.ts'
import { controlResults } from '../control-results.ts'
import type { AccountEntry, Report } from '../report.ts'
import { clocks, counted, statusNames, verdict } from '../wording.ts'
import type { ChartData } from './chart-data.ts'
import { keyAgeChart, mfaChart, severityChart } from './charts.ts'
import { entranceMap } from './entrance-map.ts'
import { joined, type Markup, markup, nothing } from './markup.ts'

/** Whose account, what the verdict is, and which instants it rests on. */
export const header = (report: Report): Markup => markup`<header>
<p class="eyebrow">AWS credential audit</p>
<h1>${nameOf(report)}</h1>
<p class="verdict ${report.decision.result}">${verdict(report)}</p>
${changes(report)}
<dl class="facts">
${whose(report)}${fact('Report of', inUtc(report.times.generated))}${fact('Work', `${counted(report.rules.length, 'rule')}, ${counted(report.apiCalls, 'API call')}`)}
</dl>
<p class="note">${clocks(report)}</p>
</header>`

/** As people call what was audited. */
export const nameOf = ({ account, accountAlias, accounts }: Report): string =>
  accounts === undefined ? (accountAlias ?? account) : counted(accounts.length, 'account')

/** Several accounts have no principal in common as which they were seen. */
const whose = ({ account, callerArn, accounts }: Report): Markup =>
  accounts === undefined
    ? markup`${fact('Account', account)}${fact('Seen as', callerArn)}`
    : fact('Not audited', String(accounts.filter(({ status }) => status === 'error').length))

const fact = (name: string, value: string): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`

/** `2026-11-21 12:00 UTC` */
const inUtc = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`

const changes = ({ comparison }: Report): Markup =>
  comparison === null
    ? nothing
    : markup`<p class="changes">Since ${inUtc(comparison.baseline)}: ${counted(comparison.new, 'new finding')}, ${counted(comparison.resolved.length, 'resolved finding')}, ${comparison.unchanged.toLocaleString('en-US')} unchanged.</p>`

/** All charts. */
export const charts = (data: ChartData): Markup => markup`<section aria-labelledby="charts-title">
<h2 id="charts-title">At a glance</h2>
<div class="charts">
${figure('Findings by severity', severityChart(data))}
${figure('Age of access keys', keyAges(data))}
${figure('MFA coverage', data.mfa.length === 0 ? missing('No rule about MFA could be evaluated.') : mfaChart(data.mfa))}
${figure('Who can enter', data.entrances === null ? missing('Not collected, or not told in a redacted report.') : entranceMap(data.entrances), 'wide')}
</div>
</section>`

const figure = (title: string, content: Markup, width = ''): Markup =>
  markup`<figure class="${width}"><figcaption>${title}</figcaption>
${content}
</figure>`

const missing = (why: string): Markup => markup`<p class="none">${why}</p>`

function keyAges({ keyAges: ages }: ChartData): Markup {
  if (ages === null) return missing('There is no credential report.')
  if (ages.every(({ active, inactive }) => active + inactive === 0))
    return missing('No IAM user has an access key.')
  return markup`${keyAgeChart(ages)}<p class="legend"><span class="active">active</span> <span class="inactive">inactive</span></p>`
}

/** The accounts of a report about several, one by one. */
export const accountSection = ({ accounts }: Report): Markup =>
  accounts === undefined
    ? nothing
    : tableSection(
        'accounts',
        'Accounts',
        ['Account', 'Alias', 'Result', 'Critical', 'High', 'Medium', 'Low'],
        accounts.map(accountCells),
      )

const accountCells = ({ account, accountAlias, status, decision }: AccountEntry): string[] => [
  account,
  accountAlias ?? '',
  status === 'error' ? 'not audited' : status,
  ...(['critical', 'high', 'medium', 'low'] as const).map(severity =>
    decision.counts[severity].toLocaleString('en-US'),
  ),
]

/** Control by control, for the frameworks that the report is to show. */
export const frameworkSections = (report: Report): Markup =>
  joined(
    report.frameworks.map(framework =>
      tableSection(
        framework.replaceAll('.', '-'),
        frameworks[framework],
        ['Control', 'Status', 'Failed', 'Rules'],
        controlResults(report.findings, framework).map(({ control, status, failed, judged, rules }) => [
          control,
          statusNames[status],
          `${failed} of ${judged}`,
          rules.join(', '),
        ]),
      ),
    ),
  )

const tableSection = (
  id: string,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Markup => markup`<section aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}-title"><table>
<thead><tr>${head.map(name => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(cells => markup`<tr>${cells.map(cell => markup`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>
</section>`
