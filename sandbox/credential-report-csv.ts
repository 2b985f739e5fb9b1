// The credential report as AWS writes it: header, root first, one line a user, LF between lines and none at the end.
import { requiredColumns } from '../src/audit/collect/credential-report.ts'
import type {
  AccessKeySlot,
  CertificateSlot,
  CredentialReport,
  CredentialReportRow,
} from '../src/audit/snapshot/index.ts'

export type ReportColumn = (typeof requiredColumns)[number] | 'additional_credentials_info'
export type ReportLine = Readonly<Partial<Record<ReportColumn, string>>>

/** A report's Content for a parsed report: what the parser reads back is the same. */
export const credentialReportCsv = (report: CredentialReport): string =>
  renderReport([...(report.root === null ? [] : [report.root]), ...report.users].map(lineOf))

/** CSV (RFC 4180) of report lines; the optional column is written only when some line has it, as AWS does. */
export function renderReport(lines: readonly ReportLine[]): string {
  const extra = lines.some(line => line.additional_credentials_info !== undefined)
  const columns: readonly ReportColumn[] = extra
    ? [...requiredColumns, 'additional_credentials_info']
    : requiredColumns
  const rows = lines.map(line => columns.map(column => line[column] ?? 'N/A'))
  return [columns, ...rows].map(row => row.map(quote).join(',')).join('\n')
}

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const lineOf = (row: CredentialReportRow): ReportLine => ({
  user: row.user,
  arn: row.arn,
  user_creation_time: row.createdAt ?? 'N/A',
  password_enabled: flag(row.passwordEnabled),
  password_last_used: row.passwordLastUsed.raw,
  password_last_changed: row.passwordLastChanged.raw,
  password_next_rotation: row.passwordNextRotation.raw,
  mfa_active: flag(row.mfaActive),
  ...accessKeyCells(row.accessKeys[0], 1),
  ...accessKeyCells(row.accessKeys[1], 2),
  ...certificateCells(row.certificates[0], 1),
  ...certificateCells(row.certificates[1], 2),
  ...(row.additionalCredentials !== null && { additional_credentials_info: row.additionalCredentials }),
})

const accessKeyCells = (key: AccessKeySlot, slot: 1 | 2): ReportLine => ({
  [`access_key_${slot}_active`]: flag(key.active),
  [`access_key_${slot}_last_rotated`]: key.lastRotated.raw,
  [`access_key_${slot}_last_used_date`]: key.lastUsed.raw,
  [`access_key_${slot}_last_used_region`]: key.lastUsedRegion ?? 'N/A',
  [`access_key_${slot}_last_used_service`]: key.lastUsedService ?? 'N/A',
})

const certificateCells = (certificate: CertificateSlot, slot: 1 | 2): ReportLine => ({
  [`cert_${slot}_active`]: flag(certificate.active),
  [`cert_${slot}_last_rotated`]: certificate.lastRotated.raw,
})

const flag = (value: boolean | null): string => (value === null ? 'not_supported' : String(value))
