// Rule role-unused: roles that nobody uses are gone.
import type { Rule } from '../../rule.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { deleteRole } from './delete-role.ts'
import { ec2Roles } from './ec2-role.ts'
import { judgeRoles, type RoleFault } from './judge-roles.ts'
import { isOfIdentityCenter, isServiceLinked, TRACKED_DAYS, useOf } from './role-use.ts'

export const roleUnused: Rule = {
  id: 'role-unused',
  title: 'Roles were used within the last 90 days',
  severity: 'medium',
  rationale:
    'A role that nobody uses is one that nobody watches, and whoever is still in its trust policy can use it.',
  remedy: 'Delete the role, after its policies and instance profiles.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { thresholds }, now) => {
    const isForEc2 = ec2Roles(snapshot)
    return judgeRoles(snapshot, {
      // Of a role for EC2, role-ec2-unused says the same and more.
      among: role => !isServiceLinked(role) && !isForEc2(role),
      nobody: 'The account has no roles but those of AWS services and those for EC2 instances.',
      passes: `All roles were used or created within the last ${thresholds.roleUnused} days`,
      judge: role => judge(role, thresholds.roleUnused, now),
    })
  },
}

function judge(role: RoleDetail, limitDays: number, now: Date): RoleFault[] {
  const use = useOf(role, now)
  if (use.days < limitDays) return []
  const { lastUsedAt, lastUsedRegion, createdAt } = role
  return [
    {
      status: 'fail',
      says: use.says,
      evidence: { lastUsedAt, lastUsedRegion, createdAt, limitDays, trackedDays: TRACKED_DAYS },
      ...(isOfIdentityCenter(role)
        ? { severity: 'low' as const, remedy: unassign }
        : { remedy: deleteRole(role) }),
    },
  ]
}

const unassign =
  '# IAM Identity Center made this role. In the account that manages it, remove the assignments of the permission set:\naws sso-admin list-instances\naws sso-admin list-permission-sets-provisioned-to-account --instance-arn "$INSTANCE_ARN" --account-id "$ACCOUNT_ID"'
