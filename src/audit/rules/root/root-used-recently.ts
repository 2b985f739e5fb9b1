// Rule: the root user was not used within the last days.
import { daysBetween } from '../../clock.ts'
import type { Rule } from '../../rule.ts'
import type { CredentialReport, CredentialReportRow } from '../../snapshot/index.ts'
import { globalRegion } from '../global-region.ts'
import { judgeRoot, type Verdict } from '../judge-rows.ts'
import { days } from '../wording.ts'

export const rootUsedRecently: Rule = {
  id: 'root-used-recently',
  title: 'Root user has not been used recently',
  severity: 'high',
  rationale:
    'Work done as root is beyond every policy and cannot be told apart by person. Use outside of the few tasks that need root is a sign of bad habit or of theft.',
  remedy:
    'Find out from CloudTrail who used root and what for, give that task to a role, and store the credentials of root away.',
  // Security Hub IAM.20 is left out: retired, and it looked at a CloudTrail alarm rather than at use.
  controls: {
    'cis-1.4': ['1.7'],
    'cis-3.0': ['1.7'],
    'cis-5.0': ['1.6'],
    'cis-6.0': ['2.6'],
    'cis-7.0': ['2.7'],
  },
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds }) =>
    judgeRoot(
      snapshot,
      ['password_last_used', 'access_key_1_last_used_date', 'access_key_2_last_used_date'],
      (row, report) => judge(row, report, thresholds.rootUsed, snapshot.partition),
    ),
}

function judge(
  row: CredentialReportRow,
  report: CredentialReport,
  window: number,
  partition: string,
): Verdict {
  const last = lastUse(row)
  const evidence = {
    lastUsedAt: last?.at ?? null,
    lastUsedBy: last?.by ?? null,
    windowDays: window,
    measuredAt: report.generatedAt,
  }
  if (last === null) return { status: 'pass', message: 'No use of root is on record.', evidence }
  const age = daysBetween(last.at, report.generatedAt)
  const message = `Root was last used on ${last.at}, by ${last.by}.`
  if (age >= window) return { status: 'pass', message, evidence }
  return {
    status: 'fail',
    message: `${message} That is within ${days(window)}.`,
    evidence,
    remedy: review(last.at, partition),
  }
}

/** The latest of all three dates: an old sign-in must not hide a key used today. */
function lastUse(row: CredentialReportRow): { at: string; by: string } | null {
  const uses = [
    { at: row.passwordLastUsed.at, by: 'password' },
    ...row.accessKeys.map(key => ({ at: key.lastUsed.at, by: 'access key' })),
  ]
  const dated = uses.flatMap(({ at, by }) => (at === null ? [] : [{ at, by }]))
  return dated.toSorted((one, other) => one.at.localeCompare(other.at)).at(-1) ?? null
}

const review = (at: string, partition: string): string =>
  [
    `aws cloudtrail lookup-events --region ${globalRegion(partition)}`,
    '--lookup-attributes AttributeKey=Username,AttributeValue=root',
    `--start-time ${at.slice(0, 10)}T00:00:00Z`,
  ].join(' ')
