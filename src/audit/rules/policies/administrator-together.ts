// Administrators whom no policy makes by itself, so that the rules about policies that allow everything miss them.
import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Principal } from '../../permissions/principals.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { isOfIdentityCenter } from '../roles/role-use.ts'
import { principalResource } from '../subjects.ts'
import { listed } from '../wording.ts'
import { isAdministratorPolicy } from './full-privileges.ts'

/**
 * What is to be said of an administrator, such as one with PowerUserAccess and IAMFullAccess; empty when one of its
 * policies makes it one, which other rules say.
 * @param principal a user or a role that is an administrator by administratorReach
 */
export function administratorTogether(principal: Principal, snapshot: Snapshot): RuleResult[] {
  const { policies, boundary, boundaryKnown } = principal
  if (policies.some(({ document }) => isAdministratorPolicy(document, snapshot))) return []
  const names = policies.map(({ name }) => name)
  const { kind, detail } = principal
  return [
    {
      status: 'fail',
      severity: 'high',
      resource: principalResource(principal),
      message: `${kind === 'user' ? 'User' : 'Role'} ${detail.name} can do everything: none of its policies allows that, but together they do: ${listed(names)}.`,
      evidence: {
        policies: names,
        boundary: boundaryKnown ? boundary.map(({ name }) => name) : 'not known, so not counted in',
      },
      remedy: remedyFor(principal),
    },
  ]
}

function remedyFor({ kind, detail }: Principal): string {
  if (kind === 'role' && isOfIdentityCenter(detail))
    return '# IAM Identity Center made this role: narrow the policies of its permission set in the account that manages it.'
  const name = `--${kind}-name ${word(detail.name)}`
  return script(
    '# Take one of the policies away, or narrow it:',
    `aws iam list-attached-${kind}-policies ${name}`,
    `aws iam list-${kind}-policies ${name}`,
    ...(kind === 'user' ? [`aws iam list-groups-for-user ${name}`] : []),
    '# Or hold it back by a boundary:',
    `aws iam put-${kind}-permissions-boundary ${name} --permissions-boundary "$BOUNDARY_ARN"`,
  )
}
