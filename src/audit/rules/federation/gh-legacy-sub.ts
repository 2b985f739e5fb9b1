// Rule gh-legacy-sub: a subject has the ids of owner and repository in it, beside their names.
import { isServerIssuer } from '../../trust/github-issuer.ts'
import type { GithubStatement, NamedValue } from '../../trust/github-statement.ts'
import { hasIdBeside } from './gh-id-wildcard.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghLegacySub = statementRule({
  id: 'gh-legacy-sub',
  title: 'Trusts in GitHub name repositories by their ids as well',
  severity: 'medium',
  kind: 'upkeep',
  rationale:
    'A subject without ids stops matching when the repository is renamed, transferred or changed to immutable subjects; and whoever takes over a name that has become free gets the role. For other issuers see oidc-trust-mutable-names.',
  remedy:
    'List the subject with ids, repo:OWNER@ID/REPOSITORY@ID:…, and keep the other until the repository emits the new form; or add a condition on repository_id.',
  detect: statement => {
    if (statement.life !== 'live' || isServerIssuer(statement.issuer) || hasIdBeside(statement)) return null
    const values = statement.names.filter(value => isByNameOnly(value) && !hasCounterpart(value, statement))
    return values.length === 0
      ? null
      : {
          says: `names repositories without their ids in ${quotedList(values.map(({ pattern }) => pattern.written))}`,
          quote: quotesOf(values),
        }
  },
})

const isByNameOnly = ({ scope: { tenant, subject, owner, repository } }: NamedValue): boolean =>
  subject?.template === 'default' && tenant === 'closed' && owner.id === 'none' && repository.id === 'none'

/** While a repository changes from one form to the other, both are listed. */
const hasCounterpart = ({ scope }: NamedValue, { names }: GithubStatement): boolean =>
  names.some(
    ({ scope: other }) =>
      other.owner.id !== 'none' &&
      other.owner.text === scope.owner.text &&
      other.repository.text === scope.repository.text &&
      JSON.stringify(other.context) === JSON.stringify(scope.context),
  )
