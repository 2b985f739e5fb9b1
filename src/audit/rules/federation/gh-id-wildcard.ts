// Rule gh-id-wildcard: ids in a subject are literal.
import type { GithubStatement, NamedValue } from '../../trust/github-statement.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotesOf, tokenConditions } from './select.ts'

export const ghIdWildcard = statementRule({
  id: 'gh-id-wildcard',
  title: 'No subject that a trust in GitHub takes has a wildcard for an id',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'The ids are in the subject so that nobody gets in by taking over a name that has become free. With a wildcard after the @ the name alone decides again.',
  remedy: 'Write the ids of the owner and of the repository.',
  detect: statement => {
    const values = statement.life === 'live' ? statement.names.filter(hasWildId) : []
    if (values.length === 0 || hasIdBeside(statement)) return null
    return {
      says: `takes any id in ${quotedList(values.map(({ pattern }) => pattern.written))}`,
      quote: quotesOf(values),
    }
  },
})

const hasWildId = ({ scope: { tenant, owner, repository } }: NamedValue): boolean =>
  tenant === 'closed' && (owner.id === 'wild' || repository.id === 'wild')

/** A condition on the id itself does what the one in the subject was to do. */
export const hasIdBeside = (statement: GithubStatement): boolean =>
  tokenConditions(statement, 'repository_id', 'repository_owner_id').some(
    ({ effect, patterns }) => effect === 'restricts' && patterns.every(({ text }) => /^\d+$/.test(text)),
  )
