// Rule: the password policy as a whole meets the profiles of strength that its owner answers to.

import type { PasswordPolicyProfile } from '../../config/settings.ts'
import type { Rule } from '../../rule.ts'
import { notApplicable } from '../judge-rows.ts'
import { judgeAll } from './judge.ts'
import {
  lowercase,
  maximumAge,
  minimumLength,
  number,
  type Requirement,
  reusePrevention,
  symbol,
  uppercase,
} from './requirements.ts'

export const passwordPolicyComposite: Rule = {
  id: 'password-policy-composite',
  title: 'Password policy meets the profiles of strength as a whole',
  severity: 'medium',
  rationale:
    'Frameworks judge a password policy as a whole: one setting short of the profile is a failed control, however strong the others are.',
  remedy: 'Set all that the profile asks for in one command.',
  controls: {
    'security-hub': ['IAM.7', 'IAM.10'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-2(3)', 'AC-3(15)', 'IA-5(1)'],
    'pci-dss-4.0.1': ['8.3.6', '8.3.7', '8.3.9', '8.3.10.1', '8.6.3'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) => {
    const results = settings.passwordPolicyProfiles.map(profile => {
      const result = judgeAll(snapshot, settings, profiles[profile])
      return {
        ...result,
        message: `${names[profile]}: ${result.message}`,
        evidence: { profile, ...result.evidence },
        discriminator: profile,
      }
    })
    return results.length > 0 ? results : [notApplicable(snapshot, 'No profile of strength is asked for.')]
  },
}

const profiles: Readonly<Record<PasswordPolicyProfile, readonly Requirement[]>> = {
  fsbp: [minimumLength(8), uppercase, lowercase, number, symbol],
  pci: [minimumLength(7), uppercase, lowercase, number, reusePrevention(4), maximumAge(90)],
  cis: [minimumLength(14), reusePrevention(24)],
}

const names: Readonly<Record<PasswordPolicyProfile, string>> = {
  fsbp: 'Security Hub IAM.7',
  pci: 'Security Hub IAM.10',
  cis: 'CIS Foundations',
}
