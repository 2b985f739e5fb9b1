// Rule gh-name-reuse: the names in a policy still belong to those that were meant.
import type { GithubFacts } from '../../snapshot/github-facts.ts'
import type { NamedValue } from '../../trust/github-statement.ts'
import type { Fault } from './detector.ts'
import { hasIdBeside } from './gh-id-wildcard.ts'
import { type FoundRepository, factsRule, namedRepositories, ownerIn } from './judge-facts.ts'
import { quotesOf } from './select.ts'

export const ghNameReuse = factsRule({
  id: 'gh-name-reuse',
  title: 'Owners and repositories that trust policies name are there, under these names and ids',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'A name that is deleted or given up can be registered by somebody else, who then emits the same subject, unless the policy wants the ids as well.',
  remedy: 'Name the present repository with its ids, or take the statement away.',
  detect: (statement, facts, unknown) => {
    const hasIds = hasIdBeside(statement)
    for (const { value, name, facts: found } of namedRepositories(statement, facts, unknown)) {
      const fault =
        found.status === 'found'
          ? judgeFound(value, name, found, hasIds)
          : hasIds || hasLiteralIds(value)
            ? null
            : judgeMissing(name, facts, unknown)
      if (fault !== null) return { ...fault, quote: quotesOf([value]) }
    }
    return null
  },
})

const hasLiteralIds = ({ scope: { owner, repository } }: NamedValue): boolean =>
  owner.id === 'literal' && repository.id === 'literal'

function judgeFound(
  { scope }: NamedValue,
  name: string,
  { owner, name: repository, ownerId, repositoryId }: FoundRepository,
  hasIds: boolean,
): Fault | null {
  const now = `${owner}/${repository}`
  if (now.toLowerCase() !== name.toLowerCase())
    return hasIds
      ? null
      : { says: `names ${name}, which is ${now} by now: the old name can be given to another` }
  const isOther = isOtherId(scope.owner.idText, ownerId) || isOtherId(scope.repository.idText, repositoryId)
  return isOther
    ? {
        says: `wants other ids than those of ${name} now, which are ${ownerId} and ${repositoryId}: the name belongs to another repository`,
      }
    : null
}

const isOtherId = (wanted: string | null, is: string): boolean => wanted !== null && wanted !== is

/** GitHub answers "not found" for what a token may not see as well, so only an owner is known to be gone. */
function judgeMissing(name: string, facts: GithubFacts, unknown: Set<string>): Fault | null {
  const known = ownerIn(facts, name)
  if (known?.status === 'free')
    return {
      severity: 'high',
      says: `names ${name}, and there is no owner of that name: anybody can register it`,
    }
  if (known?.status === 'found')
    return {
      status: 'manual',
      says: `names ${name}, which is not there or is not for this token to see: if it is gone, its name can be used anew`,
    }
  unknown.add(name)
  return null
}
