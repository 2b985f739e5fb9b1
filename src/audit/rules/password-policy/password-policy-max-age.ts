// Rule: passwords expire.
import type { Rule } from '../../rule.ts'
import { judgePolicy } from './judge.ts'
import { maximumAge } from './requirements.ts'

export const passwordPolicyMaxAge: Rule = {
  id: 'password-policy-max-age',
  title: 'Passwords expire within 90 days',
  severity: 'low',
  rationale:
    'Expiry bounds the time for which a stolen password is of use. Frameworks disagree: PCI DSS asks for it, NIST SP 800-63B advises against it where MFA is in force.',
  remedy: 'Set a maximum password age, or switch this rule off where your framework advises against expiry.',
  controls: {
    'security-hub': ['IAM.17'],
    'pci-dss-4.0.1': ['8.3.9', '8.3.10.1'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) =>
    judgePolicy(snapshot, settings, maximumAge(settings.thresholds.passwordPolicyMaxAge)),
}
