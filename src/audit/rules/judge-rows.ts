// From a verdict on one row of the credential report to the results of a rule: users row by row, root alone.
import type { RuleResult } from '../finding.ts'
import {
  type CredentialReport,
  type CredentialReportRow,
  collected,
  type Snapshot,
} from '../snapshot/index.ts'
import { accountResource, rootResource, userResource } from './subjects.ts'

/** A result but for whom it is about. */
export type Verdict = Omit<RuleResult, 'resource'>

/** What a rule asks of the report's users. */
export interface UserRule {
  /** The report's columns that the verdict rests on: where one of them is unreadable, nothing can be said. */
  readonly reads: readonly string[]
  /** Said of the account when no user was judged. */
  readonly nobody: string
  /** null: the rule is not about this user. */
  judge(row: CredentialReportRow, report: CredentialReport): Verdict | null
}

/** One result for each user that the rule is about, or `not-applicable` on the account. Root is never among them. */
export function judgeUsers(snapshot: Snapshot, { reads, nobody, judge }: UserRule): RuleResult[] {
  const report = collected(snapshot.credentialReport)
  const unknown = unknownColumns(report, reads)
  const results = report.users.flatMap(row => {
    const columns = unknown(row)
    const verdict = columns.length > 0 ? cannotBeRead(columns) : judge(row, report)
    return verdict === null ? [] : [{ ...verdict, resource: userResource(row) }]
  })
  return results.length > 0 ? results : [notApplicable(snapshot, nobody)]
}

/** One result for root, whose row an ordinary report begins with. */
export function judgeRoot(
  snapshot: Snapshot,
  reads: readonly string[],
  judge: (row: CredentialReportRow, report: CredentialReport) => Verdict,
): RuleResult[] {
  const report = collected(snapshot.credentialReport)
  return [{ ...rootVerdict(report, reads, judge), resource: rootResource(snapshot) }]
}

/** The one result of a rule that has nothing to judge in this account. */
export const notApplicable = (snapshot: Snapshot, message: string): RuleResult => ({
  status: 'not-applicable',
  resource: accountResource(snapshot),
  message,
  evidence: {},
})

function rootVerdict(
  report: CredentialReport,
  reads: readonly string[],
  judge: (row: CredentialReportRow, report: CredentialReport) => Verdict,
): Verdict {
  if (report.root === null)
    return {
      status: 'error',
      message: 'Could not be evaluated: the credential report has no row <root_account>.',
      evidence: {},
    }
  // Root's password_enabled may be `not_supported`, which each rule reads in its own way.
  const columns = unreadableColumns(report, reads)(report.root)
  return columns.length > 0 ? cannotBeRead(columns) : judge(report.root, report)
}

const cannotBeRead = (columns: readonly string[]): Verdict => ({
  status: 'error',
  message: `Could not be evaluated: the credential report's ${columns.join(', ')} cannot be read.`,
  evidence: { unreadable: columns },
})

/** A user's flag can also be a sentinel, which says as little as an unreadable cell. */
function unknownColumns(report: CredentialReport, reads: readonly string[]) {
  const unreadable = unreadableColumns(report, reads)
  return (row: CredentialReportRow): string[] => {
    const flags = { password_enabled: row.passwordEnabled, mfa_active: row.mfaActive }
    const unset = Object.entries(flags).flatMap(([column, flag]) => (flag === null ? [column] : []))
    return [...new Set([...unreadable(row), ...unset.filter(column => reads.includes(column))])]
  }
}

function unreadableColumns(report: CredentialReport, reads: readonly string[]) {
  const cells = new Set(report.unreadable.map(({ user, column }) => `${user}\n${column}`))
  return (row: CredentialReportRow): string[] => reads.filter(column => cells.has(`${row.user}\n${column}`))
}
