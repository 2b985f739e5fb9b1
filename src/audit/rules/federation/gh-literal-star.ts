// Rule gh-literal-star: wildcards stand under StringLike only.

import type { JudgedCondition } from '../../trust/condition-effect.ts'
import { comparesText } from '../../trust/value-pattern.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotes, tokenConditions } from './select.ts'

export const ghLiteralStar = statementRule({
  id: 'gh-literal-star',
  title: 'No trust in GitHub has a wildcard under an operator that takes it literally',
  severity: 'medium',
  kind: 'dead',
  rationale: 'Under StringEquals * and ? stand for themselves, and no name on GitHub has them.',
  remedy: 'Write the exact value; StringLike only where no exact value is possible.',
  detect: statement => {
    const conditions = tokenConditions(statement, 'sub', 'repository', 'ref', 'job_workflow_ref').filter(
      one => literalStars(one).length > 0,
    )
    if (conditions.length === 0) return null
    const values = quotedList(conditions.flatMap(literalStars))
    return {
      ...(conditions.some(({ effect }) => effect === 'never')
        ? { says: `wants ${values} to the letter` }
        : { kind: 'upkeep', says: `has a value that no token can have: ${values}` }),
      quote: quotes(conditions),
    }
  },
})

const literalStars = ({ condition, patterns }: JudgedCondition): string[] =>
  comparesText(condition) && !condition.operator.includes('Not')
    ? condition.values.filter(value => patterns.every(({ written }) => written !== value))
    : []
