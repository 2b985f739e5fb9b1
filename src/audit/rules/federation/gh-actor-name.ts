// Rule gh-actor-name: people are told by their ids.
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghActorName = statementRule({
  id: 'gh-actor-name',
  title: 'Trusts in GitHub tell people by actor_id, not by actor',
  severity: 'low',
  kind: 'upkeep',
  rationale: 'A login can be changed, and then be registered by somebody else; the id stays.',
  remedy: 'Replace actor by actor_id; gh api users/LOGIN --jq .id prints it.',
  detect: statement => {
    const conditions = tokenConditions(statement, 'actor').filter(({ effect }) => effect === 'restricts')
    return statement.life !== 'live' || conditions.length === 0
      ? null
      : { says: 'tells people by their logins', quote: quotes(conditions) }
  },
})
