// Rule gh-ifexists: conditions on claims do without IfExists.
import { isIdle, opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghIfexists = statementRule({
  id: 'gh-ifexists',
  title: 'No trust in GitHub uses IfExists',
  severity: 'low',
  kind: 'upkeep',
  rationale:
    'An operator with IfExists is met when the claim is missing. On environment or enterprise_id that opens the role to every token without it; on sub and aud, which every token has, it only looks wrong.',
  remedy: 'Take the suffix away: StringEquals instead of StringEqualsIfExists.',
  detect: statement => {
    const conditions = tokenConditions(statement).filter(one => one.condition.ifExists && !isIdle(one))
    const quote = quotes(conditions)
    if (opennessOf(statement) === 'if-exists')
      return {
        kind: 'exposure',
        severity: 'critical',
        says: 'is met by every token without the claim, because of IfExists',
        quote,
      }
    return conditions.length === 0 ? null : { says: 'uses IfExists on a claim', quote }
  },
})
