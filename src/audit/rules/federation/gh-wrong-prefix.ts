// Rule gh-wrong-prefix: condition keys belong to the provider that the statement trusts.
import { opennessOf } from '../../trust/openness.ts'
import type { Fault } from './detector.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotes } from './select.ts'

export const ghWrongPrefix = statementRule({
  id: 'gh-wrong-prefix',
  title: 'All conditions of a trust in GitHub are on keys of its own provider',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'The key of a claim begins with the URL of the provider, without https://. With a typing error, or the URL of another provider, it is never filled.',
  remedy: 'Begin the keys with the issuer of the provider that the Principal names.',
  detect: statement => {
    const conditions = statement.conditions.filter(({ scope }) => scope === 'foreign')
    if (conditions.length === 0) return null
    const keys = quotedList(conditions.map(({ condition }) => condition.key))
    return {
      ...(conditions.some(({ effect }) => effect === 'never')
        ? { says: `wants ${keys}, which is no key of the provider ${statement.issuer}` }
        : whenIdle(keys, opennessOf(statement) === 'wrong-prefix')),
      quote: quotes(conditions),
    }
  },
})

const whenIdle = (keys: string, isOpen: boolean): Fault =>
  isOpen
    ? {
        kind: 'exposure',
        severity: 'critical',
        says: `rests on ${keys}, which no token has, so that the condition is always met`,
      }
    : { kind: 'upkeep', severity: 'low', says: `has a condition on ${keys} that is always met` }
