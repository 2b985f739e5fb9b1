// The repositories and environments that trust policies name: those that GitHub can be asked about.
import type { AuthorizationDetails } from '../snapshot/index.ts'
import type { GithubStatement } from './github-statement.ts'
import { githubTrust } from './github-trust.ts'
import type { Scope } from './scope.ts'

export interface NamedRepository {
  /** `OWNER/REPOSITORY` as a policy first has it. */
  readonly name: string
  /** As GitHub calls them, that is with plain colons. */
  readonly environments: ReadonlySet<string>
}

/** `OWNER/REPOSITORY` of an alternative; null when it does not name one whole repository. */
export function repositoryNameOf({ tenant, owner, repository }: Scope): string | null {
  const name = `${owner.text}/${repository.text}`
  const whole = tenant === 'closed' && repository.extent === 'whole'
  return whole && /^[\w.-]+\/[\w.-]+$/.test(name) ? name : null
}

/** The environment that an alternative pins, as GitHub calls it; null when it pins none. */
export const environmentOf = ({ context }: Scope): string | null =>
  context.kind === 'environment' && context.whole ? context.text.replaceAll('%3A', ':') : null

/**
 * All repositories of github.com that trust policies name, whether as the home of a job or of a reusable workflow.
 * Other issuers are of other instances of GitHub, which this one knows nothing about.
 */
export function namedRepositories(details: AuthorizationDetails): readonly NamedRepository[] {
  const found = new Map<string, { name: string; environments: Set<string> }>()
  const add = (name: string, environment: string | null): void => {
    const known = found.get(name.toLowerCase()) ?? { name, environments: new Set<string>() }
    if (environment !== null) known.environments.add(environment)
    found.set(name.toLowerCase(), known)
  }
  for (const { statements } of githubTrust(details).roles)
    for (const statement of statements) if (statement.kind === 'shared') addNames(statement, add)
  return [...found.values()]
}

function addNames(
  { names, admitted, conditions }: GithubStatement,
  add: (name: string, environment: string | null) => void,
): void {
  for (const scope of [...names.map(value => value.scope), ...admitted]) {
    const name = repositoryNameOf(scope)
    if (name !== null) add(name, environmentOf(scope))
  }
  for (const { claim, patterns } of conditions)
    for (const { text } of patterns) {
      const workflow = workflowRepository(claim, text)
      if (workflow !== null) add(workflow, null)
    }
}

/** The repository of a reusable workflow, `OWNER/REPOSITORY/.github/workflows/…`; null where it is not whole. */
export const workflowRepository = (claim: string, text: string): string | null => {
  const workflow = claim === 'sub' ? /(?:^|:)job_workflow_ref:([^:]*)/.exec(text)?.[1] : text
  if (claim !== 'sub' && claim !== 'job_workflow_ref') return null
  return /^([\w.-]+\/[\w.-]+)\//.exec(workflow ?? '')?.[1] ?? null
}
