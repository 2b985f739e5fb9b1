// Rule: passwords have a minimum length.
import type { Rule } from '../../rule.ts'
import { judgePolicy } from './judge.ts'
import { minimumLength } from './requirements.ts'

export const passwordPolicyMinLength: Rule = {
  id: 'password-policy-min-length',
  title: 'Minimum password length is at least 14',
  severity: 'medium',
  rationale:
    'Length is what makes a password hard to guess; every character more counts for more than any rule about kinds of characters.',
  remedy: 'Raise the minimum password length of the account.',
  // AWS maps IAM.15 to no NIST control; of Prowler's long list only the control of password strength is kept.
  controls: {
    'cis-1.4': ['1.8'],
    'cis-3.0': ['1.8'],
    'cis-5.0': ['1.7'],
    'cis-6.0': ['2.7'],
    'cis-7.0': ['2.8'],
    'security-hub': ['IAM.15'],
    'nist-800-53-r5': ['IA-5', 'IA-5(1)'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) =>
    judgePolicy(snapshot, settings, minimumLength(settings.thresholds.passwordPolicyMinLength)),
}
