// Rule: passwords must hold a lowercase letter.
import type { Rule } from '../../rule.ts'
import { judgePolicy } from './judge.ts'
import { lowercase } from './requirements.ts'

export const passwordPolicyLowercase: Rule = {
  id: 'password-policy-lowercase',
  title: 'Password policy requires at least one lowercase letter',
  severity: 'medium',
  rationale: 'A password in one case only has far fewer possibilities for each of its characters.',
  remedy: 'Require a lowercase letter in the password policy of the account.',
  controls: {
    'security-hub': ['IAM.12'],
    'pci-dss-4.0.1': ['8.3.6', '8.6.3'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, lowercase),
}
