// The context of a subject (environment, branch, tag, pull request, merge queue) against the one wanted. Pure.
// Source: https://docs.github.com/en/actions/reference/security/oidc
import { MERGE_QUEUE } from '../generate/subjects.ts'
import { type Fits, quoted, shown, slipBetween } from './comparison.ts'
import type { Hint } from './explanation.ts'

export type ContextKind = 'environment' | 'merge-queue' | 'branch' | 'tag' | 'pull-request' | 'other'

const beginnings: readonly (readonly [string, ContextKind])[] = [
  ['environment:', 'environment'],
  [`ref:${MERGE_QUEUE}`, 'merge-queue'],
  ['ref:refs/heads/', 'branch'],
  ['ref:refs/tags/', 'tag'],
  ['ref:refs/pull/', 'pull-request'],
  ['pull_request', 'pull-request'],
]

/** What kind of context it is; a pattern is of the kind that its beginning shows. */
export const contextKind = (context: string): ContextKind =>
  beginnings.find(([start]) => context.startsWith(start))?.[1] ?? 'other'

/**
 * The hints on a context that does not fit; none when it fits.
 * @param wanted e.g. `ref:refs/heads/main`, possibly with wildcards; undefined when the policy wants none
 */
export const contextHints = (wanted: string | undefined, seen: string, matches: Fits): Hint[] => {
  if (wanted === undefined)
    return [
      shown(
        'subject-without-context',
        `The policy's subject ends after the repository, but a token's goes on with :${seen}. Add it.`,
      ),
    ]
  if (matches(wanted, seen)) return []
  const slip = slipBetween(wanted, seen, matches)
  if (slip) return [shown(slip.id, `${wants(wanted, seen)} ${slip.advice}`)]
  return [contextHint(wanted, seen)]
}

const wants = (wanted: string, seen: string): string =>
  `The policy wants ${quoted(wanted)} in the subject, the token has ${quoted(seen)}.`

const contextHint = (wanted: string, seen: string): Hint => {
  const [wantedKind, seenKind] = [contextKind(wanted), contextKind(seen)]
  const told = wants(wanted, seen)
  if (wantedKind === seenKind) return sameKind(seenKind, told)
  if (seenKind === 'environment')
    return shown(
      'environment-in-subject',
      `${told} A job with an environment has it in its subject instead of the branch: want the environment, or take environment: out of the job.`,
    )
  if (wantedKind === 'environment')
    return shown('no-environment', `${told} Give the job this environment, or admit its ref.`)
  if (seenKind === 'merge-queue')
    return shown(
      'merge-queue',
      `${told} The run is of a merge queue, whose ref changes with every run: admit it with StringLike and a * after the base branch.`,
    )
  if (seenKind === 'pull-request')
    return shown(
      'pull-request',
      `${told} A pull request's subject names no branch: run the job after merge, or give pull requests a read-only role of their own.`,
    )
  return refHint(wantedKind, seenKind, told)
}

const refHint = (wantedKind: ContextKind, seenKind: ContextKind, told: string): Hint => {
  if (wantedKind === 'pull-request')
    return shown('not-a-pull-request', `${told} Admit the ref of this run as well, or use another role.`)
  if (seenKind === 'tag' && wantedKind !== 'other')
    return shown('tag-instead-of-branch', `${told} Admit refs/tags/…, or run the job on the branch.`)
  if (wantedKind === 'tag')
    return shown('branch-instead-of-tag', `${told} Admit the branch, or run the job on a tag.`)
  if (wantedKind === 'merge-queue')
    return shown('branch-differs', `${told} The policy admits merge queues only.`)
  return shown('value-differs', told)
}

const sameKind = (kind: ContextKind, told: string): Hint => {
  switch (kind) {
    case 'environment':
      return shown('environment-differs', `${told} Correct environment: in the job, or the policy.`)
    case 'branch':
    case 'merge-queue':
      return shown('branch-differs', `${told} Run the job on that branch, or correct the policy.`)
    case 'tag':
      return shown('tag-differs', `${told} Run the job on such a tag, or correct the policy.`)
    case 'pull-request':
    case 'other':
      return shown('value-differs', told)
  }
}
