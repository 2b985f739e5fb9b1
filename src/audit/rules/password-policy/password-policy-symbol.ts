// Rule: passwords must hold a symbol.
import type { Rule } from '../../rule.ts'
import { judgePolicy } from './judge.ts'
import { symbol } from './requirements.ts'

export const passwordPolicySymbol: Rule = {
  id: 'password-policy-symbol',
  title: 'Password policy requires at least one symbol',
  severity: 'medium',
  rationale: 'Symbols widen the choice for each character and break up dictionary words.',
  remedy: 'Require a symbol in the password policy of the account.',
  controls: {
    'security-hub': ['IAM.13'],
  },
  needs: ['passwordPolicy'],
  evaluate: (snapshot, settings) => judgePolicy(snapshot, settings, symbol),
}
