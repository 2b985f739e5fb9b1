// Rule gh-pull-request: pull requests get no role that can change something.
import { admitsPullRequests } from '../../trust/context-pattern.ts'
import { isReadOnly } from '../../trust/privilege.ts'
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions } from './select.ts'

export const ghPullRequest = statementRule({
  id: 'gh-pull-request',
  title: 'No role that can change something is for pull requests',
  severity: 'high',
  kind: 'exposure',
  rationale:
    'The workflow of a pull request is that of its branch, so whoever may push a branch has the role before anybody reviews anything. (Pull requests from forks get no token.) Where a role is for all jobs, gh-any-context says so.',
  remedy:
    'Give pull requests a role of their own that can only read, and keep this one for a branch or environment.',
  detect: (statement, { privilege }) =>
    closedScopes(statement).some(({ context }) => admitsPullRequests(context))
      ? {
          ...(isReadOnly(privilege()) && { severity: 'low' }),
          says: 'takes the jobs of pull requests',
          quote: namingConditions(statement),
        }
      : null,
})
