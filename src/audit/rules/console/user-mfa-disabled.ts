// Rule: every IAM user has MFA, with or without a password. Asked for by a setting, as most service users cannot.
import type { Rule } from '../../rule.ts'
import { judgeUsers, notApplicable } from '../judge-rows.ts'
import { enrolMfa } from './commands.ts'

export const userMfaDisabled: Rule = {
  id: 'user-mfa-disabled',
  title: 'Every IAM user has MFA, with or without a password',
  severity: 'medium',
  rationale:
    'MFA can guard access keys too, where policies demand aws:MultiFactorAuthPresent. Some frameworks ask for it of every user.',
  remedy: 'Have every user register an MFA device, or replace users that are services by roles.',
  controls: {
    'security-hub': ['IAM.19'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)', 'IA-2(6)', 'IA-2(8)'],
    'pci-dss-4.0.1': ['8.4.2'],
  },
  needs: ['credentialReport'],
  evaluate: (snapshot, { mfaForAllUsers }) => {
    if (!mfaForAllUsers)
      return [
        notApplicable(
          snapshot,
          'MFA of users without a password is not asked for (mfa-for-all-users); user-console-mfa-disabled judges the others.',
        ),
      ]
    return judgeUsers(snapshot, {
      reads: ['mfa_active'],
      nobody: 'The account has no IAM users.',
      judge: row => {
        const evidence = { mfaActive: row.mfaActive, passwordEnabled: row.passwordEnabled }
        return row.mfaActive
          ? { status: 'pass', message: `${row.user} has MFA.`, evidence }
          : { status: 'fail', message: `${row.user} has no MFA.`, evidence, remedy: enrolMfa(row, snapshot) }
      },
    })
  },
}
