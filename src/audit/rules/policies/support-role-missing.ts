// Rule support-role-missing: in an incident somebody can open a case with AWS.
import { perPolicySet, principalsOf } from '../../permissions/principals.ts'
import { reachOf } from '../../permissions/reach.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { counted } from '../wording.ts'
import { judgeRoleWithPolicy } from './role-with-policy.ts'

/**
 * One result for the account. Source: CIS AWS Foundations, "a support role has been created to manage incidents
 * with AWS Support"; Security Hub IAM.18, which accepts any principal where CIS wants a role.
 */
export const supportRoleMissing: Rule = {
  id: 'support-role-missing',
  title: 'A role can manage cases with AWS Support',
  severity: 'low',
  rationale:
    'In an incident, time goes to finding out who may open a case, unless a role for it exists and people know it.',
  remedy: 'Create a role with AWSSupportAccess that the people on call may assume.',
  controls: {
    'cis-1.4': ['1.17'],
    'cis-3.0': ['1.17'],
    'cis-5.0': ['1.16'],
    'cis-6.0': ['2.16'],
    'cis-7.0': ['2.15'],
    'security-hub': ['IAM.18'],
    'pci-dss-4.0.1': ['12.10.3'],
  },
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgeRoleWithPolicy(snapshot, { policy: 'AWSSupportAccess', role: 'support', note: whoElseCan }),
}

/** Administrators can open cases too. That is worth knowing, but is no role for it. */
function whoElseCan(snapshot: Snapshot): string {
  const reach = perPolicySet((policies, boundary) => reachOf(policies, 'support:CreateCase', '*', boundary))
  const others = principalsOf(collected(snapshot.authorizationDetails)).filter(
    principal => principal.kind !== 'group' && reach(principal) === 'everything',
  )
  return others.length === 0 ? '' : `Other policies let ${counted(others.length, 'principal')} open cases.`
}
