// From whom a statement admits to the exact subjects that it should name instead.
import { exactly, startingWith, type Wanted } from '../../policy/generate/wanted.ts'
import type { GithubRepository } from '../snapshot/github-facts.ts'
import { type ContextPattern, isMergeQueue } from './context-pattern.ts'
import { isServerIssuer } from './github-issuer.ts'
import type { NamePattern } from './name-pattern.ts'
import type { Scope } from './scope.ts'
import type { SubjectPattern } from './subject-pattern.ts'
import { isPlainName } from './value-pattern.ts'

/** Words in capitals that whoever applies a correction replaces, since no policy says what they stand for. */
export const placeholders = [
  'OWNER',
  'REPOSITORY',
  'OWNER_ID',
  'REPOSITORY_ID',
  'BRANCH',
  'TAG',
  'ENVIRONMENT',
] as const

/** Finds a repository by `OWNER/REPOSITORY`, when GitHub was asked about it. */
export type Lookup = (name: string) => GithubRepository | undefined

/**
 * The subjects of the jobs that an alternative seems to mean: as it has them where it is exact, else with
 * placeholders. A name without ids gets a second subject with them, since a repository may change to that form.
 */
export function exactSubjects(scope: Scope, issuer: string, lookup: Lookup): Wanted[] {
  const { subject } = scope
  if (subject?.template === 'custom' && namesOneJob(subject)) return [exactly(subject.text)]
  const named =
    mergedName(scope) ?? `${knownName(scope.owner) ?? 'OWNER'}/${knownName(scope.repository) ?? 'REPOSITORY'}`
  const answer = lookup(named)
  const facts = answer?.status === 'found' ? answer : null
  const [owner = 'OWNER', repository = 'REPOSITORY'] = inGithubsSpelling(named, facts).split('/')
  const context = exactContext(scope.context)
  const legacy = before(`repo:${owner}/${repository}:`, context)
  if (isServerIssuer(issuer)) return [legacy]
  const ownerId = facts?.ownerId ?? scope.owner.idText ?? 'OWNER_ID'
  const repositoryId = facts?.repositoryId ?? scope.repository.idText ?? 'REPOSITORY_ID'
  const immutable = before(`repo:${owner}@${ownerId}/${repository}@${repositoryId}:`, context)
  const hasIds = subject !== null && scope.owner.id !== 'none'
  return hasIds && !emitsLegacy(facts) ? [immutable] : [legacy, immutable]
}

/** Of a customised subject: whether it is exact, and pins the repository and the context by itself. */
const namesOneJob = ({ text, tenant, repository, context }: SubjectPattern): boolean =>
  tenant === 'closed' && repository.extent === 'whole' && context.kind !== 'any' && isPlainName(text)

type Found = Extract<GithubRepository, { status: 'found' }>

/** A name that differs in more than case is that of another repository by now. */
const inGithubsSpelling = (named: string, facts: Found | null): string => {
  const current = facts === null ? named : `${facts.owner}/${facts.name}`
  return current.toLowerCase() === named.toLowerCase() ? current : named
}

/** Whether the repository's subjects have no ids in them now. */
export const emitsLegacy = (facts: Found | null): boolean =>
  facts?.subject.status === 'collected' &&
  facts.subject.value.prefix !== null &&
  !facts.subject.value.prefix.includes('@')

// `repo:acme*/app*:…` stands for the subjects of acme/app in both forms.
const mergedName = ({ subject }: Scope): string | null => {
  const [, owner, repository] = /^repo:([\w.-]+)\*\/([\w.-]+)\*:/.exec(subject?.text ?? '') ?? []
  return owner === undefined || repository === undefined ? null : `${owner}/${repository}`
}

/** null: the policy does not say the whole name, or says an id instead. */
const knownName = ({ extent, text }: NamePattern): string | null =>
  extent === 'whole' && /^[\w.-]+$/.test(text) ? text : null

/** A context that is a pattern for a good reason stays one. */
function exactContext(context: ContextPattern): Wanted {
  switch (context.kind) {
    case 'pull_request':
      return exactly('pull_request')
    case 'environment':
      return exactly(
        `environment:${context.whole && isPlainName(context.text) ? context.text.replaceAll(':', '%3A') : 'ENVIRONMENT'}`,
      )
    case 'ref':
      if (context.whole) return exactly(`ref:${context.text}`)
      if (isMergeQueue(context.text)) return startingWith('ref:', context.text)
      return exactly(context.text.startsWith('refs/tags/') ? 'ref:refs/tags/TAG' : 'ref:refs/heads/BRANCH')
    default:
      return exactly('environment:ENVIRONMENT')
  }
}

const before = (start: string, { literal, pattern }: Wanted): Wanted => ({
  literal: start + literal,
  pattern,
})
