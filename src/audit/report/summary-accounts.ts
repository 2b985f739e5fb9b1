// The accounts in the job summary: a row for each, the worst first, and why some could not be audited.

import { markdown, markdownBlock, markdownCode, shorten } from '../../escape.ts'
import { NOT_AUDITED_RULE, severities } from '../finding.ts'
import type { Block } from './blocks.ts'
import { folded, longTable } from './markdown-parts.ts'
import type { AccountEntry, Report } from './report.ts'
import { counted } from './wording.ts'

const ROWS = { open: 15, most: 500 }
const REASONS = 20
const MESSAGE_LENGTH = 1000
const EXPLANATION_LENGTH = 6000

const statuses: readonly AccountEntry['status'][] = ['error', 'fail', 'incomplete', 'pass']

const statusTexts: Readonly<Record<AccountEntry['status'], string>> = {
  error: 'not audited',
  fail: 'fail',
  incomplete: 'incomplete',
  pass: 'pass',
}

/** Nothing for a report about one account. */
export const accountBlocks = ({ accounts, findings }: Report): Block[] => {
  if (accounts === undefined) return []
  const table = longTable(
    ['Account', 'Alias', 'Result', ...severities, 'Not evaluated'],
    accounts.toSorted(worstFirst).map(rowOf),
    ROWS,
    count => `… and ${counted(count, 'account')} more in audit.json.`,
  )
  return [{ text: `### Accounts: ${accounts.length}\n\n${table}`, rank: 1, results: 0 }, ...reasons(findings)]
}

const worstFirst = (a: AccountEntry, b: AccountEntry): number =>
  statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
  severities
    .map(severity => b.decision.counts[severity] - a.decision.counts[severity])
    .find(difference => difference !== 0) ||
  (a.account < b.account ? -1 : 1)

const rowOf = ({ account, accountAlias, status, decision }: AccountEntry): string[] => [
  markdownCode(account),
  accountAlias === null ? '' : markdownCode(accountAlias),
  statusTexts[status],
  ...severities.map(severity => decision.counts[severity].toLocaleString('en-US')),
  decision.errors.toLocaleString('en-US'),
]

/** Accounts that are missing for the same reason, as those of one shard are, are told of once. */
const reasons = (findings: Report['findings']): Block[] => {
  const missing = findings.filter(({ rule }) => rule === NOT_AUDITED_RULE)
  const alike = [...Map.groupBy(missing, ({ message }) => message).values()]
  return alike.slice(0, REASONS).map(group => {
    const [{ message, evidence, remedy }] = group as [(typeof group)[0]]
    const names = group.map(({ account }) => markdownCode(account)).join(', ')
    const lines = Array.isArray(evidence.explanation) ? evidence.explanation.map(String) : []
    const explanation = shorten(lines.join('\n'), EXPLANATION_LENGTH)
    return {
      text: [
        `#### Not audited: ${names}`,
        markdown(shorten(message, MESSAGE_LENGTH)),
        markdown(remedy),
        ...(explanation === '' ? [] : [folded('Explanation', markdownBlock(explanation))]),
      ].join('\n\n'),
      rank: 1,
      results: 0,
    }
  })
}
