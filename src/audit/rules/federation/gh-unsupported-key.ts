// Rule gh-unsupported-key: conditions are on claims that AWS reads from GitHub's tokens.
import { opennessOf } from '../../trust/openness.ts'
import type { Fault } from './detector.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotes, tokenConditions } from './select.ts'

export const ghUnsupportedKey = statementRule({
  id: 'gh-unsupported-key',
  title: "All conditions on GitHub's tokens are on claims that AWS reads",
  severity: 'medium',
  kind: 'dead',
  rationale:
    'AWS reads some fifteen claims of a GitHub token; keys for others, such as repository_owner or event_name, are never filled. A plain operator on one is then never met, and an IfExists, ForAllValues or negated one always.',
  remedy:
    'Use a claim that AWS reads (IAM User Guide, condition keys for OIDC federation), or put the claim into sub by a customised template.',
  detect: statement => {
    const conditions = tokenConditions(statement).filter(({ presence }) => presence === 'never')
    if (conditions.length === 0) return null
    const claims = quotedList(conditions.map(({ claim }) => claim))
    return {
      ...(conditions.some(({ effect }) => effect === 'never')
        ? { says: `wants ${claims}, which AWS reads from no token of this issuer` }
        : whenIdle(claims, opennessOf(statement) === 'unsupported-key')),
      quote: quotes(conditions),
    }
  },
})

const whenIdle = (claims: string, isOpen: boolean): Fault =>
  isOpen
    ? {
        kind: 'exposure',
        severity: 'critical',
        says: `rests on ${claims}, which AWS reads from no token, so that the condition is always met`,
      }
    : { kind: 'upkeep', severity: 'low', says: `has a condition on ${claims} that is always met` }
