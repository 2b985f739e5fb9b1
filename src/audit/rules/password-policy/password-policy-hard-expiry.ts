// Rule: an expired password does not lock its user out.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type PasswordPolicy } from '../../snapshot/index.ts'
import { passwordPolicyResource } from '../subjects.ts'
import { policyCommand } from './command.ts'
import { policyEvidence } from './judge.ts'

export const passwordPolicyHardExpiry: Rule = {
  id: 'password-policy-hard-expiry',
  title: 'Hard expiry does not lock users out',
  severity: 'informational',
  rationale:
    'With hard expiry an expired password cannot be changed at sign-in: an administrator has to reset it. That is a choice, but one that can lock out the last administrator.',
  remedy:
    'Turn hard expiry off, or make sure that somebody who does not depend on a password can reset them.',
  controls: {},
  needs: ['passwordPolicy'],
  evaluate: snapshot => {
    const policy = collected(snapshot.passwordPolicy)
    return [{ ...judge(policy), resource: passwordPolicyResource(snapshot) }]
  },
}

function judge(policy: PasswordPolicy | null): Omit<RuleResult, 'resource'> {
  const evidence = policyEvidence(policy)
  if (!policy?.hardExpiry)
    return { status: 'pass', message: 'Expired passwords can be changed at sign-in.', evidence }
  if (policy.maxPasswordAge === null)
    return { status: 'pass', message: 'Hard expiry is on, but passwords never expire.', evidence }
  return {
    status: 'fail',
    message: 'Hard expiry is on: users whose password has expired need an administrator to sign in again.',
    evidence,
    remedy: policyCommand(policy, { hardExpiry: false }),
  }
}
