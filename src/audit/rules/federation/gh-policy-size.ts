// Rule gh-policy-size: a trust policy has room for one more subject.
import { TRUST_POLICY_QUOTA } from '../../../policy/generate/trust-document.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { githubRoleRule } from './judge-trust.ts'

export const ghPolicySize = githubRoleRule({
  id: 'gh-policy-size',
  title: 'Trust policies for GitHub are not close to their quota',
  severity: 'low',
  kind: 'upkeep',
  rationale:
    'Where the next repository does not fit any more, people shorten the list by wildcards. (AWS does not say whether white space counts; it is left out here.)',
  remedy:
    'Give some of the repositories a role of their own, or have the quota raised: aws service-quotas list-service-quotas --service-code iam',
  detect: ({ trusting: { role }, snapshot, settings }) => {
    const characters = withoutSpace(role.trustPolicy).length
    const quota = quotaOf(snapshot)
    const percent = Math.floor((characters / quota) * 100)
    return percent < settings.thresholds.quotaPercent
      ? []
      : [
          {
            says: `has a trust policy of ${characters} characters, ${percent} percent of the quota`,
            evidence: { characters, quota },
            remedy: null,
          },
        ]
  },
})

const withoutSpace = (json: string): string => JSON.stringify(JSON.parse(json))

const quotaOf = ({ accountSummary }: Snapshot): number =>
  (accountSummary.status === 'collected' ? accountSummary.value.AssumeRolePolicySizeQuota : undefined) ??
  TRUST_POLICY_QUOTA
