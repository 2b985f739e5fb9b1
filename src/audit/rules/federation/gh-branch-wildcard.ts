// Rule gh-branch-wildcard: the branch that gets a role is one branch.
import { isMergeQueue } from '../../trust/context-pattern.ts'
import type { Scope } from '../../trust/scope.ts'
import { isInterior } from './gh-interior-wildcard.ts'
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions } from './select.ts'

export const ghBranchWildcard = statementRule({
  id: 'gh-branch-wildcard',
  title: 'No trust in GitHub takes branches by a pattern',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'Whoever may push a branch whose name fits gets the role, and most rulesets protect branches by their whole names: release* is met by release-mine.',
  remedy: 'Name the branch in full and protect it; or use an environment that only some branches deploy to.',
  detect: statement => {
    const refs = closedScopes(statement).flatMap(refPattern)
    if (refs.length === 0) return null
    const isQueue = refs.every(isMergeQueue)
    return {
      ...(isQueue && { severity: 'low' }),
      says: isQueue
        ? 'takes every run of a merge queue, for which there is no exact subject'
        : `takes branches by the pattern ${refs.map(ref => JSON.stringify(ref)).join(', ')}`,
      quote: namingConditions(statement),
    }
  },
})

/** Patterns of tags are for gh-tag-wildcard, and those that go on after a wildcard for gh-interior-wildcard. */
const refPattern = ({ repository, context }: Scope): string[] => {
  if (repository.extent !== 'whole') return []
  if (context.kind === 'mixed') return isInterior(context) ? [] : [context.text]
  return context.kind === 'ref' && !context.whole && !context.text.startsWith('refs/tags/')
    ? [context.text]
    : []
}
