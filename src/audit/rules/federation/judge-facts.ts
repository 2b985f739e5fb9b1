// Rules that compare trust policies with what GitHub says about the repositories they name.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { GithubFacts, GithubOwner, GithubRepository } from '../../snapshot/github-facts.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import type { GithubStatement, NamedValue } from '../../trust/github-statement.ts'
import { repositoryNameOf } from '../../trust/named-repositories.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource } from '../subjects.ts'
import { listed } from '../wording.ts'
import type { Fault, RoleContext, StatementDetector } from './detector.ts'
import { gapIn } from './facts-gap.ts'
import { descriptionOf, judgeStatements } from './judge-trust.ts'
import { repositoryIn } from './trust-remedy.ts'

export interface FactsDetector extends Omit<StatementDetector, 'detect'> {
  /** `unknown` takes the names of repositories that GitHub did not say enough about. */
  detect(
    statement: GithubStatement,
    facts: GithubFacts,
    unknown: Set<string>,
    context: RoleContext,
  ): Fault | null
}

/** A rule that needs answers of GitHub; without them it does not apply, and what is missing of them is said. */
export const factsRule = (detector: FactsDetector): Rule => ({
  ...descriptionOf(detector),
  evaluate: (...given) => {
    const [snapshot] = given
    const facts = answersOf(snapshot)
    if ('status' in facts) return [facts]
    const unknown = new Set<string>(facts.skipped)
    const results = judgeStatements(
      {
        ...detector,
        detect: (statement, context) =>
          statement.life === 'live' ? detector.detect(statement, facts, unknown, context) : null,
      },
      given,
    )
    return unknown.size === 0 ? results : [...results.filter(isNoPass), notSaid(snapshot, facts, unknown)]
  },
})

const isNoPass = ({ status }: RuleResult): boolean => status !== 'pass'

/** What GitHub said, or the result that says why there is nothing. */
function answersOf(snapshot: Snapshot): GithubFacts | RuleResult {
  const { github } = snapshot
  if (github?.status === 'collected') return github.value
  if (github === undefined || github.status === 'not-collected')
    return notApplicable(
      snapshot,
      github === undefined
        ? 'GitHub was not asked about the repositories, for which it takes github-token.'
        : `GitHub was not asked about the repositories: ${github.reason}.`,
    )
  return {
    status: 'error',
    resource: accountResource(snapshot),
    message: `Could not be evaluated: GitHub did not answer (${github.message}).`,
    evidence: {},
  }
}

function notSaid(snapshot: Snapshot, facts: GithubFacts, unknown: ReadonlySet<string>): RuleResult {
  const gaps = [...unknown].map(name => gapIn(facts, name))
  const permissions = new Set(gaps.flatMap(({ permission }) => permission ?? []))
  const told = [...Map.groupBy(gaps, ({ why }) => why)].map(
    ([why, alike]) => `${listed(alike.map(({ name }) => name))} (${why})`,
  )
  return {
    status: 'error',
    resource: accountResource(snapshot),
    message: `Could not be evaluated for all repositories: GitHub did not say enough about ${told.join('; ')}.`,
    evidence: { unknown: [...unknown] },
    ...(permissions.size > 0 && { missingPermission: [...permissions].join(', ') }),
  }
}

export type FoundRepository = Extract<GithubRepository, { status: 'found' }>

/** The values that name one repository each, with what GitHub says about it. */
export function namedRepositories(
  { names }: GithubStatement,
  facts: GithubFacts,
  unknown: Set<string>,
): { readonly value: NamedValue; readonly name: string; readonly facts: GithubRepository }[] {
  return names.flatMap(value => {
    const name = repositoryNameOf(value.scope)
    if (name === null) return []
    const repository = repositoryIn(facts, name)
    if (repository === undefined || repository.status === 'unknown') {
      unknown.add(name)
      return []
    }
    return [{ value, name, facts: repository }]
  })
}

/** Those among them that GitHub found. Others may be there for others to see, unless they are gone for good. */
export const foundRepositories = (
  statement: GithubStatement,
  facts: GithubFacts,
  unknown: Set<string>,
): { readonly value: NamedValue; readonly name: string; readonly facts: FoundRepository }[] =>
  namedRepositories(statement, facts, unknown).flatMap(({ value, name, facts: repository }) => {
    if (repository.status === 'found') return [{ value, name, facts: repository }]
    if (!isGone(facts, name)) unknown.add(name)
    return []
  })

/** Whether a repository that was not found cannot be there for anybody: nobody has the name of its owner. */
export const isGone = (facts: GithubFacts, repository: string): boolean =>
  ownerIn(facts, repository)?.status === 'free'

/** Of a repository that was not found, what GitHub says about the owner in its name. */
export const ownerIn = ({ owners }: GithubFacts, repository: string): GithubOwner | undefined => {
  const owner = repository.slice(0, repository.indexOf('/')).toLowerCase()
  return Object.hasOwn(owners, owner) ? owners[owner] : undefined
}
