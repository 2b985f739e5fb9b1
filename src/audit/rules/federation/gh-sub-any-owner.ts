// Rule gh-sub-any-owner: a subject names an owner.
import { opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghSubAnyOwner = statementRule({
  id: 'gh-sub-any-owner',
  title: 'Every subject that a trust in GitHub takes names an owner',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'Where a wildcard stands before the owner, or no owner is named, everybody on GitHub can make a repository, a branch or an environment that fits the rest.',
  remedy: 'Begin the subject with repo:OWNER/ (or repo:OWNER@ID/), without a wildcard before the slash.',
  detect: statement => {
    if (opennessOf(statement) !== 'owner-unnamed') return null
    const values = statement.names.filter(({ scope }) => scope.tenant === 'anyone')
    return {
      says: `takes ${quotedList(values.map(({ pattern }) => pattern.written))}, which leaves the owner open`,
      quote: quotesOf(values),
    }
  },
})
