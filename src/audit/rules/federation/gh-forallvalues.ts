// Rule gh-forallvalues: conditions on claims, which have one value each, do without ForAllValues.
import { isIdle, opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghForallvalues = statementRule({
  id: 'gh-forallvalues',
  title: 'No trust in GitHub uses ForAllValues',
  severity: 'low',
  kind: 'upkeep',
  rationale:
    'ForAllValues is met when the claim is missing. On environment or enterprise_id that opens the role to every token without it; on sub and aud, which every token has, it only looks wrong.',
  remedy: 'Write the plain operator: StringEquals instead of ForAllValues:StringEquals.',
  detect: statement => {
    const conditions = tokenConditions(statement).filter(
      one => one.condition.qualifier === 'ForAllValues' && !isIdle(one),
    )
    const quote = quotes(conditions)
    if (opennessOf(statement) === 'for-all-values')
      return {
        kind: 'exposure',
        severity: 'critical',
        says: 'is met by every token without the claim, because of ForAllValues',
        quote,
      }
    return conditions.length === 0 ? null : { says: 'uses ForAllValues on a claim with one value', quote }
  },
})
