// Rule: passwords must hold a number.
import type { Rule } from '../../rule.ts'
import { judgePolicy } from './judge.ts'
import { number } from './requirements.ts'

export const passwordPolicyNumber: Rule = {
  id: 'password-policy-number',
  title: 'Password policy requires at least one number',
  severity: 'medium',
  rationale:
    'Digits among the letters take a password out of the dictionaries that guessing programs begin with.',
  remedy: 'Require a number in the password policy of the account.',
  controls: {
    'security-hub': ['IAM.14'],
    'pci-dss-4.0.1': ['8.3.6', '8.6.3'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, number),
}
