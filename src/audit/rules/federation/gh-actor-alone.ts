// Rule gh-actor-alone: who started a run does not open a role by itself.
import { opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghActorAlone = statementRule({
  id: 'gh-actor-alone',
  title: 'No trust in GitHub rests on the actor alone',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'actor is whoever set off the run, in whatever repository. A trusted person who is lured into starring, commenting or opening an issue elsewhere sets off runs there.',
  remedy: 'Add the exact subjects that may have the role.',
  detect: statement =>
    opennessOf(statement) === 'actor'
      ? {
          says: 'asks who set off the run and not in which repository',
          quote: quotes(tokenConditions(statement, 'actor', 'actor_id')),
        }
      : null,
})
