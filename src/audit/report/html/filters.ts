// The form above the list of results: what can be asked for, with how many there are of each.
import { type Status, severities } from '../../finding.ts'
import type { Report } from '../report.ts'
import { statusNames } from '../wording.ts'
import { joined, type Markup, markup, nothing } from './markup.ts'

/** What somebody who opens the report wants to see first. */
const shownFirst: ReadonlySet<Status> = new Set(['fail', 'error', 'manual'])

/** Works without a server: the page's script reads it. Nothing chosen in a group means everything. */
export const filterForm = (
  report: Report,
): Markup => markup`<form id="filters" role="search" aria-label="Results" autocomplete="off">
<div class="fields">
${textField('text', 'Text', 'Message, evidence, ARN …')}
${textField('principal', 'Principal or resource', 'Name or ARN')}
${select('rule', 'Rule', 'All rules', rulesNamed(report))}
${accountField(report)}
</div>
${severityField(report)}
${statusField(report)}
<div class="actions">${newField(report)}<button type="button" id="clear">Reset filters</button></div>
</form>`

const textField = (name: string, label: string, placeholder: string): Markup =>
  markup`<label class="field"><span>${label}</span><input type="search" name="${name}" placeholder="${placeholder}" spellcheck="false"></label>`

const select = (name: string, label: string, all: string, values: readonly string[]): Markup =>
  markup`<label class="field"><span>${label}</span><select name="${name}"><option value="">${all}</option>${joined(values.map(option))}</select></label>`

const option = (value: string): Markup => markup`<option value="${value}">${value}</option>`

/** Rules that have something to show. */
const rulesNamed = ({ findings }: Report): string[] => [...new Set(findings.map(({ rule }) => rule))].sort()

function accountField({ findings }: Report): Markup {
  const accounts = [...new Set(findings.map(({ account }) => account))].sort()
  return accounts.length > 1 ? select('account', 'Account', 'All accounts', accounts) : nothing
}

const severityField = ({ findings }: Report): Markup => {
  const counts = Map.groupBy(findings, ({ severity }) => severity)
  return chips(
    'Severity',
    severities.map(severity =>
      chip({ name: 'severity', value: severity, label: severity, count: counts.get(severity)?.length ?? 0 }),
    ),
  )
}

const statusField = ({ decision }: Report): Markup =>
  chips(
    'Status',
    (Object.keys(statusNames) as Status[]).map(status =>
      chip({
        name: 'status',
        value: status,
        label: statusNames[status],
        count: decision.statuses[status],
        isChosen: shownFirst.has(status),
      }),
    ),
  )

const newField = ({ comparison }: Report): Markup =>
  comparison === null
    ? nothing
    : chip({ name: 'change', value: 'new', label: 'only what is new', count: comparison.new })

const chips = (legend: string, options: readonly Markup[]): Markup =>
  markup`<fieldset><legend>${legend}</legend><div class="chips">${joined(options)}</div></fieldset>`

interface Chip {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly count: number
  readonly isChosen?: boolean
}

const chip = ({ name, value, label, count, isChosen = false }: Chip): Markup =>
  markup`<label class="${`chip ${value}`}"><input type="checkbox" name="${name}" value="${value}"${isChosen ? markup` checked` : nothing}><span>${label}</span> <b>${count.toLocaleString('en-US')}</b></label>`
