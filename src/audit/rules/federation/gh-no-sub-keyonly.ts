// Rule gh-no-sub-keyonly: a trust in GitHub has a condition on the subject, even where other claims suffice.
import { statementRule } from './judge-trust.ts'
import { namingConditions, tokenConditions } from './select.ts'

export const ghNoSubKeyonly = statementRule({
  id: 'gh-no-sub-keyonly',
  title: 'Trusts in GitHub that name a repository by other claims have a condition on the subject as well',
  severity: 'medium',
  kind: 'upkeep',
  rationale:
    'The policy is safe as it is, but AWS demands a condition on sub: the next change of the policy may be refused, and sessions have been seen denied.',
  remedy: 'Add a StringEquals condition on sub beside the one on the id.',
  detect: statement =>
    statement.life === 'live' &&
    statement.ownTenant === 'closed' &&
    tokenConditions(statement, 'sub').length === 0
      ? { says: 'names its repositories without a condition on sub', quote: namingConditions(statement) }
      : null,
})
