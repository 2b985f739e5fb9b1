// Rule gh-aud-wildcard: the audience is exact.
import { hasWildcard } from '../../trust/value-pattern.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghAudWildcard = statementRule({
  id: 'gh-aud-wildcard',
  title: 'No trust in GitHub takes audiences by a pattern',
  severity: 'medium',
  kind: 'exposure',
  rationale: 'With a wildcard, tokens that a job made for another service fit as well.',
  remedy: 'Write the audience in full under StringEquals.',
  detect: statement => {
    const conditions = tokenConditions(statement, 'aud').filter(({ patterns }) =>
      patterns.some(({ text }) => hasWildcard(text)),
    )
    return statement.life !== 'live' || conditions.length === 0
      ? null
      : { says: 'takes audiences by a pattern', quote: quotes(conditions) }
  },
})
