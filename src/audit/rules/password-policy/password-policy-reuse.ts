// Rule: earlier passwords cannot be taken again.
import type { Rule } from '../../rule.ts'
import { judgePolicy } from './judge.ts'
import { reusePrevention } from './requirements.ts'

export const passwordPolicyReuse: Rule = {
  id: 'password-policy-reuse',
  title: 'Password reuse prevention remembers 24 passwords',
  severity: 'low',
  rationale:
    'Who may take an old password again soon does so, and with it returns whatever was leaked of it.',
  remedy: 'Let the password policy remember 24 passwords, the most that IAM can.',
  controls: {
    'cis-1.4': ['1.9'],
    'cis-3.0': ['1.9'],
    'cis-5.0': ['1.8'],
    'cis-6.0': ['2.8'],
    'cis-7.0': ['2.9'],
    'security-hub': ['IAM.16'],
    'pci-dss-4.0.1': ['8.3.7'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) =>
    judgePolicy(snapshot, settings, reusePrevention(settings.thresholds.passwordPolicyReuse)),
}
