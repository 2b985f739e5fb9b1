// What whoever uses a generated trust policy has to know about it. Pure.
import { readsGithubClaims } from '../github-keys.ts'
import { TRUST_POLICY_QUOTA, type TrustPolicy } from './trust-document.ts'
import type { JobContext, SubjectForm, TrustWish } from './wish.ts'

export interface Warning {
  readonly id:
    | 'environment-protection'
    | 'tag-wildcard'
    | 'pull-request'
    | 'merge-queue'
    | 'legacy-subject'
    | 'immutable-subject'
    | 'both-subjects'
    | 'claims-left-out'
    | 'claims-unconfirmed'
    | 'policy-size'
  /** One sentence or two. */
  readonly text: string
}

export const warningsFor = (wish: TrustWish, policy: TrustPolicy): Warning[] => [
  ...contextWarnings(wish.context),
  ...formWarnings(wish),
  ...claimWarnings(wish),
  ...sizeWarnings(policy),
]

const warning = (id: Warning['id'], text: string): Warning => ({ id, text })

const contextWarnings = (context: JobContext): Warning[] => {
  switch (context.kind) {
    case 'environment':
      return [
        warning(
          'environment-protection',
          `GitHub creates the environment ${JSON.stringify(context.name)} without protection on first use, for whoever can change a workflow. Give it reviewers or deployment branches.`,
        ),
      ]
    case 'tag':
      return /[*?]/.test(context.pattern) ? [anyTag(context.pattern)] : []
    case 'pull-request':
      return [beforeReview]
    case 'merge-queue':
      return [everyRun]
    case 'branch':
      return []
  }
}

const anyTag = (pattern: string): Warning =>
  warning(
    'tag-wildcard',
    `Whoever may push a tag like ${pattern} gets the role. Protect these tags with a ruleset, or use an environment.`,
  )

const beforeReview = warning(
  'pull-request',
  'Every branch of the repository gets the role as soon as a pull request is opened from it, before any review. Give it read-only permissions.',
)

const everyRun = warning(
  'merge-queue',
  'The ref of a merge queue run is never the same twice, so the subject ends in a wildcard: every run of the queue gets the role.',
)

const formWarnings = ({ subjectForm }: TrustWish): Warning[] => [byForm[subjectForm]]

const byForm: Readonly<Record<SubjectForm, Warning>> = {
  legacy: warning(
    'legacy-subject',
    'The subject names the repository without ids. It stops matching when the repository is renamed, transferred or changes to immutable subjects.',
  ),
  immutable: warning(
    'immutable-subject',
    'Only subjects with ids are admitted: make sure the repository already emits them (GET /repos/OWNER/REPO/actions/oidc/customization/sub, sub_claim_prefix).',
  ),
  both: warning(
    'both-subjects',
    'Both forms of the subject are admitted. Take the one without ids out once the repository emits the other.',
  ),
}

const claimWarnings = (wish: TrustWish): Warning[] => {
  const { issuer, partition } = wish.provider
  if (readsGithubClaims(issuer, partition) === true) return []
  return [
    ...(wantsClaims(wish) ? [unconfirmed(partition)] : []),
    ...(wish.repositories.some(({ ids }) => ids !== null) ? [leftOut(issuer, partition)] : []),
  ]
}

const wantsClaims = ({ context, jobWorkflowRef }: TrustWish): boolean =>
  jobWorkflowRef !== null || (context.kind === 'environment' && context.branch !== null)

const unconfirmed = (partition: string): Warning =>
  warning(
    'claims-unconfirmed',
    `Whether AWS reads the claims job_workflow_ref and ref in the partition ${partition} is not confirmed. If it does not, this policy admits nobody.`,
  )

const leftOut = (issuer: string, partition: string): Warning =>
  warning(
    'claims-left-out',
    `The policy has no conditions on repository_id and repository_owner_id, since AWS is not known to read them from ${issuer} in the partition ${partition}.`,
  )

const sizeWarnings = (policy: TrustPolicy): Warning[] => {
  const { length } = JSON.stringify(policy)
  if (length <= TRUST_POLICY_QUOTA) return []
  return [
    warning(
      'policy-size',
      `The policy has ${length} characters, and IAM takes ${TRUST_POLICY_QUOTA} unless the quota is raised (at most 8192). Use several roles.`,
    ),
  ]
}
