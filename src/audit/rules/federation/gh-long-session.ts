// Rule gh-long-session: sessions of workflows end within the hour.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type RoleDetail } from '../../snapshot.ts'
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
    const unknown = roles.filter(({ maxSessionDuration }) => maxSessionDuration === null)
    const results = roles.flatMap(judge)
    return settled(
      snapshot,
      roles.length,
      unknown.length === 0 ? results : [...results, notListed(accountResource(snapshot), unknown)],
    )
  },
}

function judge(role: RoleDetail): RuleResult[] {
  const { name, maxSessionDuration } = role
  if (maxSessionDuration === null || maxSessionDuration <= HOUR) return []
  return [
    {
      status: 'fail',
      resource: roleResource(role),
      message: `Role ${name} allows sessions of ${maxSessionDuration} seconds.`,
      evidence: { maxSessionDuration },
      remedy: `aws iam update-role --role-name ${word(name)} --max-session-duration ${HOUR}`,
    },
  ]
}

/** GetAccountAuthorizationDetails does not say how long sessions may last, and one call per role is not made. */
const notListed = (resource: RuleResult['resource'], roles: readonly RoleDetail[]): RuleResult => ({
  status: 'not-applicable',
  resource,
  message: `How long sessions may last was not collected for ${counted(roles.length, 'role')} that trust GitHub: ${listed(roles.map(({ name }) => name))}.`,
  evidence: { roles: roles.length },
  remedy: script(
    '# For each of the roles:',
    'aws iam get-role --role-name "$ROLE" --query Role.MaxSessionDuration',
    `aws iam update-role --role-name "$ROLE" --max-session-duration ${HOUR}`,
  ),
})
