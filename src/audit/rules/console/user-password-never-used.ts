// Rule: a console password was used at least once, soon after it was set.

import type { Thresholds } from '../../config/settings.ts'
import type { Rule } from '../../rule.ts'
import type { CredentialReport, CredentialReportRow } from '../../snapshot/index.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { days } from '../wording.ts'
import { deletePassword } from './commands.ts'
import { passwordColumns, passwordUse, undatedPassword } from './password-use.ts'

export const userPasswordNeverUsed: Rule = {
  id: 'user-password-never-used',
  title: 'Console passwords are used after they were set',
  severity: 'low',
  rationale:
    'A first password was chosen by somebody else and sent to the user. Until the first sign-in it is still that one.',
  remedy: 'Delete the console password until its user asks for it.',
  // The same as user-console-unused, whose place it takes for passwords without a sign-in.
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
      nobody: 'No IAM user has a console password.',
      judge: (row, report) => (row.passwordEnabled ? judge(row, report, thresholds) : null),
    }),
}

function judge(row: CredentialReportRow, report: CredentialReport, thresholds: Thresholds): Verdict {
  const use = passwordUse(row, report)
  if (use === null) return undatedPassword
  const evidence = {
    neverUsed: use.neverUsed,
    since: use.since,
    days: use.days,
    graceDays: thresholds.passwordNeverUsed,
    measuredAt: report.generatedAt,
  }
  if (!use.neverUsed)
    return { status: 'pass', message: `${row.user} has signed in with the console password.`, evidence }
  const message = `${row.user}'s console password was set ${days(use.days)} ago and never used.`
  if (use.days < thresholds.passwordNeverUsed) return { status: 'pass', message, evidence }
  return { status: 'fail', message, evidence, ...graver(use.days, thresholds), remedy: deletePassword(row) }
}

/** From where the frameworks count it among the unused credentials, it weighs as much as those. */
const graver = (age: number, { passwordUnused }: Thresholds): { severity?: 'medium' } =>
  age >= passwordUnused ? { severity: 'medium' } : {}
