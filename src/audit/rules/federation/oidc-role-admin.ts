// Rule oidc-role-admin: pipelines are no administrators.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import type { OidcStatement } from '../../trust/oidc-trust.ts'
import { isPrivileged, privilegeOf } from '../../trust/privilege.ts'
import { script } from '../remedy-script.ts'
import { judgeOidcStatements, type OidcFault, oidcBasics } from './judge-oidc.ts'

export const oidcRoleAdmin: Rule = {
  ...oidcBasics,
  id: 'oidc-role-admin',
  title: 'No role for a CI system can do everything, or give itself everything',
  severity: 'high',
  rationale:
    'Whoever can change what a pipeline runs, and all the software it downloads, then holds the account. For GitHub see gh-admin.',
  remedy: 'Allow what the pipeline does. Where it must create roles, give it a permissions boundary.',
  evaluate: snapshot => judgeOidcStatements(snapshot, judge),
}

function judge({ vendor, role, dead }: OidcStatement, snapshot: Snapshot): OidcFault | null {
  if (dead || vendor?.runs !== 'pipelines') return null
  const privilege = privilegeOf(snapshot)(role)
  if (!isPrivileged(privilege)) return null
  return {
    kind: 'upkeep',
    severity: 'high',
    says: `pipelines of ${vendor.name} become it, and it can ${privilege === 'admin' ? 'do everything' : 'give itself everything, by what it may do in IAM'}`,
    remedy: script(
      `aws iam list-attached-role-policies --role-name ${word(role.name)}`,
      `aws iam list-role-policies --role-name ${word(role.name)}`,
      `aws iam put-role-permissions-boundary --role-name ${word(role.name)} --permissions-boundary "$BOUNDARY_ARN"`,
    ),
  }
}
