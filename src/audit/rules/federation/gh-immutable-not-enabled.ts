// Rule gh-immutable-not-enabled: subjects with ids are wanted of repositories that emit them.
import { emitsLegacy } from '../../trust/corrected-subject.ts'
import type { GithubStatement, NamedValue } from '../../trust/github-statement.ts'
import { type FoundRepository, factsRule, foundRepositories } from './judge-facts.ts'
import { quotedList, quotesOf } from './select.ts'

export const ghImmutableNotEnabled = factsRule({
  id: 'gh-immutable-not-enabled',
  title: 'Repositories of which subjects with ids are wanted emit them',
  severity: 'medium',
  kind: 'dead',
  rationale:
    'Repositories from before 15 July 2026 go on emitting subjects without ids until they are renamed, transferred or set to immutable subjects.',
  remedy: 'Switch the repository to immutable subjects, or list the subject without ids as well until then.',
  detect: (statement, facts, unknown) => {
    const withIds = statement.names.filter(({ scope }) => scope.subject !== null && scope.owner.id !== 'none')
    const wanted = foundRepositories({ ...statement, names: withIds }, facts, unknown)
    for (const { name, facts: found } of wanted) if (isSilent(found)) unknown.add(name)
    const early = wanted.filter(
      ({ value, facts: found }) => emitsLegacy(found) && !hasLegacy(value, statement),
    )
    return early.length === 0
      ? null
      : {
          says: `wants ids in ${quotedList(early.map(({ value }) => value.pattern.written))}, and ${quotedList(early.map(({ name }) => name))} emits none yet`,
          quote: quotesOf(early.map(({ value }) => value)),
        }
  },
})

const isSilent = ({ subject }: FoundRepository): boolean =>
  subject.status !== 'collected' || subject.value.prefix === null

const hasLegacy = ({ scope }: NamedValue, { names }: GithubStatement): boolean =>
  names.some(
    ({ scope: other }) =>
      other.subject !== null &&
      other.owner.id === 'none' &&
      other.owner.text === scope.owner.text &&
      other.repository.text === scope.repository.text,
  )
