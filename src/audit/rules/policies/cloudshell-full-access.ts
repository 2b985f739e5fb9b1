// Rule cloudshell-full-access: no shell that can carry files out of the account by default.
import type { Rule } from '../../rule.ts'
import { detachPolicy } from './edit-policy.ts'
import { isEditable, judgePrincipals } from './judge-principals.ts'

/**
 * One result per principal. Source: CIS AWS Foundations 2.0 and later, "access to AWSCloudShellFullAccess is
 * restricted"; Security Hub IAM.27.
 */
export const cloudshellFullAccess: Rule = {
  id: 'cloudshell-full-access',
  title: 'AWSCloudShellFullAccess is attached to nobody',
  severity: 'medium',
  rationale:
    'CloudShell can download and upload files and reaches the internet. With this policy a session in the console becomes a way to carry data out.',
  remedy: 'Detach the policy; allow CloudShell without file transfer where it is needed.',
  controls: {
    'cis-3.0': ['1.22'],
    'cis-5.0': ['1.21'],
    'cis-6.0': ['2.21'],
    'cis-7.0': ['2.20'],
    'security-hub': ['IAM.27'],
  },
  needs: ['authorizationDetails'],
  evaluate: snapshot => {
    const arn = `arn:${snapshot.partition}:iam::aws:policy/AWSCloudShellFullAccess`
    return judgePrincipals(snapshot, {
      among: isEditable,
      nobody: 'There are no users, groups or roles that can be edited.',
      passes: 'AWSCloudShellFullAccess is attached to nobody.',
      judge: principal =>
        principal.detail.attachedPolicies.some(policy => policy.arn === arn)
          ? {
              says: 'has AWSCloudShellFullAccess',
              evidence: { policy: arn },
              remedy: detachPolicy(principal, arn),
            }
          : null,
    })
  },
}
