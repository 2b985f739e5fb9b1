// Takes the names out of a report about several accounts: account by account, since equal names are not the same user.
import { inOrder } from '../findings.ts'
import { split } from '../merge.ts'
import { idReplacer } from './ids.ts'
import { idsOf, redact } from './redact.ts'
import type { AccountEntry, Report } from './report.ts'

/** User names in ARNs that stand anywhere in a text, those of other accounts among them. */
const USER_ARN = /\barn:[\w-]+:iam::\d{12}:user\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]+)/g

/**
 * The report as {@link redact} makes it of each account, together again. Names are looked for as far as results name
 * them; there are no snapshots any more. No two accounts are called alike, and each is called as in the reports of the
 * other shards.
 */
export const redactAccounts = (report: Report): Report => {
  const { shard, ...rest } = report
  const head = { ...rest, findings: [], comparison: null }
  const whole = split(report)
  const own = [report.account, ...(shard?.accounts ?? []), ...whole.map(({ account }) => account)]
  const hideIds = idReplacer(idsOf([head, ...whole]), own)
  const parts = whole.map(part => redact(part, usersMentioned(part), hideIds))
  return {
    ...redact(head, [], hideIds),
    findings: inOrder(parts.flatMap(({ findings }) => findings)),
    comparison: report.comparison && {
      ...report.comparison,
      resolved: parts.flatMap(({ comparison }) => comparison?.resolved ?? []),
      unjudged: parts.flatMap(({ comparison }) => comparison?.unjudged ?? []),
    },
    accounts: (report.accounts ?? []).map((entry, index) => hideEntry(entry, parts[index] as Report)),
  }
}

const usersMentioned = ({ findings }: Report): string[] => [
  ...new Set(
    findings.flatMap(({ message, evidence, remedy }) =>
      Array.from(
        [message, JSON.stringify(evidence), remedy].join('\n').matchAll(USER_ARN),
        ([, name]) => name as string,
      ),
    ),
  ),
]

const hideEntry = (
  entry: AccountEntry,
  { account, accountAlias, callerArn, comparison, whoCanEnter }: Report,
): AccountEntry => ({ ...entry, account, accountAlias, callerArn, comparison, inventory: null, whoCanEnter })
