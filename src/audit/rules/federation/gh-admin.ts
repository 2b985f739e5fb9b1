// Rule gh-admin: workflows are no administrators.

import { word } from '../../../shell.ts'
import type { GithubStatement } from '../../trust/github-statement.ts'
import { isPrivileged } from '../../trust/privilege.ts'
import { compare, weakest } from '../../trust/scope.ts'
import { script } from '../remedy-script.ts'
import type { RoleContext } from './detector.ts'
import { githubRoleRule } from './judge-trust.ts'
import { quotes, tokenConditions } from './select.ts'

export const ghAdmin = githubRoleRule({
  id: 'gh-admin',
  title: 'No role for GitHub can do everything, or give itself everything',
  severity: 'high',
  kind: 'upkeep',
  rationale:
    'Whoever can change what a workflow runs, and every action it uses, then holds the account. For roles of other CI systems see oidc-role-admin.',
  remedy:
    'Allow what the workflow does: Access Analyzer writes a policy from what the role has done. Where it must create roles, give it a permissions boundary.',
  detect: context => {
    const { role } = context.trusting
    const statement = mostOpen(context)
    if (!isPrivileged(context.privilege()) || statement === undefined) return []
    const says =
      context.privilege() === 'admin'
        ? 'can do everything'
        : 'can give itself everything, by what it may do in IAM'
    return [
      {
        statement,
        says: `lets them in, and the role ${says}`,
        quote: quotes(tokenConditions(statement)),
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

/** Of the statements that tokens meet the one that lets in most; one that is shut beside the policy only for want of others. */
const mostOpen = ({ trusting: { statements }, obstacle }: RoleContext): GithubStatement | undefined =>
  statements
    .filter(({ life }) => life === 'live')
    .toSorted(
      (a, b) =>
        Number(obstacle(a) !== null) - Number(obstacle(b) !== null) ||
        compare(weakest(a.admitted), weakest(b.admitted)),
    )[0]
