// The charts of the HTML report as inline SVG: widths in percent and heights in pixels, so that text keeps its size.
import type { ChartData, KeyAges, MfaCoverage } from './chart-data.ts'
import { joined, type Markup, markup } from './markup.ts'

const ROW = 44
const BAR = 8

interface Bar {
  readonly label: string
  readonly value: string
  /** 0 to 1. */
  readonly share: number
  /** Class that gives the bar its colour. */
  readonly colour: string
}

/** Failed findings by severity, each bar in relation to the longest. */
export function severityChart({ severities }: ChartData): Markup {
  const most = Math.max(1, ...severities.map(({ count }) => count))
  return bars(
    'Failed findings by severity',
    severities.map(({ severity, count }) => ({
      label: capital(severity),
      value: number(count),
      share: count / most,
      colour: severity,
    })),
  )
}

/** How much of each group has MFA, in relation to the whole group. */
export const mfaChart = (groups: readonly MfaCoverage[]): Markup =>
  bars(
    'MFA coverage',
    groups.map(({ group, covered, total }) => ({
      label: group,
      value: `${number(covered)} of ${number(total)}`,
      share: covered / total,
      colour: covered === total ? 'good' : 'partly',
    })),
  )

function bars(title: string, rows: readonly Bar[]): Markup {
  const drawn = rows.map(({ label, value, share, colour }, index) => {
    const top = index * ROW
    return markup`<text x="0" y="${top + 16}">${label}</text>
<text x="100%" y="${top + 16}" text-anchor="end" class="value">${value}</text>
<rect x="0" y="${top + 25}" width="100%" height="${BAR}" rx="4" class="track"/>
<rect x="0" y="${top + 25}" width="${percent(share)}" height="${BAR}" rx="4" class="bar ${colour}"/>`
  })
  const said = rows.map(({ label, value }) => `${label}: ${value}`).join(', ')
  return picture(`${title}. ${said}`, rows.length * ROW, joined(drawn))
}

const COLUMNS = { top: 24, height: 150, label: 22 }

/** Access keys by age: active ones at the bottom of each column, inactive ones above. */
export function keyAgeChart(ages: readonly KeyAges[]): Markup {
  const most = Math.max(1, ...ages.map(({ active, inactive }) => active + inactive))
  const width = 100 / ages.length
  const drawn = ages.map((age, index) => column(age, index * width, width, COLUMNS.height / most))
  const said = ages.map(({ label, active, inactive }) => `${label}: ${active} active, ${inactive} inactive`)
  const base = COLUMNS.top + COLUMNS.height
  const axis = markup`<line x1="0" x2="100%" y1="${base}" y2="${base}" class="axis"/>`
  return picture(`Access keys by age. ${said.join('; ')}`, base + COLUMNS.label, joined([...drawn, axis]))
}

/** @param unit pixels for one key */
function column({ label, active, inactive }: KeyAges, left: number, width: number, unit: number): Markup {
  const base = COLUMNS.top + COLUMNS.height
  const middle = `${left + width / 2}%`
  const piece = (keys: number, below: number, colour: string): Markup =>
    markup`<rect x="${`${left + width * 0.2}%`}" width="${`${width * 0.6}%`}" y="${base - (below + keys) * unit}" height="${keys * unit}" class="bar ${colour}"/>`
  const total = active + inactive
  return markup`${piece(active, 0, 'active')}${piece(inactive, active, 'inactive')}
<text x="${middle}" y="${base - total * unit - 7}" text-anchor="middle" class="value">${total === 0 ? '' : number(total)}</text>
<text x="${middle}" y="${base + 18}" text-anchor="middle" class="small">${label}</text>`
}

/** An SVG as wide as its place; readers that cannot see it hear the description. */
export const picture = (description: string, height: number, drawn: Markup): Markup =>
  markup`<svg role="img" aria-label="${description}" width="100%" height="${height}">
${drawn}
</svg>`

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`
const number = (count: number): string => count.toLocaleString('en-US')
const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`
