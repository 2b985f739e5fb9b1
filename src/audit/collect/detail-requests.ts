// Which users are worth calls of their own: those whose findings need an id, a kind or a date the report does not hold.
import { daysBetween } from '../clock.ts'
import type { Settings } from '../config/settings.ts'
import type {
  AccessKeySlot,
  CredentialReportRow,
  Snapshot,
  UserCredentialDetails,
} from '../snapshot/index.ts'
import { codeCommitUsers } from './codecommit-users.ts'

export type DetailList = keyof UserCredentialDetails

export interface DetailRequest {
  readonly user: string
  readonly lists: readonly DetailList[]
}

type Sources = Pick<Snapshot, 'credentialReport' | 'authorizationDetails' | 'virtualMfaDevices'>

/** For each list, how much a user's findings need it. The order, not the number, matters. */
type Needs = Readonly<Record<DetailList, number>>

/**
 * The users to ask about, worst first, so that a caller with a limit asks about those that matter most. A user without
 * key, certificate, CodeCommit access or MFA of unknown kind is never among them.
 */
export function chooseDetails(sources: Sources, settings: Settings): DetailRequest[] {
  const { credentialReport: report, authorizationDetails, virtualMfaDevices } = sources
  if (report.status !== 'collected') return []
  const committers = codeCommitUsers(authorizationDetails)
  const virtualOwners = new Set(
    virtualMfaDevices.status === 'collected' ? virtualMfaDevices.value.map(device => device.userArn) : [],
  )
  const needsOf = (row: CredentialReportRow): Needs => ({
    accessKeys: keyNeed(row, report.value.generatedAt, settings),
    signingCertificates: hasCertificate(row) || row.additionalCredentials !== null ? 2 : 0,
    mfaDevices: row.passwordEnabled && row.mfaActive && !virtualOwners.has(row.arn) ? 1 : 0,
    sshPublicKeys: committers.has(row.user) ? 1 : 0,
  })
  return report.value.users
    .map(row => ({ user: row.user, needs: needsOf(row) }))
    .filter(({ needs }) => total(needs) > 0)
    .sort((a, b) => total(b.needs) - total(a.needs) || (a.user < b.user ? -1 : 1))
    .map(({ user, needs }) => ({ user, lists: listsOf(needs) }))
}

const total = (needs: Needs): number => Object.values(needs).reduce((sum, need) => sum + need, 0)

const listsOf = (needs: Needs): DetailList[] =>
  (Object.keys(needs) as DetailList[]).filter(list => needs[list] > 0)

/** As many of the requests, from the first on, as make no more than so many calls. */
export const withinCalls = (requests: readonly DetailRequest[], limit: number): DetailRequest[] => {
  let calls = 0
  return requests.filter(({ lists }) => {
    calls += lists.length
    return calls <= limit
  })
}

/** Old and unused keys first, young ones in use last; 0 without any key. */
function keyNeed(row: CredentialReportRow, at: string, settings: Settings): number {
  const keys = row.accessKeys.map(key => slotNeed(key, row, at, settings))
  const both = row.accessKeys.every(key => key.active) ? 2 : 0
  return keys.reduce((sum, need) => sum + need, both) + (row.additionalCredentials === null ? 0 : 3)
}

function slotNeed(
  key: AccessKeySlot,
  row: CredentialReportRow,
  at: string,
  { thresholds }: Settings,
): number {
  if (!key.active) return key.lastRotated.at === null ? 0 : 1
  const created = key.lastRotated.at ?? row.createdAt ?? at
  const age = daysBetween(created, at)
  const unused = daysBetween(key.lastUsed.at ?? created, at)
  if (age > thresholds.accessKeyVeryOld) return 4
  return age > thresholds.accessKeyMaxAge || unused >= thresholds.accessKeyUnused ? 3 : 1
}

const hasCertificate = (row: CredentialReportRow): boolean =>
  row.certificates.some(certificate => certificate.active || certificate.lastRotated.at !== null)
