// Rule role-ec2-unused: roles for EC2 instances have instances.
import type { Rule } from '../../rule.ts'
import type { RoleDetail } from '../../snapshot/index.ts'
import { deleteRole } from './delete-role.ts'
import { ec2Roles } from './ec2-role.ts'
import { judgeRoles, type RoleFault } from './judge-roles.ts'
import { useOf } from './role-use.ts'

export const roleEc2Unused: Rule = {
  id: 'role-ec2-unused',
  title: 'Roles for EC2 are used by instances',
  severity: 'medium',
  rationale:
    'Who can start an instance with the instance profile of a forgotten role has the permissions of that role.',
  remedy: 'Delete the role and its instance profile.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: (snapshot, { thresholds }, now) =>
    judgeRoles(snapshot, {
      among: ec2Roles(snapshot),
      nobody: 'No role is for EC2 instances alone.',
      passes: 'All roles for EC2 are in an instance profile and in use, or new',
      judge: role => judge(role, thresholds.roleUnused, now),
    }),
}

/** Instances renew their credentials every few hours, so a role that is in use shows it (last use of the role). */
function judge(role: RoleDetail, limitDays: number, now: Date): RoleFault[] {
  const use = useOf(role, now)
  const { instanceProfiles, lastUsedAt, createdAt } = role
  const detached = instanceProfiles.length === 0
  // A role that is not yet in a profile may be on its way there.
  if ((detached ? use.createdDaysAgo : use.days) < limitDays) return []
  return [
    {
      status: 'fail',
      ...(detached && { severity: 'low' as const }),
      says: detached
        ? 'is for EC2 but in no instance profile, so that no instance can use it'
        : `is for EC2 and ${use.says}`,
      evidence: { instanceProfiles, lastUsedAt, createdAt, limitDays },
      remedy: deleteRole(role),
    },
  ]
}
