// Rule: console passwords are changed now and then where the password policy does not see to it.

import { word } from '../../../shell.ts'
import { daysBetween } from '../../clock.ts'
import type { Rule } from '../../rule.ts'
import { type CredentialReport, type CredentialReportRow, collected } from '../../snapshot/index.ts'
import { judgeUsers, notApplicable, type Verdict } from '../judge-rows.ts'
import { days } from '../wording.ts'
import { undatedPassword } from './password-use.ts'

export const userPasswordOld: Rule = {
  id: 'user-password-old',
  title: 'Console password changed within the last year',
  severity: 'low',
  rationale:
    'The older a password, the more places it may have leaked from. Where passwords never expire, nobody else asks.',
  remedy: 'Have the user choose a new password at the next sign-in.',
  controls: {},
  needs: ['credentialReport', 'passwordPolicy'],
  evaluate: (snapshot, { thresholds }) => {
    const maxAge = collected(snapshot.passwordPolicy)?.maxPasswordAge ?? null
    if (maxAge !== null)
      return [notApplicable(snapshot, `The password policy lets passwords expire after ${days(maxAge)}.`)]
    return judgeUsers(snapshot, {
      reads: ['password_enabled', 'password_last_changed', 'user_creation_time'],
      nobody: 'No IAM user has a console password.',
      judge: (row, report) => (row.passwordEnabled ? judge(row, report, thresholds.passwordMaxAge) : null),
    })
  },
}

function judge(row: CredentialReportRow, report: CredentialReport, limit: number): Verdict {
  const since = row.passwordLastChanged.at ?? row.createdAt
  if (since === null) return undatedPassword
  const age = daysBetween(since, report.generatedAt)
  const evidence = {
    passwordLastChanged: since,
    ageDays: age,
    limitDays: limit,
    measuredAt: report.generatedAt,
  }
  const message = `${row.user}'s console password was last changed ${days(age)} ago, on ${since}.`
  return age > limit
    ? { status: 'fail', message, evidence, remedy: demandNewPassword(row) }
    : { status: 'pass', message, evidence }
}

const demandNewPassword = ({ user }: CredentialReportRow): string =>
  `aws iam update-login-profile --user-name ${word(user)} --password-reset-required`
