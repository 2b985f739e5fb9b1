// Rule policy-versions-near-limit: the next change of a policy will not be refused.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'
import { customerPolicies } from './account-policies.ts'
import { MAX_VERSIONS, otherVersions } from './edit-policy.ts'

/** Fails at the quota VersionsPerPolicyQuota, five unless AWS has changed it for the account. */
export const policyVersionsNearLimit: Rule = {
  id: 'policy-versions-near-limit',
  title: 'Customer-managed policies have room for another version',
  severity: 'informational',
  rationale:
    'At the limit the next update fails, in a deployment as a rule. Old versions are also a way up: iam:SetDefaultPolicyVersion brings back what was taken away.',
  remedy: 'Delete the oldest versions.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot): RuleResult[] => {
    const policies = customerPolicies(snapshot)
    if (policies.length === 0) return [notApplicable(snapshot, 'There are no customer-managed policies.')]
    const limit = versionLimit(snapshot)
    const full = policies.filter(({ policy }) => policy.versions.length >= limit)
    if (full.length > 0) {
      return full.map(({ policy, resource }) => ({
        status: 'fail',
        resource,
        message: `Policy ${policy.name} has ${policy.versions.length} of ${limit} versions.`,
        evidence: { versions: policy.versions.map(({ id }) => id), limit },
        remedy: script(
          ...otherVersions(policy)
            .slice(0, 1)
            .map(
              ({ id }) =>
                `aws iam delete-policy-version --policy-arn ${word(policy.arn)} --version-id ${word(id)}`,
            ),
        ),
      }))
    }
    const message = `Every customer-managed policy has fewer than ${limit} versions.`
    return [{ status: 'pass', resource: accountResource(snapshot), message, evidence: { limit } }]
  },
}

/** The account's own quota where the account summary is known. */
const versionLimit = ({ accountSummary }: Snapshot): number =>
  (accountSummary.status === 'collected' && accountSummary.value.VersionsPerPolicyQuota) || MAX_VERSIONS
