// Rule security-audit-role-missing: auditors have a role that reads and changes nothing.
import type { Rule } from '../../rule.ts'
import { judgeRoleWithPolicy } from './role-with-policy.ts'

/** One result for the account: whether any role has the AWS-managed policy SecurityAudit. */
export const securityAuditRoleMissing: Rule = {
  id: 'security-audit-role-missing',
  title: 'A role for security audits exists',
  severity: 'low',
  rationale:
    'Without a role that may read the configuration, auditors are given more than they need, or see less than they should.',
  remedy: 'Create a role with SecurityAudit that auditors, or the workflow of this audit, may assume.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot => judgeRoleWithPolicy(snapshot, { policy: 'SecurityAudit', role: 'security-audit' }),
}
