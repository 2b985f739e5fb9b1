// The subjects that GitHub puts into the tokens of the wished-for jobs. Pure.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import { formatSubject, type SubjectContext } from '../../federation/token/claims.ts'
import { issuerKind } from '../github-keys.ts'
import { exactly, startingWith, type Wanted } from './wanted.ts'
import type { JobContext, Repository, SubjectForm, TrustWish } from './wish.ts'

/** One per repository and form of the subject; two where the issuer may or may not escape a colon. */
export const wantedSubjects = ({ repositories, context, subjectForm, provider }: TrustWish): Wanted[] =>
  repositories.flatMap(repository =>
    forms(subjectForm).flatMap(form => {
      const subject = inContext(repository, form, context)
      const unescaped = unescapedEnvironment(repository, context)
      return unescaped !== null && issuerKind(provider.issuer) !== 'cloud' ? [subject, unescaped] : [subject]
    }),
  )

const forms = (form: SubjectForm): readonly ('legacy' | 'immutable')[] =>
  form === 'both' ? ['legacy', 'immutable'] : [form]

const inContext = (repository: Repository, form: 'legacy' | 'immutable', context: JobContext): Wanted => {
  const withContext = (subjectContext: SubjectContext): string =>
    formatSubject({
      owner: repository.owner,
      repository: repository.name,
      ownerId: form === 'immutable' ? (repository.ids?.owner ?? null) : null,
      repositoryId: form === 'immutable' ? (repository.ids?.repository ?? null) : null,
      context: subjectContext,
    })
  switch (context.kind) {
    case 'environment':
      return exactly(withContext({ kind: 'environment', name: context.name }))
    case 'branch':
      return exactly(withContext({ kind: 'ref', ref: `refs/heads/${context.name}` }))
    case 'tag':
      return startingWith(withContext({ kind: 'ref', ref: 'refs/tags/' }), context.pattern)
    case 'pull-request':
      return exactly(withContext({ kind: 'pull_request' }))
    case 'merge-queue':
      // A run's own ref ends in the pull request and the commit, `pr-7-9f3c1d2`, so no exact text fits two runs.
      return startingWith(withContext({ kind: 'ref', ref: `${MERGE_QUEUE}${context.branch}/` }), '*')
  }
}

/** Where the refs of merge queues begin; the base branch follows. */
export const MERGE_QUEUE = 'refs/heads/gh-readonly-queue/'

/** GitHub Enterprise Server up to 3.18 leaves the colons of an environment's name as they are. */
const unescapedEnvironment = ({ owner, name }: Repository, context: JobContext): Wanted | null =>
  context.kind === 'environment' && context.name.includes(':')
    ? exactly(`repo:${owner}/${name}:environment:${context.name}`)
    : null
