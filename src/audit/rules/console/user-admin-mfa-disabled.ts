// Rule: users who are administrators have MFA, with or without a password.
import type { Rule } from '../../rule.ts'
import type { CredentialReportRow, Snapshot } from '../../snapshot/index.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { type Administrator, administrators } from './administrators.ts'
import { enrolMfa } from './commands.ts'

export const userAdminMfaDisabled: Rule = {
  id: 'user-admin-mfa-disabled',
  title: 'Administrators have MFA',
  severity: 'high',
  rationale:
    'Who takes over an administrator takes over the account. A second factor is the least that stands between a leaked password and that.',
  remedy: 'Have the administrator register an MFA device, or take the administrator rights away.',
  controls: {},
  needs: ['credentialReport', 'authorizationDetails'],
  evaluate: snapshot => {
    const administratorOf = administrators(snapshot)
    return judgeUsers(snapshot, {
      reads: ['mfa_active'],
      nobody: 'No IAM user is an administrator.',
      judge: row => {
        const administrator = administratorOf(row.arn)
        return administrator === undefined ? null : judge(row, administrator, snapshot)
      },
    })
  },
}

function judge(row: CredentialReportRow, administrator: Administrator, snapshot: Snapshot): Verdict | null {
  if (administrator.reach === 'limited') return row.mfaActive ? null : unlessAllRead(row, administrator)
  const paths = administrator.paths()
  const by = paths.length > 0 ? listed(paths.map(({ says }) => says)) : 'several policies together'
  const evidence = { mfaActive: row.mfaActive, reach: administrator.reach, by }
  if (row.mfaActive) return { status: 'pass', message: `${row.user} is an administrator with MFA.`, evidence }
  const removal = [...new Set(paths.map(({ remove }) => remove))]
  return {
    status: 'fail',
    // The condition may well be the one that demands MFA.
    ...(administrator.reach === 'conditional' && { severity: 'medium' as const }),
    message: `${row.user} is an administrator without MFA (${by}).`,
    evidence,
    remedy: script(
      enrolMfa(row, snapshot),
      ...(removal.length > 0 ? ['# Or, where the user needs less than everything:', ...removal] : []),
    ),
  }
}

/** A policy that cannot be read might be the one that makes an administrator. */
const unlessAllRead = ({ user }: CredentialReportRow, { unread }: Administrator): Verdict | null =>
  unread.length === 0
    ? null
    : {
        status: 'error',
        message: `Could not be evaluated: ${user} has no MFA, and what ${listed(unread)} allows is not known.`,
        evidence: { unread },
      }
