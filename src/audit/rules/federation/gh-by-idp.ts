// Rule gh-by-idp: no trust in GitHub asks for roles that the issuer names.
import { statementRule } from './judge-trust.ts'
import { quotes } from './select.ts'

export const ghByIdp = statementRule({
  id: 'gh-by-idp',
  title: 'No trust in GitHub requires sts:RoleAuthorizedByIdp',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'STS fills that key from a claim that lists roles, and GitHub has no such claim: it is always false.',
  remedy: 'Take the condition away.',
  detect: ({ conditions }) => {
    const required = conditions.filter(
      ({ claim, effect }) => claim === 'sts:roleauthorizedbyidp' && effect === 'never',
    )
    return required.length === 0
      ? null
      : { says: 'requires roles that the issuer names, and GitHub names none', quote: quotes(required) }
  },
})
