// Rule gh-ignorecase: names are compared as GitHub writes them.
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghIgnorecase = statementRule({
  id: 'gh-ignorecase',
  title: 'Trusts in GitHub compare names with upper and lower case told apart',
  severity: 'informational',
  kind: 'upkeep',
  rationale:
    'Owners and repositories are unique without regard to case, so there it does no harm; branches and environments that differ in case are different ones.',
  remedy: "Use StringEquals with GitHub's own spelling.",
  detect: statement => {
    const conditions = tokenConditions(statement).filter(
      ({ condition }) => condition.operator === 'StringEqualsIgnoreCase',
    )
    return conditions.length === 0
      ? null
      : { says: 'compares names without regard to case', quote: quotes(conditions) }
  },
})
