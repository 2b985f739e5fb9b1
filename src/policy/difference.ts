// Why a text is not the one wanted: the nearest miss, told from the ways in which trust policies go wrong.
import type { ReasonCode } from './reason.ts'
import { fits, patternOf } from './wildcard.ts'

/** Whether a text fits a wanted one under an operator. */
type Same = (wanted: string, seen: string) => boolean

const exactly: Same = (wanted, seen) => wanted === seen
const withWildcards: Same = (wanted, seen) => fits(patternOf(wanted), seen)

interface Miss {
  readonly code: ReasonCode
  test(wanted: string, seen: string, same: Same): boolean
}

/** From the nearest to the farthest. */
const misses: readonly Miss[] = [
  {
    code: 'case-differs',
    test: (wanted, seen, same) => same(wanted.toLowerCase(), seen.toLowerCase()),
  },
  { code: 'whitespace-differs', test: (wanted, seen, same) => same(wanted.trim(), seen.trim()) },
  { code: 'wildcard-is-literal', test: withWildcards },
  {
    code: 'colon-escaped',
    test: (wanted, seen, same) => same(unescapeColons(wanted), unescapeColons(seen)),
  },
  {
    code: 'subject-form-differs',
    test: (wanted, seen, same) =>
      hasIds(wanted) !== hasIds(seen) && same(withoutIds(wanted), withoutIds(seen)),
  },
  {
    code: 'subject-ids-differ',
    test: (wanted, seen, same) =>
      hasIds(wanted) && hasIds(seen) && same(withoutIds(wanted), withoutIds(seen)),
  },
  { code: 'subject-context-differs', test: (wanted, seen) => differInContext(wanted, seen) },
  { code: 'subject-repository-differs', test: (wanted, seen) => differInRepository(wanted, seen) },
]

/**
 * The nearest miss between what a string condition wants and what was seen; `value-differs` for all others.
 * @param wildcards whether the operator takes `*` and `?` of a wanted text for wildcards
 */
export const nearestMiss = (
  wanted: readonly string[],
  seen: readonly string[],
  wildcards: boolean,
): ReasonCode => {
  const same = wildcards ? withWildcards : exactly
  const found = misses.find(({ test }) => wanted.some(one => seen.some(other => test(one, other, same))))
  return found?.code ?? 'value-differs'
}

const unescapeColons = (text: string): string => text.replace(/%3a/gi, ':')

/** `repo:OWNER[@ID]/REPOSITORY[@ID]:CONTEXT`, GitHub's default subject in its legacy and its immutable form. */
const SUBJECT =
  /^repo:(?<owner>[^/@:]+)(?<ownerId>@[^/:]+)?\/(?<repository>[^:@]+)(?<repositoryId>@[^:]+)?(?::(?<context>.*))?$/s

export interface SubjectParts {
  readonly owner: string
  /** With its `@`; undefined in the legacy form. */
  readonly ownerId: string | undefined
  readonly repository: string
  readonly repositoryId: string | undefined
  /** undefined when nothing follows the repository. */
  readonly context: string | undefined
}

/** The parts of a subject of the default template, or of a pattern for one; null for all other texts. */
export const subjectParts = (text: string): SubjectParts | null =>
  (SUBJECT.exec(text)?.groups as SubjectParts | undefined) ?? null

const hasIds = (text: string): boolean => {
  const parts = subjectParts(text)
  return parts?.ownerId !== undefined || parts?.repositoryId !== undefined
}

const withoutIds = (text: string): string => {
  const parts = subjectParts(text)
  if (parts === null) return text
  const { owner, repository, context } = parts
  return `repo:${owner}/${repository}${context === undefined ? '' : `:${context}`}`
}

/** Same repository, but e.g. a branch where an environment is wanted: an environment replaces the ref in a subject. */
const differInContext: Same = (wanted, seen) => {
  const [one, other] = [splitSubject(wanted), splitSubject(seen)]
  return one !== null && other !== null && one.repository === other.repository && one.kind !== other.kind
}

const differInRepository: Same = (wanted, seen) => {
  const [one, other] = [splitSubject(wanted), splitSubject(seen)]
  return (
    one !== null && other !== null && one.repository !== other.repository && one.context === other.context
  )
}

const splitSubject = (text: string): { repository: string; context: string; kind: string } | null => {
  const { owner, repository, context = '' } = subjectParts(text) ?? {}
  const kind = /^(environment:|ref:|pull_request$)/.exec(context)?.[0]
  return kind === undefined ? null : { repository: `${owner}/${repository}`, context, kind }
}
