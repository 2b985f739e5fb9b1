// Rule gh-repo-prefix: the name of a repository ends where it should.
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions, writtenIn } from './select.ts'

export const ghRepoPrefix = statementRule({
  id: 'gh-repo-prefix',
  title: 'No subject that a trust in GitHub takes has a wildcard within the repository',
  severity: 'high',
  kind: 'exposure',
  rationale:
    'repo:acme/app* is met by acme/app-evil as well, a repository that every member of the organisation may be able to create.',
  remedy: 'Close the repository with a colon (or @ID:), and list each one that is meant.',
  detect: statement => {
    const scopes = closedScopes(statement).filter(({ repository }) => repository.extent === 'part')
    return scopes.length === 0
      ? null
      : {
          says: `takes ${writtenIn(scopes)}, whose repository is a pattern`,
          quote: namingConditions(statement),
        }
  },
})
