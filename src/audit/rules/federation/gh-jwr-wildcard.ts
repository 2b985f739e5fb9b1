// Rule gh-jwr-wildcard: a reusable workflow is one file at one ref.
import type { GithubStatement } from '../../trust/github-statement.ts'
import { weakest } from '../../trust/scope.ts'
import { hasWildcard } from '../../trust/value-pattern.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotes, tokenConditions } from './select.ts'

export const ghJwrWildcard = statementRule({
  id: 'gh-jwr-wildcard',
  title: 'No trust in GitHub takes reusable workflows by a pattern',
  severity: 'high',
  kind: 'exposure',
  rationale:
    'With a wildcard in the owner, the repository or the path another workflow fits; with @* any branch of the repository of the workflow does, and on a branch anybody with push access can change it.',
  remedy:
    'Write OWNER/REPOSITORY/.github/workflows/FILE.yml@refs/heads/main in full, or with a tag or a commit.',
  detect: statement => {
    const conditions = tokenConditions(statement, 'job_workflow_ref', 'sub')
    const values = conditions
      .filter(({ effect }) => effect === 'restricts' || effect === 'avoidable')
      .flatMap(({ claim, patterns }) =>
        patterns.filter(({ text }) => hasWildcard(claim === 'sub' ? workflowIn(text) : text)),
      )
    if (statement.life !== 'live' || values.length === 0) return null
    return {
      ...(isPinnedBySubject(statement) && { severity: 'low' }),
      says: `takes reusable workflows by the pattern ${quotedList(values.map(({ written }) => written))}`,
      quote: quotes(conditions),
    }
  },
})

/** Of a customised subject: the reusable workflow in it, up to the next claim. */
const workflowIn = (subject: string): string => /(?:^|:)job_workflow_ref:([^:]*)/.exec(subject)?.[1] ?? ''

/** With one repository and one context the workflow is only a second check. */
const isPinnedBySubject = ({ admitted }: GithubStatement): boolean => {
  const { tenant, repository, context } = weakest(admitted)
  const pinned = context.kind === 'pull_request' || ('whole' in context && context.whole)
  return tenant === 'closed' && repository.extent === 'whole' && pinned
}
