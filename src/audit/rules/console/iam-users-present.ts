// Rule: people sign in through federation, not as IAM users.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { type CredentialReportRow, collected } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'
import { counted, listed } from '../wording.ts'

export const iamUsersPresent: Rule = {
  id: 'iam-users-present',
  title: 'No human IAM users exist (federation used)',
  severity: 'low',
  rationale:
    'People who come through IAM Identity Center or another identity provider leave every account at once when they leave the company; IAM users stay until somebody remembers them.',
  remedy: 'Move people to IAM Identity Center or a federated role, then delete their console passwords.',
  controls: {
    'cis-1.4': ['1.21'],
    'cis-3.0': ['1.21'],
    'cis-5.0': ['1.20'],
    'cis-6.0': ['2.20'],
    'cis-7.0': ['2.19'],
  },
  needs: ['credentialReport'],
  evaluate: (snapshot, { forbidConsoleUsers }) => {
    const report = collected(snapshot.credentialReport)
    return [
      { ...judge(report.users.filter(mayBePerson), forbidConsoleUsers), resource: accountResource(snapshot) },
    ]
  },
}

/** A user whose password cell says nothing might be a person. */
const mayBePerson = (row: CredentialReportRow): boolean => row.passwordEnabled !== false

/** Whether a console user is a person, and one who has no other way in, is a question to people unless settled. */
function judge(people: readonly CredentialReportRow[], forbidden: boolean): Omit<RuleResult, 'resource'> {
  const names = people.map(row => row.user)
  const evidence = { usersWithPassword: names }
  if (names.length === 0) return { status: 'pass', message: 'No IAM user has a console password.', evidence }
  return {
    status: forbidden ? 'fail' : 'manual',
    message: `${counted(names.length, 'IAM user')} with a console password: ${listed(names)}.`,
    evidence,
    remedy,
  }
}

const remedy = script(
  '# For each user, once the person behind it signs in through federation:',
  'aws iam delete-login-profile --user-name "$USER_NAME"',
)
