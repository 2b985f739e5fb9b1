// Rule gh-any-context: a role is for some jobs of a repository, not for all.
import type { Scope } from '../../trust/scope.ts'
import { hasWildcard } from '../../trust/value-pattern.ts'
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions } from './select.ts'

export const ghAnyContext = statementRule({
  id: 'gh-any-context',
  title: 'Trusts in GitHub name a branch, a tag or an environment',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'Every branch, every pull request from the repository itself and every environment gets the role, so whoever may push to any branch has it, before any review.',
  remedy: 'Name an environment with required reviewers, or one protected branch.',
  detect: statement => {
    const wide = closedScopes(statement).some(
      ({ repository, context, workflow }) =>
        repository.extent === 'whole' && workflow === null && leavesContext(context),
    )
    return wide
      ? {
          says: 'names no branch, tag or environment',
          quote: namingConditions(statement),
        }
      : null
  },
})

/** Other claims, of a customised template, pin no context unless one of them is a branch, an environment or a workflow. */
const leavesContext = (context: Scope['context']): boolean =>
  context.kind === 'any' ||
  (context.kind === 'other' &&
    hasWildcard(context.text) &&
    !/(^|:)(ref|environment|job_workflow_ref):[^:*?]/.test(context.text))
