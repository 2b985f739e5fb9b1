// Which users are worth a call of their own: those whose findings name a key or certificate the report has no id for.
import { daysBetween } from '../clock.ts'
import type { Settings } from '../settings.ts'
import type {
  AccessKeySlot,
  CredentialReport,
  CredentialReportRow,
  UserCredentialDetails,
} from '../snapshot.ts'

export type DetailList = keyof UserCredentialDetails

export interface DetailRequest {
  readonly user: string
  readonly lists: readonly DetailList[]
}

/**
 * The users to ask about, worst first, so that a caller with a limit asks about those that matter most. Users with no
 * key and no certificate are never among them.
 */
export const chooseDetails = (report: CredentialReport, settings: Settings): DetailRequest[] =>
  report.users
    .map(row => ({ row, badness: badness(row, report.generatedAt, settings) }))
    .filter(({ badness }) => badness > 0)
    .sort((a, b) => b.badness - a.badness || (a.row.user < b.row.user ? -1 : 1))
    .map(({ row }) => ({ user: row.user, lists: listsFor(row) }))

const listsFor = (row: CredentialReportRow): DetailList[] => [
  ...(row.accessKeys.some(exists) || row.additionalCredentials !== null ? (['accessKeys'] as const) : []),
  ...(hasCertificate(row) || row.additionalCredentials !== null ? (['signingCertificates'] as const) : []),
]

/** 0: nothing to name. The order, not the number, matters: old and unused keys first, young ones in use last. */
function badness(row: CredentialReportRow, at: string, settings: Settings): number {
  const keys = row.accessKeys.map(key => keyBadness(key, row, at, settings))
  const both = row.accessKeys.every(key => key.active) ? 2 : 0
  return (
    keys[0]! + keys[1]! + both + (hasCertificate(row) ? 2 : 0) + (row.additionalCredentials === null ? 0 : 3)
  )
}

function keyBadness(
  key: AccessKeySlot,
  row: CredentialReportRow,
  at: string,
  { thresholds }: Settings,
): number {
  if (!exists(key)) return 0
  if (!key.active) return 1
  const created = key.lastRotated.at ?? row.createdAt ?? at
  const age = daysBetween(created, at)
  const unused = daysBetween(key.lastUsed.at ?? created, at)
  if (age > thresholds.accessKeyVeryOld) return 4
  return age > thresholds.accessKeyMaxAge || unused >= thresholds.accessKeyUnused ? 3 : 1
}

const exists = (key: AccessKeySlot): boolean => key.active || key.lastRotated.at !== null

const hasCertificate = (row: CredentialReportRow): boolean =>
  row.certificates.some(certificate => certificate.active || certificate.lastRotated.at !== null)
