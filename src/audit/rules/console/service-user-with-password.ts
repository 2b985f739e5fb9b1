// Rule: users who are services have no console password.
import { fits, patternOf } from '../../../policy/wildcard.ts'
import type { Settings } from '../../config/settings.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { type CredentialReportRow, collected, type Snapshot } from '../../snapshot/index.ts'
import { judgeUsers, notApplicable } from '../judge-rows.ts'
import { accountResource } from '../subjects.ts'
import { deletePassword } from './commands.ts'

export const serviceUserWithPassword: Rule = {
  id: 'service-user-with-password',
  title: 'Members of a service-user group have no console password',
  severity: 'medium',
  rationale:
    'No program signs in to the console. The password of a service user is either forgotten or shared by people who should sign in as themselves.',
  remedy: 'Delete the console password of the service user.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, settings) => {
    if (settings.serviceGroups.length + settings.serviceUsers.length === 0)
      return [notApplicable(snapshot, 'No service-groups and no service-users are configured.')]
    const missing = missingGroups(snapshot, settings)
    return missing ? [missing] : judgeServices(snapshot, settings)
  },
}

/** Group membership is in the authorization details, which name patterns do without. */
function missingGroups(snapshot: Snapshot, settings: Settings): RuleResult | null {
  const details = snapshot.authorizationDetails
  if (settings.serviceGroups.length === 0 || details.status === 'collected') return null
  return {
    status: 'error',
    resource: accountResource(snapshot),
    message: 'Could not be evaluated: the members of service-groups are not known.',
    evidence: { serviceGroups: settings.serviceGroups },
    ...(details.status === 'denied' && { missingPermission: details.permission }),
  }
}

function judgeServices(snapshot: Snapshot, settings: Settings): RuleResult[] {
  const whyService = serviceClassifier(snapshot, settings)
  return judgeUsers(snapshot, {
    reads: ['password_enabled'],
    nobody: 'No IAM user is in service-groups or matches service-users.',
    judge: row => {
      const because = whyService(row)
      if (because === null) return null
      const evidence = { passwordEnabled: row.passwordEnabled, because }
      return row.passwordEnabled
        ? {
            status: 'fail',
            message: `${row.user} is a service user (${because}) and has a console password.`,
            evidence,
            remedy: deletePassword(row),
          }
        : { status: 'pass', message: `${row.user} is a service user without a password.`, evidence }
    },
  })
}

/** Says why a user is a service: `group ci` or `pattern svc-*`; null for all others. */
function serviceClassifier(snapshot: Snapshot, settings: Settings) {
  const groups = groupsOfUsers(snapshot, settings)
  const patterns = settings.serviceUsers.map(text => ({ text, pattern: patternOf(text) }))
  return (row: CredentialReportRow): string | null => {
    const group = groups.get(row.user)?.find(name => settings.serviceGroups.includes(name))
    if (group !== undefined) return `group ${group}`
    const match = patterns.find(({ text, pattern }) =>
      fits(pattern, text.startsWith('/') ? pathAndName(row) : row.user),
    )
    return match === undefined ? null : `pattern ${match.text}`
  }
}

const groupsOfUsers = (snapshot: Snapshot, settings: Settings): ReadonlyMap<string, readonly string[]> =>
  settings.serviceGroups.length === 0
    ? new Map()
    : new Map(collected(snapshot.authorizationDetails).users.map(user => [user.name, user.groups]))

/** `/service/deploy` of `arn:aws:iam::111122223333:user/service/deploy`. */
const pathAndName = ({ arn }: CredentialReportRow): string => arn.slice(arn.indexOf('/'))
