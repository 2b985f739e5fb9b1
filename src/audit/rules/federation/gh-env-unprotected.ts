// Rule gh-env-unprotected: the environment that gets a role is protected.
import type { EnvironmentProtection } from '../../snapshot/github-facts.ts'
import { environmentOf, repositoryNameOf } from '../../trust/named-repositories.ts'
import type { Scope } from '../../trust/scope.ts'
import { factsRule, isGone } from './judge-facts.ts'
import { closedScopes, namingConditions } from './select.ts'
import { repositoryIn } from './trust-remedy.ts'

export const ghEnvUnprotected = factsRule({
  id: 'gh-env-unprotected',
  title: 'Environments that trust policies name have reviewers or deployment branches',
  severity: 'medium',
  kind: 'exposure',
  rationale:
    'Without protection rules every branch of the repository can use the environment, so naming it in the trust policy keeps nobody out who may push.',
  remedy: 'Add required reviewers, or allow only protected branches to deploy to the environment.',
  detect: (statement, facts, unknown) => {
    for (const scope of closedScopes(statement)) {
      const named = namedIn(scope)
      if (named === null || isGone(facts, named.repository)) continue
      const repository = repositoryIn(facts, named.repository)
      const environment =
        repository?.status === 'found' ? repository.environments[named.environment] : undefined
      if (environment?.status !== 'collected') unknown.add(named.repository)
      else if (!isProtected(environment.value))
        return {
          says: `names the environment ${named.environment} of ${named.repository}, which ${faultOf(environment.value)}`,
          quote: namingConditions(statement),
          evidence: { ...named, ...environment.value },
          remedy: null,
        }
    }
    return null
  },
})

const namedIn = (scope: Scope): { repository: string; environment: string } | null => {
  const repository = repositoryNameOf(scope)
  const environment = environmentOf(scope)
  return repository === null || environment === null ? null : { repository, environment }
}

const isProtected = ({ exists, hasRules, limitsRefs }: EnvironmentProtection): boolean =>
  exists && (hasRules || limitsRefs)

const faultOf = ({ exists }: EnvironmentProtection): string =>
  exists
    ? 'neither asks for a review nor limits the branches'
    : 'is not there: GitHub creates it unprotected for the first job that names it'
