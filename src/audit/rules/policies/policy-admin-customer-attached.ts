// Rule policy-admin-customer-attached: no policy of ours that is in use makes administrators.
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { customerPolicies, isAttached } from './account-policies.ts'
import { noFullPrivileges } from './controls.ts'
import { detachFromAll, editPolicy } from './edit-policy.ts'
import { fullPrivilegesFault } from './full-privileges.ts'
import { judgePolicies } from './judge-policies.ts'

/**
 * By what the default version amounts to, see administratorReach. Policies that only serve as boundaries grant
 * nothing. Source: CIS AWS Foundations, "policies that allow full *:* administrative privileges are not attached";
 * Security Hub IAM.1.
 */
export const policyAdminCustomerAttached: Rule = {
  id: 'policy-admin-customer-attached',
  title: 'No attached customer-managed policy allows everything',
  severity: 'high',
  rationale:
    'Whoever holds such a policy owns the account, and under a name of its own it escapes those who look for AdministratorAccess.',
  remedy: 'Detach the policy, or write a version of it that allows what its holders do.',
  controls: {
    ...noFullPrivileges,
    'security-hub': ['IAM.1'],
    'nist-800-53-r5': [
      'AC-2',
      'AC-2(1)',
      'AC-3',
      'AC-3(7)',
      'AC-3(15)',
      'AC-5',
      'AC-6',
      'AC-6(2)',
      'AC-6(3)',
      'AC-6(10)',
    ],
  },
  needs: ['authorizationDetails'],
  evaluate: snapshot =>
    judgePolicies(snapshot, customerPolicies(snapshot).filter(isAttached), (document, policy) =>
      fullPrivilegesFault(document, snapshot).map(fault => ({
        ...fault,
        remedy: script(
          detachFromAll(policy.policy, snapshot),
          '# Or narrow it for all who have it:',
          editPolicy(policy),
        ),
      })),
    ),
}
