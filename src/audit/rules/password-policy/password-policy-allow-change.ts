// Rule: users may change their own password.

import type { Settings } from '../../config/settings.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { passwordPolicyResource } from '../subjects.ts'
import { basePolicy, policyCommand } from './command.ts'
import { usersWithPassword } from './console-users.ts'
import { policyEvidence } from './judge.ts'

export const passwordPolicyAllowChange: Rule = {
  id: 'password-policy-allow-change',
  title: 'Users may change their own password',
  severity: 'medium',
  rationale:
    'Who cannot change a password keeps the one that an administrator chose and knows, and cannot act when it leaks.',
  remedy: 'Allow users to change their own password in the password policy of the account.',
  controls: {},
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) => [
    { ...judge(snapshot, settings), resource: passwordPolicyResource(snapshot) },
  ],
}

function judge(snapshot: Snapshot, settings: Settings): Omit<RuleResult, 'resource'> {
  const policy = collected(snapshot.passwordPolicy)
  const users = usersWithPassword(snapshot)
  const evidence = { ...policyEvidence(policy), usersWithPassword: users }
  if (policy?.allowUsersToChangePassword)
    return { status: 'pass', message: 'The password policy lets users change their password.', evidence }
  if (users === 0) return { status: 'not-applicable', message: 'No IAM user has a password.', evidence }
  return {
    status: 'fail',
    message: policy?.hardExpiry
      ? 'Users may not change their password, and once it expires only an administrator can let them in again.'
      : 'No password policy lets users change their password.',
    evidence,
    remedy: policyCommand(basePolicy(policy, settings), { allowUsersToChangePassword: true }),
  }
}
