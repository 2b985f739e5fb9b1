// The job summary: numbers first, then what to do, worst first; folded where it is long, cut where GitHub cuts.
import { type Block, withinBytes } from './blocks.ts'
import { type Report, waysInto } from './report.ts'
import { accountBlocks } from './summary-accounts.ts'
import { changeBlocks } from './summary-changes.ts'
import { findingBlocks } from './summary-findings.ts'
import { frameworkBlocks, headerBlock, listBlocks } from './summary-sections.ts'
import { whoCanEnterSection } from './who-can-enter.ts'
import { counted } from './wording.ts'

/**
 * GitHub refuses a step's summary above 1 MiB (1,048,576 bytes); other parts of this action write to the same one.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits
 */
export const SUMMARY_BYTES = 900 * 1024

/**
 * The report as GitHub Flavored Markdown.
 * @param maxBytes bytes of UTF-8; what does not fit is left out, least important first, and counted
 */
export function summary(report: Report, maxBytes: number = SUMMARY_BYTES): string {
  const blocks: Block[] = [
    headerBlock(report),
    ...accountBlocks(report),
    ...changeBlocks(report),
    ...findingBlocks(report.findings),
    whoCanEnterBlock(report),
    ...listBlocks(report),
    ...frameworkBlocks(report),
  ]
  return `${withinBytes(blocks, maxBytes, cutNotice).join('\n\n')}\n`
}

/** Of several accounts, the ways into all of them that are known. */
const whoCanEnterBlock = (report: Report): Block => {
  const known = waysInto(report)
  const unseen = report.accounts?.filter(({ whoCanEnter }) => whoCanEnter === null).length ?? 0
  const section = whoCanEnterSection(known)
  const rest = unseen > 0 && known !== null ? `\n\nNot known of ${counted(unseen, 'account')}.` : ''
  return { text: section + rest, rank: 1, results: 0 }
}

const cutNotice = (leftOut: number): string =>
  `> **This summary is cut.** GitHub takes no more than 1 MiB; left out: ${counted(leftOut, 'result')}. All are in audit.json and audit.csv.`
