// Rule: a console password that is no longer used is removed. One that never was is user-password-never-used's matter.
import type { Rule } from '../../rule.ts'
import type { CredentialReport, CredentialReportRow } from '../../snapshot/index.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { days } from '../wording.ts'
import { deletePassword } from './commands.ts'
import { passwordColumns, passwordUse, undatedPassword } from './password-use.ts'

export const userConsoleUnused: Rule = {
  id: 'user-console-unused',
  title: 'Console password unused for 45 days or more is disabled',
  severity: 'medium',
  rationale: 'A password that nobody uses is missed by nobody when it is stolen.',
  remedy: 'Delete the console password; it can be set anew when it is needed.',
  controls: {
    'cis-1.4': ['1.12'],
    'cis-3.0': ['1.12'],
    'cis-5.0': ['1.11'],
    'cis-6.0': ['2.11'],
    'cis-7.0': ['2.11'],
    'security-hub': ['IAM.8', 'IAM.22'],
    'nist-800-53-r5': ['AC-2', 'AC-2(1)', 'AC-2(3)', 'AC-3', 'AC-3(7)', 'AC-3(15)', 'AC-6'],
    'pci-dss-4.0.1': ['8.2.6'],
  },
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds }) =>
    judgeUsers(snapshot, {
      reads: passwordColumns,
      nobody: 'No IAM user has a console password that was ever used.',
      judge: (row, report) => (row.passwordEnabled ? judge(row, report, thresholds.passwordUnused) : null),
    }),
}

function judge(row: CredentialReportRow, report: CredentialReport, limit: number): Verdict | null {
  const use = passwordUse(row, report)
  if (use === null) return undatedPassword
  if (use.neverUsed) return null
  const evidence = {
    passwordLastUsed: use.since,
    unusedDays: use.days,
    limitDays: limit,
    measuredAt: report.generatedAt,
  }
  const message = `${row.user}'s console password was last used ${days(use.days)} ago, on ${use.since}.`
  return use.days >= limit
    ? { status: 'fail', message, evidence, remedy: deletePassword(row) }
    : { status: 'pass', message, evidence }
}
