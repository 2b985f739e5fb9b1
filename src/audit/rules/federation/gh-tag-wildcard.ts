// Rule gh-tag-wildcard: tags are not taken by a pattern where nothing protects them.
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions } from './select.ts'

export const ghTagWildcard = statementRule({
  id: 'gh-tag-wildcard',
  title: 'No trust in GitHub takes tags by a pattern',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'Whoever may push a tag that fits gets the role, from any commit. Tags are often less protected than branches.',
  remedy: 'Use an environment that only these tags deploy to; at least protect the tags with a ruleset.',
  detect: statement => {
    const tags = closedScopes(statement).flatMap(({ context }) =>
      context.kind === 'ref' && !context.whole && context.text.startsWith('refs/tags/') ? [context.text] : [],
    )
    return tags.length === 0
      ? null
      : {
          says: `takes tags by the pattern ${tags.map(tag => JSON.stringify(tag)).join(', ')}`,
          quote: namingConditions(statement),
        }
  },
})
