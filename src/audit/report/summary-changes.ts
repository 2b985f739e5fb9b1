// What changed since the earlier report, in the job summary: first what is new, then what is resolved.

import { markdown, markdownCode, shorten } from '../../escape.ts'
import type { Comparison, KnownFinding, Resolution } from '../comparison/index.ts'
import type { Block } from './blocks.ts'
import { longTable } from './markdown-parts.ts'
import type { Report } from './report.ts'
import { counted } from './wording.ts'

const ROWS = { open: 10, most: 100 }
const MESSAGE_LENGTH = 300

/** Why a finding is resolved, as people read it. */
export const resolutions: Readonly<Record<Resolution, string>> = {
  passes: 'passes now',
  gone: 'no longer there',
  waived: 'waived',
  'rule-off': 'the rule is off',
}

/** Nothing where nothing was compared. */
export function changeBlocks({ comparison, findings }: Report): Block[] {
  if (comparison === null) return []
  const fresh = findings.filter(({ change }) => change === 'new')
  return [
    { text: heading(comparison), rank: 0, results: 0 },
    ...list(
      `New: ${fresh.length}`,
      ['Rule', 'Severity', 'Resource', 'Finding'],
      fresh,
      ({ severity, message }) => [severity, markdown(shorten(message, MESSAGE_LENGTH))],
    ),
    ...list(
      `Resolved: ${comparison.resolved.length}`,
      ['Rule', 'Severity', 'Resource', 'Why'],
      comparison.resolved,
      ({ severity, because }) => [severity, resolutions[because]],
    ),
    ...list(
      `Known, and could not be judged this time: ${comparison.unjudged.length}`,
      ['Rule', 'Severity', 'Resource'],
      comparison.unjudged,
      ({ severity }) => [severity],
    ),
  ]
}

const heading = ({ baseline, new: fresh, unchanged, resolved }: Comparison): string =>
  `### Since the report of ${baseline}\n\n${counted(fresh, 'new finding')}, ${resolved.length.toLocaleString('en-US')} resolved, ${unchanged.toLocaleString('en-US')} unchanged.`

/** `cells` gives the severity, and what comes after the resource. */
function list<Known extends KnownFinding>(
  title: string,
  head: readonly string[],
  known: readonly Known[],
  cells: (finding: Known) => [severity: string, ...rest: string[]],
): Block[] {
  if (known.length === 0) return []
  const rows = known.map(finding => {
    const [severity, ...rest] = cells(finding)
    return [markdownCode(finding.rule), severity, resourceOf(finding), ...rest]
  })
  const body = longTable(head, rows, ROWS, count => `… and ${counted(count, 'result')} more in audit.json.`)
  return [{ text: `#### ${title}\n\n${body}`, rank: 1, results: 0 }]
}

const resourceOf = ({ resource }: KnownFinding): string =>
  `${markdown(resource.type)} ${markdownCode(shorten(resource.name, 128))}`
