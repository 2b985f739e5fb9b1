// Whom a statement lets in, in words.
import type { ContextPattern } from './context-pattern.ts'
import type { GithubStatement } from './github-statement.ts'
import type { NamePattern } from './name-pattern.ts'
import type { Scope } from './scope.ts'

const MOST_NAMED = 4

/** Who on GitHub can become the role through a statement: `any repository of acme`, `jobs of acme/app on branch main`. */
export function whoIsAdmitted(statement: GithubStatement): string {
  if (statement.life !== 'live') return 'nobody'
  return whoAreAdmitted([statement])
}

/** The same through any of several statements that are live. */
export const whoAreAdmitted = (statements: readonly GithubStatement[]): string =>
  listedScopes(statements.flatMap(statement => statement.admitted.map(scope => whoFits(scope, statement))))

/** The same for one alternative. */
export function whoFits(scope: Scope, { issuer, kind }: Pick<GithubStatement, 'issuer' | 'kind'>): string {
  const where = kind === 'shared' ? 'on GitHub' : `of the GitHub behind ${issuer}`
  const workflow = scope.workflow === null ? '' : `, through the workflow ${scope.workflow}`
  return `${repositoriesOf(scope, where)}${contextOf(scope.context)}${workflow}`
}

function repositoriesOf({ tenant, owner, repository, subject }: Scope, where: string): string {
  if (tenant === 'anyone') return `any repository ${where}`
  if (tenant === 'crafted')
    return subject?.template === 'custom'
      ? `any repository ${where} that gives something of its own a name that fits`
      : `any repository ${where} whose owner's name fits ${owner.text}`
  switch (repository.extent) {
    case 'any':
      return `any repository of ${owner.text}`
    case 'part':
      return `any repository of ${owner.text} whose name fits ${repository.text}`
    case 'whole':
      return `jobs of ${repositoryName(owner, repository)}`
  }
}

/** A repository found by its id says nothing of its owner's name. */
const repositoryName = (owner: NamePattern, repository: NamePattern): string =>
  /^the repository with the id /.test(repository.text) ? repository.text : `${owner.text}/${repository.text}`

function contextOf(context: ContextPattern): string {
  switch (context.kind) {
    case 'any':
      return ''
    case 'pull_request':
      return ', for pull requests'
    case 'environment':
      return context.whole
        ? `, in the environment ${context.text}`
        : `, in any environment whose name fits ${context.text}`
    case 'ref':
      return context.whole ? `, on ${refName(context.text)}` : `, on any ref that fits ${context.text}`
    case 'mixed':
      return `, in any context that fits ${context.text}`
    case 'other':
      return `, in the context ${context.text}`
  }
}

const refName = (ref: string): string =>
  ref.replace(/^refs\/heads\//, 'branch ').replace(/^refs\/tags\//, 'tag ')

function listedScopes(texts: readonly string[]): string {
  const different = [...new Set(texts)]
  const named = different.slice(0, MOST_NAMED)
  const more = different.length - named.length
  return `${named.join('; or ')}${more === 0 ? '' : `; or ${more} more alternatives`}`
}
