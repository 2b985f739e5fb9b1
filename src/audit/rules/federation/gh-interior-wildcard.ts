// Rule gh-interior-wildcard: no wildcard stands before a part of the subject that is to be fixed.
import type { Scope } from '../../trust/scope.ts'
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions, writtenIn } from './select.ts'

export const ghInteriorWildcard = statementRule({
  id: 'gh-interior-wildcard',
  title: 'No subject that a trust in GitHub takes goes on after a wildcard',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'A * crosses slashes and colons: repo:acme/*:environment:prod is met by every repository of acme, each of which can have an environment prod, and, where colons are not escaped, by names made to fit.',
  remedy: 'Write the subject in full, once for each repository.',
  detect: statement => {
    const scopes = closedScopes(statement).filter(goesOnAfterWildcard)
    return scopes.length === 0
      ? null
      : {
          says: `${faultOf(scopes)}${written(scopes)}`,
          quote: namingConditions(statement),
        }
  },
})

const goesOnAfterWildcard = ({ repository, context }: Scope): boolean =>
  (repository.extent === 'any' && context.kind !== 'any') ||
  (repository.extent === 'whole' && isInterior(context))

/** Of a pattern that spans kinds of contexts: whether a colon follows a wildcard. */
export const isInterior = (context: Scope['context']): boolean =>
  context.kind === 'mixed' && /[*?].*:/s.test(context.text)

const faultOf = (scopes: readonly Scope[]): string =>
  scopes.some(({ repository }) => repository.extent === 'any')
    ? 'fixes the context and leaves the repository open'
    : 'goes on after a wildcard'

const written = (scopes: readonly Scope[]): string => {
  const values = writtenIn(scopes)
  return values === '' ? '' : ` in ${values}`
}
