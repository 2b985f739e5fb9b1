// The smallest trust policy for the jobs one wishes to admit. Pure.

import { wantedSubjects } from './generate/subjects.ts'
import { type TrustPolicy, trustDocument, type WantedClaims } from './generate/trust-document.ts'
import { exactly } from './generate/wanted.ts'
import { type Warning, warningsFor } from './generate/warnings.ts'
import { requirePossible, type TrustWish } from './generate/wish.ts'
import { readsGithubClaims } from './github-keys.ts'

export {
  type Provider,
  providerArn,
  type TrustPolicy,
  trustPolicyText,
} from './generate/trust-document.ts'
export type { Warning } from './generate/warnings.ts'
export type { JobContext, Repository, SubjectForm, TrustWish } from './generate/wish.ts'

export interface GeneratedTrust {
  readonly policy: TrustPolicy
  readonly warnings: readonly Warning[]
}

/** Longest session of a generated role, in seconds; IAM's own default. */
export const MAX_SESSION_SECONDS = 3600

/**
 * The trust policy of a role for exactly these jobs. It always wants an audience and a subject, each with
 * StringEquals unless the context itself is a pattern (tags, merge queue), and the ids of the repository where they
 * are known and AWS reads them.
 *
 * Source: IAM User Guide, "Create a role for OpenID Connect federation", GitHub; GitHub docs, "OpenID Connect
 * reference".
 * @throws KeylessError `trust-policy-impossible`
 */
export const generateTrustPolicy = (wish: TrustWish): GeneratedTrust => {
  requirePossible(wish)
  const policy = trustDocument(wish.provider, {
    sub: wantedSubjects(wish),
    ...repositoryIds(wish),
    ...contextRef(wish),
    ...(wish.jobWorkflowRef === null ? {} : { job_workflow_ref: [exactly(wish.jobWorkflowRef)] }),
  })
  return { policy, warnings: warningsFor(wish, policy) }
}

/** Ids survive renames and are never given twice, so nobody gets in by taking over a name that has become free. */
const repositoryIds = ({ repositories, provider }: TrustWish): WantedClaims => {
  const ids = repositories.flatMap(repository => repository.ids ?? [])
  if (ids.length < repositories.length || readsGithubClaims(provider.issuer, provider.partition) !== true)
    return {}
  return {
    repository_id: ids.map(({ repository }) => exactly(repository)),
    repository_owner_id: ids.map(({ owner }) => exactly(owner)),
  }
}

/** An environment replaces the ref in the subject, so the branch is wanted by its own claim. */
const contextRef = ({ context }: TrustWish): WantedClaims =>
  context.kind === 'environment' && context.branch !== null
    ? { ref: [exactly(`refs/heads/${context.branch}`)] }
    : {}
