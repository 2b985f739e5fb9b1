// Rule: IAM users do something now and then.
import { daysBetween } from '../../clock.ts'
import type { Settings } from '../../config/settings.ts'
import type { Rule } from '../../rule.ts'
import type { CredentialReport, CredentialReportRow } from '../../snapshot/index.ts'
import { isDecoy } from '../access-keys/decoy.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { days } from '../wording.ts'
import { deleteUser } from './delete-user.ts'
import { undatedPassword } from './password-use.ts'
import { type UserInventory, userInventory } from './user-inventory.ts'

export const userDormant: Rule = {
  id: 'user-dormant',
  title: 'User has used a credential within the last 90 days',
  severity: 'medium',
  rationale:
    'A user that does nothing still has its permissions, and a new password or key is all that it takes to use them.',
  remedy: 'Delete the user, after its credentials, policies and memberships.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, settings) => {
    const inventory = userInventory(snapshot)
    return judgeUsers(snapshot, {
      reads: [
        'user_creation_time',
        'password_last_used',
        'access_key_1_last_used_date',
        'access_key_2_last_used_date',
      ],
      nobody: 'The account has no IAM users.',
      judge: (row, report) =>
        isDecoy(row, settings.canaryUsers)
          ? { status: 'not-applicable', message: `${row.user} is a decoy, made to lie unused.`, evidence: {} }
          : judge(activityOf(row, report, inventory), settings, () => deleteUser(row, inventory)),
    })
  },
}

interface Activity {
  readonly user: string
  readonly lastUsedAt: string | null
  readonly createdAt: string | null
  /** Whole days since the last use, or since the creation; null: neither is known. */
  readonly days: number | null
  /** Something authenticates as the user. */
  readonly credentials: boolean
  /** Among it, something whose use the report does not show. */
  readonly unseen: boolean
  readonly measuredAt: string
}

function judge(activity: Activity, { thresholds }: Settings, remedy: () => string): Verdict {
  if (activity.days === null) return undatedPassword
  const { user, ...known } = activity
  const evidence = { ...known, limitDays: thresholds.userDormant }
  const message = lastSeen(activity, activity.days)
  if (activity.days < thresholds.userDormant) return { status: 'pass', message, evidence }
  return { status: 'fail', message: `${message}${whatIsLeft(activity)}`, evidence, remedy: remedy() }
}

const lastSeen = ({ user, lastUsedAt }: Activity, age: number): string =>
  lastUsedAt === null
    ? `${user} was created ${days(age)} ago, and no use of a credential is on record.`
    : `${user} last used a credential ${days(age)} ago, on ${lastUsedAt}.`

function whatIsLeft({ credentials, unseen }: Activity): string {
  if (!credentials) return ' It is only a shell: it has no password, active key or certificate.'
  return unseen ? ' It has credentials whose use the report does not show: ask their owner first.' : ''
}

function activityOf(row: CredentialReportRow, report: CredentialReport, inventory: UserInventory): Activity {
  const lastUsedAt = lastUse(row)
  const since = lastUsedAt ?? row.createdAt
  const unseen = hasUnseenCredentials(row, inventory)
  return {
    user: row.user,
    lastUsedAt,
    createdAt: row.createdAt,
    days: since === null ? null : daysBetween(since, report.generatedAt),
    credentials: unseen || hasPasswordOrActiveKey(row),
    unseen,
    measuredAt: report.generatedAt,
  }
}

const lastUse = (row: CredentialReportRow): string | null =>
  [row.passwordLastUsed.at, ...row.accessKeys.map(key => key.lastUsed.at)]
    .filter(at => at !== null)
    .toSorted()
    .at(-1) ?? null

const hasPasswordOrActiveKey = (row: CredentialReportRow): boolean =>
  row.passwordEnabled !== false || row.accessKeys.some(key => key.active)

/** Certificates, a third key, and the passwords of single services have no date of last use anywhere. */
const hasUnseenCredentials = (row: CredentialReportRow, inventory: UserInventory): boolean =>
  row.certificates.some(certificate => certificate.active) ||
  row.additionalCredentials !== null ||
  (inventory.serviceCredentials(row.user) ?? []).some(credential => credential.status === 'Active')
