// Takes the names out of a report about several accounts: account by account, since equal names are not the same user.
import { inOrder } from '../findings.ts'
import { split } from '../merge.ts'
import { redact } from './redact.ts'
import type { AccountEntry, Report } from './report.ts'

/** User names in ARNs that stand anywhere in a text, those of other accounts among them. */
const USER_ARN = /\barn:[\w-]+:iam::\d{12}:user\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]+)/g

/**
 * The report as {@link redact} makes it of each account, together again. Names are looked for as far as results name
 * them; there are no snapshots any more.
 */
export const redactAccounts = (report: Report): Report => {
  const { shard: _, ...rest } = report
  const parts = split(report).map(part => redact(part, usersMentioned(part)))
  return {
    ...redact({ ...rest, findings: [], comparison: null }, []),
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
