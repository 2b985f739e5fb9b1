// Rule gh-negated-only: a trust in GitHub says who may come, not only who may not.
import { opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghNegatedOnly = statementRule({
  id: 'gh-negated-only',
  title: 'No trust in GitHub rests on exclusions alone',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'StringNotEquals and StringNotLike keep a few out and let all others in, and a token that lacks the claim as well.',
  remedy: 'Say with StringEquals on sub who may have the role.',
  detect: statement =>
    opennessOf(statement) === 'negated'
      ? {
          says: 'says who may not have the role, and not who may',
          quote: quotes(tokenConditions(statement).filter(({ effect }) => effect === 'excludes')),
        }
      : null,
})
