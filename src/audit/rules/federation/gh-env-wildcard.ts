// Rule gh-env-wildcard: the environment that gets a role is one environment.
import { statementRule } from './judge-trust.ts'
import { closedScopes, namingConditions } from './select.ts'

export const ghEnvWildcard = statementRule({
  id: 'gh-env-wildcard',
  title: 'No trust in GitHub takes environments by a pattern',
  severity: 'high',
  kind: 'exposure',
  rationale:
    'GitHub creates an environment when a job first names it, without any protection. Whoever can change a workflow on any branch invents one that fits.',
  remedy: 'Name the environment in full and protect it.',
  detect: statement => {
    const names = closedScopes(statement).flatMap(({ context }) =>
      context.kind === 'environment' && !context.whole ? [context.text] : [],
    )
    return names.length === 0
      ? null
      : {
          says: `takes environments by the pattern ${names.map(name => JSON.stringify(name)).join(', ')}`,
          quote: namingConditions(statement),
        }
  },
})
