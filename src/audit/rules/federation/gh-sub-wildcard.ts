// Rule gh-sub-wildcard: a subject is more than a wildcard.
import { isAnything, opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghSubWildcard = statementRule({
  id: 'gh-sub-wildcard',
  title: 'No trust in GitHub takes a mere wildcard for a subject',
  severity: 'critical',
  kind: 'exposure',
  rationale: 'A subject of * is met by every token, so the condition is there and does nothing.',
  remedy: 'Replace the wildcard by the exact subjects that may have the role.',
  detect: statement => {
    if (opennessOf(statement) !== 'wildcard-only') return null
    const values = statement.names.filter(isAnything)
    return {
      says: `takes any subject: ${quotedList(values.map(({ pattern }) => pattern.written))}`,
      quote: quotesOf(values),
    }
  },
})
