// Rule gh-workflow-alone: names that every repository can use do not open a role.
import { opennessOf } from '../../trust/openness.ts'
import { statementRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghWorkflowAlone = statementRule({
  id: 'gh-workflow-alone',
  title: 'No trust in GitHub rests on the name of a workflow, a branch or an environment alone',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'Workflows, branches and environments are named by the repository they are in: everybody on GitHub can have a branch main and an environment production.',
  remedy: 'Add the exact subjects that may have the role.',
  detect: statement =>
    opennessOf(statement) === 'workflow'
      ? {
          says: 'asks for names that every repository can use, and not for the repository',
          quote: quotes(tokenConditions(statement, 'workflow', 'ref', 'environment')),
        }
      : null,
})
