// What whoever uses a generated trust policy has to know about it. Pure.
import { readsGithubClaims } from '../github-keys.ts'
import { TRUST_POLICY_QUOTA, type TrustPolicy } from './trust-document.ts'
import type { JobContext, TrustWish } from './wish.ts'

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

const contextWarnings = (context: JobContext): Warning[] => {
  switch (context.kind) {
    case 'environment':
      return [
        {
          id: 'environment-protection',
          text: `GitHub creates the environment ${JSON.stringify(context.name)} without protection on first use, for whoever can change a workflow. Give it reviewers or deployment branches.`,
        },
      ]
    case 'tag':
      return /[*?]/.test(context.pattern)
        ? [
            {
              id: 'tag-wildcard',
              text: `Whoever may push a tag like ${context.pattern} gets the role. Protect these tags with a ruleset, or use an environment.`,
            },
          ]
        : []
    case 'pull-request':
      return [
        {
          id: 'pull-request',
          text: 'Every branch of the repository gets the role as soon as a pull request is opened from it, before any review. Give it read-only permissions.',
        },
      ]
    case 'merge-queue':
      return [
        {
          id: 'merge-queue',
          text: 'The ref of a merge queue run is never the same twice, so the subject ends in a wildcard: every run of the queue gets the role.',
        },
      ]
    case 'branch':
      return []
  }
}

const formWarnings = ({ subjectForm }: TrustWish): Warning[] => {
  switch (subjectForm) {
    case 'legacy':
      return [
        {
          id: 'legacy-subject',
          text: 'The subject names the repository without ids. It stops matching when the repository is renamed, transferred or changes to immutable subjects.',
        },
      ]
    case 'immutable':
      return [
        {
          id: 'immutable-subject',
          text: 'Only subjects with ids are admitted: make sure the repository already emits them (GET /repos/OWNER/REPO/actions/oidc/customization/sub, sub_claim_prefix).',
        },
      ]
    case 'both':
      return [
        {
          id: 'both-subjects',
          text: 'Both forms of the subject are admitted. Take the one without ids out once the repository emits the other.',
        },
      ]
  }
}

const claimWarnings = ({ provider: { issuer, partition }, repositories, ...wish }: TrustWish): Warning[] => {
  if (readsGithubClaims(issuer, partition) === true) return []
  const refWanted = wish.context.kind === 'environment' && wish.context.branch !== null
  const unconfirmed: Warning = {
    id: 'claims-unconfirmed',
    text: `Whether AWS reads the claims job_workflow_ref and ref in the partition ${partition} is not confirmed. If it does not, this policy admits nobody.`,
  }
  const leftOut: Warning = {
    id: 'claims-left-out',
    text: `The policy has no conditions on repository_id and repository_owner_id, since AWS is not known to read them from ${issuer} in the partition ${partition}.`,
  }
  return [
    ...(wish.jobWorkflowRef !== null || refWanted ? [unconfirmed] : []),
    ...(repositories.some(({ ids }) => ids !== null) ? [leftOut] : []),
  ]
}

const sizeWarnings = (policy: TrustPolicy): Warning[] => {
  const { length } = JSON.stringify(policy)
  return length <= TRUST_POLICY_QUOTA
    ? []
    : [
        {
          id: 'policy-size',
          text: `The policy has ${length} characters, and IAM takes ${TRUST_POLICY_QUOTA} unless the quota is raised (at most 8192). Use several roles.`,
        },
      ]
}
