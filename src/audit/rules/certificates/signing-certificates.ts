// The X.509 signing certificates of the report's users.
import { daysBetween } from '../../clock.ts'
import type { Resource } from '../../finding.ts'
import { type CredentialReportRow, collected, type Snapshot } from '../../snapshot/index.ts'

export interface SigningCertificate {
  readonly row: CredentialReportRow
  /** `unreadable`: the report's cell holds neither a value nor a known sentinel. */
  readonly state: 'active' | 'unreadable'
  /** Upload, ISO 8601 UTC; null where the report has none. */
  readonly uploadedAt: string | null
  /** Whole days up to the report's GeneratedTime. */
  readonly ageDays: number | null
}

/** The certificates of all users but root that are active, or may be. */
export function signingCertificatesOf(snapshot: Snapshot): SigningCertificate[] {
  const report = collected(snapshot.credentialReport)
  const unreadable = new Set(report.unreadable.map(({ user, column }) => `${user}\n${column}`))
  return report.users.flatMap(row =>
    row.certificates.flatMap((slot, index) => {
      const isUnreadable = unreadable.has(`${row.user}\ncert_${index + 1}_active`)
      if (!slot.active && !isUnreadable) return []
      const { at } = slot.lastRotated
      const ageDays = at === null ? null : daysBetween(at, report.generatedAt)
      return [{ row, state: isUnreadable ? 'unreadable' : 'active', uploadedAt: at, ageDays }]
    }),
  )
}

/** A signing certificate goes by its user; the discriminator of a result tells which of the user's it is. */
export const signingCertificateResource = ({ user, arn }: CredentialReportRow): Resource => ({
  type: 'signing-certificate',
  name: user,
  arn,
})
