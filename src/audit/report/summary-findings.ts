// The failed findings in the job summary: a section per severity, a table and a remedy per rule.

import { markdown, markdownBlock, markdownCode, shorten } from '../../escape.ts'
import { type Finding, type Severity, severities } from '../finding.ts'
import type { Block } from './blocks.ts'
import { folded, longTable } from './markdown-parts.ts'
import { controlsText, counted, evidenceText } from './wording.ts'

const ROWS = { open: 10, most: 100 }
const REMEDIES = 20
const MESSAGE_LENGTH = 500
const EVIDENCE_LENGTH = 300

/** A block per rule with failed findings. Left out first, when space is short, are those of the mildest severity. */
export const findingBlocks = (findings: readonly Finding[]): Block[] =>
  severities.flatMap((severity, index) => {
    const failed = findings.filter(finding => finding.status === 'fail' && finding.severity === severity)
    return [...Map.groupBy(failed, finding => finding.rule).values()].map((group, position) => ({
      text: (position === 0 ? heading(severity, failed.length) : '') + ruleSection(group),
      rank: 2 + index,
      results: group.length,
    }))
  })

const heading = (severity: Severity, count: number): string =>
  `### ${severity[0]?.toUpperCase()}${severity.slice(1)}: ${counted(count, 'finding')}\n\n`

function ruleSection(findings: readonly Finding[]): string {
  const [first] = findings as [Finding, ...Finding[]]
  const controls = controlsText(first.controls)
  return [
    `#### ✗ ${markdown(first.title)}`,
    `${markdownCode(first.rule)} · ${counted(findings.length, 'finding')}${controls && ` · ${markdown(controls)}`}`,
    longTable(
      ['Resource', 'Finding', 'Evidence'],
      findings.map(row),
      ROWS,
      count => `… and ${count.toLocaleString('en-US')} more in audit.json and audit.csv.`,
    ),
    folded('Remedy', remedies(findings)),
  ].join('\n\n')
}

const row = ({ resource, message, evidence }: Finding): string[] => [
  `${markdown(resource.type)} ${markdownCode(shorten(resource.name, 128))}<br>${markdownCode(shorten(resource.arn, 256))}`,
  markdown(shorten(message, MESSAGE_LENGTH)),
  Object.keys(evidence).length === 0 ? '' : markdownCode(shorten(evidenceText(evidence), EVIDENCE_LENGTH)),
]

function remedies(findings: readonly Finding[]): string {
  const texts = [...new Set(findings.map(finding => finding.remedy))]
  const shown = texts.slice(0, REMEDIES)
  const block = markdownBlock(shown.join(shown.some(text => text.includes('\n')) ? '\n\n' : '\n'))
  const more = texts.length - shown.length
  return more > 0 ? `${block}\n\n… and ${more.toLocaleString('en-US')} more in audit.json.` : block
}
