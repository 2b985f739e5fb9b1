// Rule: the account has a password policy of its own.

import type { Settings } from '../../config/settings.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { passwordPolicyResource } from '../subjects.ts'
import { basePolicy, policyCommand } from './command.ts'
import { usersWithPassword } from './console-users.ts'
import { IAM_DEFAULT, policyEvidence } from './judge.ts'

export const passwordPolicyMissing: Rule = {
  id: 'password-policy-missing',
  title: 'A custom account password policy exists',
  severity: 'medium',
  rationale:
    "IAM's default asks for eight characters, lets old passwords come back and never makes them expire. A policy of the account's own says what its owner wants.",
  remedy: 'Set an account password policy.',
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
  if (policy !== null) return { status: 'pass', message: 'The account has a password policy.', evidence }
  if (users === 0 && !settings.passwordPolicyWithoutPasswords)
    return {
      status: 'not-applicable',
      message: 'There is no password policy, and no IAM user has a password that it could govern.',
      evidence,
    }
  return {
    status: 'fail',
    message: `The account has no password policy; ${IAM_DEFAULT}.`,
    evidence,
    remedy: policyCommand(basePolicy(null, settings), {}),
  }
}
