// Rule: no console password is past the date by which the password policy wanted it changed.
import { daysBetween } from '../../clock.ts'
import type { Rule } from '../../rule.ts'
import type { CredentialReport, CredentialReportRow } from '../../snapshot/index.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { days } from '../wording.ts'
import { deletePassword } from './commands.ts'

export const userPasswordExpired: Rule = {
  id: 'user-password-expired',
  title: 'Console password is not past its rotation date',
  severity: 'low',
  rationale:
    'Who lets a password expire does not sign in any more. The password is a leftover of a user who has gone.',
  remedy: 'Ask whether the user is still there; if not, delete the console password.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: snapshot =>
    judgeUsers(snapshot, {
      reads: ['password_enabled', 'password_next_rotation'],
      nobody: 'No IAM user has a console password that expires.',
      judge: (row, report) => (row.passwordEnabled ? judge(row, report) : null),
    }),
}

function judge(row: CredentialReportRow, report: CredentialReport): Verdict | null {
  const due = row.passwordNextRotation.at
  if (due === null) return null
  const evidence = { passwordNextRotation: due, measuredAt: report.generatedAt }
  if (Date.parse(due) > Date.parse(report.generatedAt))
    return { status: 'pass', message: `${row.user}'s console password is due on ${due}.`, evidence }
  return {
    status: 'fail',
    message: `${row.user}'s console password expired ${days(daysBetween(due, report.generatedAt))} ago, on ${due}.`,
    evidence,
    remedy: script('# If the user has gone:', deletePassword(row)),
  }
}
