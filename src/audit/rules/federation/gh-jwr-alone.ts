// Rule gh-jwr-alone: a reusable workflow alone does not open a role.
import { workflowRepository } from '../../trust/named-repositories.ts'
import { opennessOf } from '../../trust/openness.ts'
import { listed } from '../wording.ts'
import type { RoleContext } from './detector.ts'
import { statementRule } from './judge-trust.ts'
import { quotedList, quotes, tokenConditions } from './select.ts'
import { repositoryIn } from './trust-remedy.ts'

export const ghJwrAlone = statementRule({
  id: 'gh-jwr-alone',
  title: 'No trust in GitHub rests on a reusable workflow alone',
  severity: 'critical',
  kind: 'exposure',
  rationale:
    'job_workflow_ref names the workflow that is called, not who calls it. Every repository on GitHub may call a workflow of a public repository, with inputs of its own.',
  remedy: 'Add the repositories that may call it: exact subjects, or repository_owner_id beside sub.',
  detect: (statement, context) => {
    if (opennessOf(statement) !== 'workflow-ref') return null
    const conditions = tokenConditions(statement, 'job_workflow_ref', 'sub')
    const values = conditions.flatMap(({ patterns }) => patterns.map(({ written }) => written))
    const homes = conditions.flatMap(({ claim, patterns }) =>
      patterns.map(({ text }) => workflowRepository(claim, text)),
    )
    return {
      // Only repositories of the same owner or enterprise may call a workflow that is not public.
      ...(homes.every(home => isHidden(home, context)) && {
        severity: 'high',
        who: `any repository that may call ${listed(values)}, of its owner or enterprise,`,
      }),
      says: `asks for the reusable workflow ${quotedList(values)} and not for who calls it`,
      quote: quotes(conditions),
    }
  },
})

const isHidden = (workflow: string | null, { github }: RoleContext): boolean => {
  const repository = workflow === null ? undefined : repositoryIn(github, workflow)
  return repository?.status === 'found' && ['private', 'internal'].includes(repository.visibility)
}
