// What a run has changed, as a comment on the issue. Pure text.

import { markdown, markdownCode, shorten } from '../../escape.ts'
import { DRIFT_RULE } from '../comparison/index.ts'
import type { Finding } from '../finding.ts'
import { type Block, withinBytes } from './blocks.ts'
import { BODY_LIMIT, resourceText, runLink } from './issue.ts'
import type { IssueChanges, ResolvedGroup } from './issue-changes.ts'
import { counted } from './wording.ts'

const MOST_LINES = 200
const MESSAGE_LENGTH = 400

/** What becomes of the issue with this comment. */
export type Turn = 'closed' | 'reopened' | 'open'

const turns: Readonly<Record<Turn, string>> = {
  closed: 'Nothing is left to do: closed.',
  reopened: 'Reopened.',
  open: '',
}

/**
 * The comment on a run that changed something.
 * @param runUrl address of this run
 */
export function issueComment(changes: IssueChanges, turn: Turn, runUrl: string): string {
  const { fresh, resolved, recounted } = changes
  const drift = fresh.filter(({ rule }) => rule === DRIFT_RULE)
  const found = fresh.filter(({ rule }) => rule !== DRIFT_RULE)
  const blocks = [
    { text: headline(found.length, resolved, turn, runUrl), rank: 0, results: 0 },
    list('New', found.map(freshLine), 1),
    list('What changed in the account', drift.map(driftLine), 1),
    list('Resolved', resolved.flatMap(resolvedLines), 2),
    list(
      'Counted anew',
      recounted.map(
        ({ rule, before, now }) =>
          `${markdownCode(rule)}: ${counted(now, 'finding')}, before ${before.toLocaleString('en-US')}`,
      ),
      2,
    ),
  ].filter(({ text }) => text !== '')
  return withinBytes(blocks, BODY_LIMIT, () => '… cut: the rest stands in the summary of the run.').join(
    '\n\n',
  )
}

function headline(fresh: number, resolved: readonly ResolvedGroup[], turn: Turn, runUrl: string): string {
  const gone = resolved.reduce((sum, { findings, gone }) => sum + findings.length + gone, 0)
  const numbers = `**${fresh.toLocaleString('en-US')} new, ${gone.toLocaleString('en-US')} resolved**, found by ${runLink(runUrl)}.`
  return [numbers, turns[turn]].filter(text => text !== '').join(' ')
}

function list(title: string, lines: readonly string[], rank: number): Block {
  if (lines.length === 0) return { text: '', rank, results: 0 }
  const shown = lines.slice(0, MOST_LINES)
  const more = lines.length - shown.length
  const rest = more > 0 ? [`- … and ${more.toLocaleString('en-US')} more`] : []
  return {
    text: [`### ${title}`, '', ...shown.map(line => `- ${line}`), ...rest].join('\n'),
    rank,
    results: lines.length,
  }
}

const freshLine = (finding: Finding): string =>
  `${finding.severity} ${markdownCode(finding.rule)}: ${resourceText(finding)}`

const driftLine = ({ severity, message }: Finding): string =>
  `${severity}: ${markdown(shorten(message, MESSAGE_LENGTH))}`

const resolvedLines = ({ rule, findings, gone }: ResolvedGroup): string[] => [
  ...findings.map(
    finding =>
      `${markdownCode(rule)}: ${resourceText(finding)}${finding.status === 'waived' ? ' (waived)' : ''}`,
  ),
  ...(gone > 0
    ? [`${markdownCode(rule)}: ${counted(gone, 'resource')} no longer there, or the rule is off`]
    : []),
]
