// Rule gh-null: presence of the subject is no condition on it.
import { opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghNull = statementRule({
  id: 'gh-null',
  title: 'No trust in GitHub asks only whether a claim is there',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'Every token has a subject: a Null condition that wants it present is always met and restricts nothing, one that wants it absent never is.',
  remedy: 'Compare the claim with StringEquals instead.',
  detect: statement => {
    const conditions = tokenConditions(statement).filter(
      ({ condition, presence }) => condition.operator === 'Null' && presence === 'always',
    )
    const quote = quotes(conditions)
    if (opennessOf(statement) === 'null')
      return {
        kind: 'exposure',
        severity: 'critical',
        says: 'asks only that the claim is there, and every token has it',
        quote,
      }
    return conditions.some(({ effect }) => effect === 'never')
      ? { says: 'wants a claim to be missing that every token has', quote }
      : null
  },
})
