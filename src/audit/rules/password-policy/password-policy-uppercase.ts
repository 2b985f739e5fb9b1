// Rule: passwords must hold an uppercase letter.
import type { Rule } from '../../rule.ts'
import { judgePolicy } from './judge.ts'
import { uppercase } from './requirements.ts'

export const passwordPolicyUppercase: Rule = {
  id: 'password-policy-uppercase',
  title: 'Password policy requires at least one uppercase letter',
  severity: 'medium',
  rationale: 'Words in lower case alone are the first that guessing programs try.',
  remedy: 'Require an uppercase letter in the password policy of the account.',
  controls: {
    'security-hub': ['IAM.11'],
    'pci-dss-4.0.1': ['8.3.6', '8.6.3'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, uppercase),
}
