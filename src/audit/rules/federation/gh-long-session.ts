// Rule gh-long-session: sessions of workflows end within the hour.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import type { RoleDetail, Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { accountResource, roleResource } from '../subjects.ts'
import { counted, listed } from '../wording.ts'
import type { RoleContext } from './detector.ts'
import { roleSentence, settled, whoCanEnter } from './judge-trust.ts'
import { roleContexts } from './role-context.ts'

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
  evaluate: (...given) => {
    const [snapshot] = given
    const contexts = roleContexts(...given)
    const seconds = durationsIn(snapshot)
    const unknown = contexts.map(({ trusting }) => trusting.role).filter(({ name }) => !seconds.has(name))
    const results = contexts.flatMap(context => judge(context, seconds.get(context.trusting.role.name)))
    return settled(
      snapshot,
      contexts.length,
      unknown.length === 0 ? results : [...results, notListed(snapshot, unknown)],
    )
  },
}

const durationsIn = ({ sessionDurations }: Snapshot): ReadonlyMap<string, number> =>
  new Map(sessionDurations?.status === 'collected' ? Object.entries(sessionDurations.value) : [])

function judge(context: RoleContext, maxSessionDuration = HOUR): RuleResult[] {
  const { role } = context.trusting
  if (maxSessionDuration <= HOUR) return []
  return [
    {
      status: 'fail',
      resource: roleResource(role),
      message: roleSentence(`allows sessions of ${maxSessionDuration} seconds`, context, 'upkeep'),
      evidence: { who: whoCanEnter(context), maxSessionDuration },
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
