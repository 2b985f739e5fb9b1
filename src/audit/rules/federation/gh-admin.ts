// Rule gh-admin: workflows are no administrators.

import { word } from '../../../shell.ts'
import { isPrivileged } from '../../trust/privilege.ts'
import { script } from '../remedy-script.ts'
import { githubRoleRule } from './judge-trust.ts'

export const ghAdmin = githubRoleRule({
  id: 'gh-admin',
  title: 'No role for GitHub can do everything, or give itself everything',
  severity: 'high',
  kind: 'upkeep',
  rationale:
    'Whoever can change what a workflow runs, and every action it uses, then holds the account. For roles of other CI systems see oidc-role-admin.',
  remedy:
    'Allow what the workflow does: Access Analyzer writes a policy from what the role has done. Where it must create roles, give it a permissions boundary.',
  detect: ({ trusting: { role, statements }, privilege }) => {
    if (!isPrivileged(privilege()) || statements.every(({ life }) => life !== 'live')) return []
    const says =
      privilege() === 'admin' ? 'can do everything' : 'can give itself everything, by what it may do in IAM'
    return [
      {
        says: `lets GitHub's workflows in and ${says}`,
        evidence: {
          attached: role.attachedPolicies.map(({ arn }) => arn),
          boundary: role.permissionsBoundary,
        },
        remedy: script(
          `aws iam list-attached-role-policies --role-name ${word(role.name)}`,
          `aws iam list-role-policies --role-name ${word(role.name)}`,
          `# A boundary caps whatever the policies allow:`,
          `aws iam put-role-permissions-boundary --role-name ${word(role.name)} --permissions-boundary "$BOUNDARY_ARN"`,
        ),
      },
    ]
  },
})
