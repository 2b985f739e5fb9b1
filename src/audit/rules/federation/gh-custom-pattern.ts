// Rule gh-custom-pattern: repositories have the templates that policies expect of them.
import type { GithubRepository } from '../../github-facts.ts'
import type { NamedValue } from '../../trust/github-statement.ts'
import { repositoryNameOf } from '../../trust/named-repositories.ts'
import type { Fault } from './detector.ts'
import { factsRule } from './judge-facts.ts'
import { quotesOf } from './select.ts'
import { repositoryIn } from './trust-remedy.ts'

export const ghCustomPattern = factsRule({
  id: 'gh-custom-pattern',
  title: 'Repositories of which customised subjects are wanted have such a template',
  severity: 'informational',
  kind: 'upkeep',
  rationale:
    "A subject of other claims than GitHub's own template emits is only there once the repository was set up for it; until then no token fits.",
  remedy:
    'Set the template with PUT /repos/OWNER/REPOSITORY/actions/oidc/customization/sub, or want the subject that is emitted.',
  detect: (statement, facts) => {
    for (const value of statement.names.filter(isCustom)) {
      const name = repositoryNameOf(value.scope)
      const fault = judge(value, name === null ? undefined : repositoryIn(facts, name), name)
      if (fault !== null) return { ...fault, quote: quotesOf([value]) }
    }
    return null
  },
})

const isCustom = ({ scope: { subject } }: NamedValue): boolean =>
  subject !== null && (subject.template === 'custom' || subject.context.kind === 'other')

function judge(
  { pattern }: NamedValue,
  repository: GithubRepository | undefined,
  name: string | null,
): Fault | null {
  const expected = claimsIn(pattern.text)
  const settings = repository?.status === 'found' ? repository.subject : undefined
  if (
    settings?.status !== 'collected' ||
    (!settings.value.useDefault && settings.value.claimKeys.length === 0)
  )
    return {
      status: 'manual',
      says: `wants a customised subject, ${JSON.stringify(pattern.written)}: look whether the repository has a template of ${expected.join(', ')}`,
      remedy: `gh api ${name === null ? 'repos/OWNER/REPOSITORY' : `repos/${name}`}/actions/oidc/customization/sub`,
    }
  const { useDefault, claimKeys } = settings.value
  return !useDefault && agrees(claimKeys, expected, pattern.text)
    ? null
    : {
        kind: 'dead',
        severity: 'medium',
        says: `wants ${JSON.stringify(pattern.written)}, and ${name} ${useDefault ? "has GitHub's own template" : `has a template of ${claimKeys.join(', ')}`}`,
      }
}

/** The claims of a subject in their order. */
const claimsIn = (subject: string): string[] =>
  [...subject.matchAll(/(?:^|:)(?:(pull_request)(?=:|$)|([a-z_]+):[^:]*)/g)].map(
    match => match[2] ?? 'context',
  )

/** A wildcard at the end can stand for further claims. */
function agrees(template: readonly string[], expected: readonly string[], subject: string): boolean {
  const compared = subject.endsWith('*') ? template.slice(0, expected.length) : template
  return compared.map(asContext).join() === expected.map(asContext).join()
}

/** `context` emits `environment:…`, `ref:…` or `pull_request`, each as the claim of that name does. */
const asContext = (claim: string): string => (['environment', 'ref'].includes(claim) ? 'context' : claim)
