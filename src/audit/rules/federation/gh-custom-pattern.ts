// Rule gh-custom-pattern: repositories have the templates that policies expect of them.
import type { GithubFacts, SubjectSettings } from '../../snapshot/github-facts.ts'
import type { GithubStatement, NamedValue } from '../../trust/github-statement.ts'
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
  detect: (statement, facts, unknown) => {
    for (const value of statement.names.filter(isCustom)) {
      const fault = judge(value, nameIn(value, statement), facts, unknown)
      if (fault !== null) return { ...fault, quote: quotesOf([value]) }
    }
    return null
  },
})

const isCustom = ({ scope: { subject } }: NamedValue): boolean =>
  subject !== null && (subject.template === 'custom' || subject.context.kind === 'other')

/** null: GitHub cannot be asked about it by name, or it is another instance's. */
const nameIn = ({ scope }: NamedValue, { kind }: GithubStatement): string | null =>
  kind === 'shared' ? repositoryNameOf(scope) : null

function judge(
  { pattern }: NamedValue,
  name: string | null,
  facts: GithubFacts,
  unknown: Set<string>,
): Fault | null {
  const expected = claimsIn(pattern.text)
  if (name === null) return toBeLookedAt(pattern.written, expected, 'OWNER/REPOSITORY')
  const settings = settingsIn(facts, name)
  if (settings === null) {
    unknown.add(name)
    return null
  }
  const { useDefault, claimKeys } = settings
  // Then the template is the organisation's, which is not asked for.
  if (!useDefault && claimKeys.length === 0) return toBeLookedAt(pattern.written, expected, name)
  return !useDefault && agrees(claimKeys, expected, pattern.text)
    ? null
    : {
        kind: 'dead',
        severity: 'medium',
        says: `wants ${JSON.stringify(pattern.written)}, and ${name} ${useDefault ? "has GitHub's own template" : `has a template of ${claimKeys.join(', ')}`}`,
      }
}

function settingsIn(facts: GithubFacts, name: string): SubjectSettings | null {
  const repository = repositoryIn(facts, name)
  return repository?.status === 'found' && repository.subject.status === 'collected'
    ? repository.subject.value
    : null
}

const toBeLookedAt = (written: string, expected: readonly string[], name: string): Fault => ({
  status: 'manual',
  says: `wants a customised subject, ${JSON.stringify(written)}: look whether the repository has a template of ${expected.join(', ')}`,
  remedy: `gh api repos/${name}/actions/oidc/customization/sub`,
})

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
