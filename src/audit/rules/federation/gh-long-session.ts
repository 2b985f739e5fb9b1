// Rule gh-long-session: sessions of workflows end within the hour.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type RoleDetail, type Snapshot } from '../../snapshot/index.ts'
import { githubTrust } from '../../trust/github-trust.ts'
import { script } from '../remedy-script.ts'
import { accountResource, roleResource } from '../subjects.ts'
import { counted, listed } from '../wording.ts'
import { settled } from './judge-trust.ts'

const HOUR = 3600

export const ghLongSession: Rule = {
  id: 'gh-long-session',
  title: 'Sessions of roles for GitHub last an hour at most',
  severity: 'low',
  rationale:
    'Credentials that leak from a workflow work until the session ends, and nobody can end it before. A job that needs longer can renew its session.',
  remedy: 'Set the maximum session duration to 3600 seconds.',
  controls: {},
  needs: ['authorizationDetails'],
  evaluate: snapshot => {
    const roles = githubTrust(collected(snapshot.authorizationDetails)).roles.map(({ role }) => role)
    const seconds = durationsIn(snapshot)
    const unknown = roles.filter(({ name }) => !seconds.has(name))
    const results = roles.flatMap(role => judge(role, seconds.get(role.name)))
    return settled(
      snapshot,
      roles.length,
      unknown.length === 0 ? results : [...results, notListed(snapshot, unknown)],
    )
  },
}

const durationsIn = ({ sessionDurations }: Snapshot): ReadonlyMap<string, number> =>
  new Map(sessionDurations?.status === 'collected' ? Object.entries(sessionDurations.value) : [])

function judge(role: RoleDetail, maxSessionDuration = HOUR): RuleResult[] {
  if (maxSessionDuration <= HOUR) return []
  return [
    {
      status: 'fail',
      resource: roleResource(role),
      message: `Role ${role.name} allows sessions of ${maxSessionDuration} seconds.`,
      evidence: { maxSessionDuration },
      remedy: `aws iam update-role --role-name ${word(role.name)} --max-session-duration ${HOUR}`,
    },
  ]
}

/** What was not listed, in an account with too many roles for it or for want of a permission, is one command per role. */
function notListed(snapshot: Snapshot, roles: readonly RoleDetail[]): RuleResult {
  const part = snapshot.sessionDurations
  return {
    status: part?.status === 'denied' || part?.status === 'failed' ? 'error' : 'not-applicable',
    resource: accountResource(snapshot),
    message: `How long sessions may last was not collected for ${counted(roles.length, 'role')} that trust GitHub${whyNot(part)}: ${listed(roles.map(({ name }) => name))}.`,
    evidence: { roles: roles.length },
    ...(part?.status === 'denied' && { missingPermission: part.permission }),
    remedy: script(
      '# For each of the roles:',
      'aws iam get-role --role-name "$ROLE" --query Role.MaxSessionDuration',
      `aws iam update-role --role-name "$ROLE" --max-session-duration ${HOUR}`,
    ),
  }
}

function whyNot(part: Snapshot['sessionDurations']): string {
  switch (part?.status) {
    case 'denied':
      return ` (${part.permission} is not allowed)`
    case 'failed':
      return ` (${part.operation} failed with ${part.code})`
    case 'not-collected':
      return ` (${part.reason})`
    default:
      return ''
  }
}
