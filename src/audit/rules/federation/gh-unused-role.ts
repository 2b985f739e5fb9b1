// Rule gh-unused-role: a role for GitHub is in use.

import { word } from '../../../shell.ts'
import { daysBetween } from '../../clock.ts'
import { script } from '../remedy-script.ts'
import { days } from '../wording.ts'
import { githubRoleRule } from './judge-trust.ts'

export const ghUnusedRole = githubRoleRule({
  id: 'gh-unused-role',
  title: 'Roles for GitHub are in use',
  severity: 'low',
  kind: 'upkeep',
  optIn: true,
  rationale:
    'A role that no workflow needs any more is only there for whoever finds a way in. role-unused says the same of all roles, so this rule is off unless it is enabled.',
  remedy: 'Delete the role.',
  detect: ({ trusting: { role }, settings, now }) => {
    const limit = settings.thresholds.roleUnused
    const idle = daysBetween(role.lastUsedAt ?? role.createdAt, now)
    if (idle < limit || daysBetween(role.createdAt, now) < limit) return []
    const { lastUsedAt } = role
    return [
      {
        says:
          lastUsedAt === null
            ? `was not used within the 400 days that AWS remembers; the limit is ${days(limit)}`
            : `was last used ${days(idle)} ago; the limit is ${days(limit)}`,
        evidence: { lastUsedAt, createdAt: role.createdAt, limitDays: limit },
        remedy: script(
          '# Detach and delete its policies first:',
          `aws iam list-attached-role-policies --role-name ${word(role.name)}`,
          `aws iam list-role-policies --role-name ${word(role.name)}`,
          `aws iam delete-role --role-name ${word(role.name)}`,
        ),
      },
    ]
  },
})
