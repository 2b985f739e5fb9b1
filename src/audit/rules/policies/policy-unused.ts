// Rule policy-unused: policies that nothing uses are deleted.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { notApplicable } from '../judge-rows.ts'
import { accountResource } from '../subjects.ts'
import { customerPolicies, isUnused } from './account-policies.ts'
import { deletePolicy } from './edit-policy.ts'

/** Neither attached nor used as a boundary. Source: AWS Config iam-policy-in-use. */
export const policyUnused: Rule = {
  id: 'policy-unused',
  title: 'Customer-managed policies are in use',
  severity: 'informational',
  rationale:
    'A policy that nothing uses is read by nobody, and can be attached by anyone who may attach policies.',
  remedy: 'Delete the policy.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot): RuleResult[] => {
    const policies = customerPolicies(snapshot)
    if (policies.length === 0) return [notApplicable(snapshot, 'There are no customer-managed policies.')]
    const unused = policies.filter(isUnused)
    if (unused.length > 0) {
      return unused.map(({ policy, resource }) => ({
        status: 'fail',
        resource,
        message: `Policy ${policy.name} is neither attached nor used as a boundary.`,
        evidence: { attachmentCount: 0, permissionsBoundaryUsageCount: 0, updatedAt: policy.updatedAt },
        remedy: deletePolicy(policy),
      }))
    }
    const message = 'Every customer-managed policy is attached or used as a boundary.'
    return [
      {
        status: 'pass',
        resource: accountResource(snapshot),
        message,
        evidence: { policies: policies.length },
      },
    ]
  },
}
