// What a trust policy is generated from, and what makes that impossible. Pure.
import { partitionById, partitions } from '../../aws/partition.ts'
import { KeylessError } from '../../errors.ts'
import { issuerKind } from '../github-keys.ts'
import type { Provider } from './trust-document.ts'

export interface Repository {
  /** In GitHub's spelling: the subject is compared with upper and lower case told apart. */
  readonly owner: string
  /** Without the owner. */
  readonly name: string
  /** Decimal digits, as in the claims repository_owner_id and repository_id; null when not known. */
  readonly ids: { readonly owner: string; readonly repository: string } | null
}

/** The jobs of a repository that may have the role. */
export type JobContext =
  /** `branch`: only when the run is of this branch as well. */
  | { readonly kind: 'environment'; readonly name: string; readonly branch: string | null }
  | { readonly kind: 'branch'; readonly name: string }
  /** `*` and `?` are wildcards. */
  | { readonly kind: 'tag'; readonly pattern: string }
  | { readonly kind: 'pull-request' }
  /** Runs of the merge queue into this branch. */
  | { readonly kind: 'merge-queue'; readonly branch: string }

/** `both` while a repository changes from the legacy form of the subject to the one with ids in it. */
export type SubjectForm = 'legacy' | 'immutable' | 'both'

export interface TrustWish {
  /** At least one. */
  readonly repositories: readonly Repository[]
  readonly context: JobContext
  /** `OWNER/REPO/.github/workflows/FILE@REF` of the reusable workflow that the job has to be in; null for any. */
  readonly jobWorkflowRef: string | null
  readonly subjectForm: SubjectForm
  readonly provider: Provider
}

/**
 * Refuses what no trust policy can say, or what would never be met.
 * @throws KeylessError `trust-policy-impossible`, naming every value at fault.
 */
export const requirePossible = (wish: TrustWish): void => {
  const problems = [
    ...wish.repositories.flatMap(repositoryProblems),
    ...(wish.repositories.length === 0 ? ['no repository is named'] : []),
    ...contextProblems(wish.context),
    ...formProblems(wish),
    ...claimProblems(wish),
    ...providerProblems(wish.provider),
  ]
  if (problems.length > 0)
    throw new KeylessError('trust-policy-impossible', `No such trust policy: ${problems.join('; ')}.`)
}

const quoted = (text: string): string => JSON.stringify(text)
const when = (applies: boolean, problem: string): string[] => (applies ? [problem] : [])

const repositoryProblems = ({ owner, name, ids }: Repository): string[] => [
  ...when(!/^[A-Za-z0-9][\w-]*$/.test(owner), `the owner ${quoted(owner)} is not the name of an account`),
  ...when(
    !/^[\w.-]{1,100}$/.test(name),
    `the repository ${quoted(name)} is not a name of letters, digits and ._- (name each repository by itself: a wildcard would admit those to come as well)`,
  ),
  ...[ids?.owner, ids?.repository].flatMap(id =>
    when(id !== undefined && !/^\d{1,20}$/.test(id), `the id ${quoted(id ?? '')} is not a number`),
  ),
]

/** `git check-ref-format`, as far as it matters here: such a name is in no repository. */
const NO_REF = /[\p{Cc} ~^:\\[]|\.\.|@\{|\/\/|^\/|\/$|^refs\//u

const refProblems = (kind: string, name: string): string[] =>
  when(name === '' || NO_REF.test(name), `${quoted(name)} is not the name of a ${kind} (without refs/…)`)

const branchProblems = (name: string): string[] => [
  ...refProblems('branch', name),
  ...when(/[*?]/.test(name), `the branch ${quoted(name)} has a wildcard: name one branch, or an environment`),
]

const contextProblems = (context: JobContext): string[] => {
  switch (context.kind) {
    case 'environment':
      return [
        ...when(
          !/^[^\p{Cc}]{1,255}$/u.test(context.name),
          `${quoted(context.name)} is not the name of an environment`,
        ),
        ...(context.branch === null ? [] : branchProblems(context.branch)),
      ]
    case 'branch':
      return branchProblems(context.name)
    case 'tag':
      return refProblems('tag', context.pattern)
    case 'merge-queue':
      return branchProblems(context.branch)
    case 'pull-request':
      return []
  }
}

const formProblems = ({ subjectForm, repositories, provider }: TrustWish): string[] => {
  if (subjectForm === 'legacy') return []
  return [
    ...when(
      repositories.some(({ ids }) => ids === null),
      `the immutable subject needs the ids of the owner and of the repository`,
    ),
    ...when(
      issuerKind(provider.issuer) === 'server',
      'GitHub Enterprise Server has no immutable subjects: use the legacy form',
    ),
  ]
}

const JOB_WORKFLOW_REF =
  /^[\w-]+\/[\w.-]+\/\.github\/workflows\/[^@*?]+\.ya?ml@(refs\/[^*?\s]+|[0-9a-f]{40,64})$/

/** Conditions on claims that AWS does not read from this issuer would admit nobody. */
const claimProblems = ({ jobWorkflowRef, context, provider: { issuer } }: TrustWish): string[] => {
  const isRead = issuerKind(issuer) === 'cloud'
  const refWanted = context.kind === 'environment' && context.branch !== null
  return [
    ...when(
      jobWorkflowRef !== null && !JOB_WORKFLOW_REF.test(jobWorkflowRef),
      `the reusable workflow ${quoted(jobWorkflowRef ?? '')} is not written as in the token: OWNER/REPO/.github/workflows/FILE.yml@refs/heads/BRANCH (or @refs/tags/TAG, or @COMMIT)`,
    ),
    ...when(
      jobWorkflowRef !== null && !isRead,
      `AWS reads no claim job_workflow_ref from the issuer ${issuer}`,
    ),
    ...when(refWanted && !isRead, `AWS reads no claim ref from the issuer ${issuer}`),
  ]
}

const ISSUER = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w.~-]+)*$/

const providerProblems = ({ issuer, partition, accountId, audience }: Provider): string[] => [
  ...when(
    !ISSUER.test(issuer),
    `the issuer ${quoted(issuer)} is not a host and path without https:// and without a slash at the end`,
  ),
  ...when(
    !partitionById(partition),
    `there is no partition ${quoted(partition)}, only ${partitions.map(({ id }) => id).join(', ')}`,
  ),
  ...when(!/^\d{12}$/.test(accountId), `the account id ${quoted(accountId)} is not twelve digits`),
  ...when(
    !/^[\w.~:/?#[\]@!$&'()*+,;=%-]{1,255}$/.test(audience),
    `the audience ${quoted(audience)} is not a client id of at most 255 characters`,
  ),
]
