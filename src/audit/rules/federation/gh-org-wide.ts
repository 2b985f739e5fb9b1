// Rule gh-org-wide: a role is for some repositories, not for all of an organisation.
import { isReadOnly } from '../../trust/privilege.ts'
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions } from './select.ts'

export const ghOrgWide = statementRule({
  id: 'gh-org-wide',
  title: 'No trust in GitHub takes in every repository of an owner',
  severity: 'high',
  kind: 'exposure',
  rationale:
    'All repositories of the organisation, also those to come, and all their branches and pull requests get the role. Whoever may create a repository, or push to the least of them, has it.',
  remedy: 'List the repositories that may have the role, each with its branch or environment.',
  detect: (statement, { privilege }) => {
    const wide = closedScopes(statement).some(
      ({ repository, context }) => repository.extent === 'any' && context.kind === 'any',
    )
    return wide
      ? {
          ...(isReadOnly(privilege()) && { severity: 'medium' }),
          says: 'names an owner and no repository',
          quote: namingConditions(statement),
        }
      : null
  },
})
