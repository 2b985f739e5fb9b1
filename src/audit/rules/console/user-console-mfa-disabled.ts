// Rule: every IAM user with a console password has MFA.
import { daysBetween } from '../../clock.ts'
import type { Rule } from '../../rule.ts'
import type { CredentialReport, CredentialReportRow, Snapshot } from '../../snapshot/index.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { days } from '../wording.ts'
import { deletePassword, enrolMfa } from './commands.ts'

export const userConsoleMfaDisabled: Rule = {
  id: 'user-console-mfa-disabled',
  title: 'Every IAM user with a console password has MFA',
  severity: 'high',
  rationale:
    'A console password without MFA is one phishing page or one reused password away from being used by somebody else.',
  remedy: 'Have the user register an MFA device, or delete the console password.',
  controls: {
    'cis-1.4': ['1.10'],
    'cis-3.0': ['1.10'],
    'cis-5.0': ['1.9'],
    'cis-6.0': ['2.9'],
    'cis-7.0': ['2.10'],
    'security-hub': ['IAM.5'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)', 'IA-2(6)', 'IA-2(8)'],
    'pci-dss-4.0.1': ['8.4.2'],
  },
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds }) =>
    judgeUsers(snapshot, {
      reads: ['password_enabled', 'mfa_active', 'password_last_used', 'user_creation_time'],
      nobody: 'No IAM user has a console password.',
      judge: (row, report) =>
        row.passwordEnabled ? judge(row, report, thresholds.mfaEnrolmentGrace, snapshot) : null,
    }),
}

function judge(
  row: CredentialReportRow,
  report: CredentialReport,
  grace: number,
  snapshot: Snapshot,
): Verdict {
  const evidence = {
    mfaActive: row.mfaActive,
    passwordLastUsed: row.passwordLastUsed.at,
    createdAt: row.createdAt,
    measuredAt: report.generatedAt,
  }
  if (row.mfaActive) return { status: 'pass', message: `${row.user} has MFA.`, evidence }
  if (isEnrolling(row, report, grace))
    return { status: 'pass', message: `${row.user} is new and has ${days(grace)} to enrol MFA.`, evidence }
  return {
    status: 'fail',
    message: `${row.user} can sign in to the console without MFA.`,
    evidence,
    remedy: script(enrolMfa(row, snapshot), '# Or, if the user needs no console:', deletePassword(row)),
  }
}

/** A grace only for who has never signed in: the device is registered at the first sign-in. */
const isEnrolling = (row: CredentialReportRow, report: CredentialReport, grace: number): boolean =>
  row.passwordLastUsed.at === null &&
  row.createdAt !== null &&
  daysBetween(row.createdAt, report.generatedAt) < grace
