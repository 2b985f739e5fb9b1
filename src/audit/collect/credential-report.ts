// The credential report: CSV text → rows the rules can judge.
import { CsvError, parse } from 'csv-parse/sync'
import { KeylessError } from '../../errors.ts'
import type {
  AccessKeySlot,
  CertificateSlot,
  CredentialReport,
  CredentialReportRow,
} from '../snapshot/index.ts'
import { type CellReader, cellReader, type UnreadableCell } from './credential-report-cells.ts'

/**
 * The columns every report has, in AWS's order. A column that is missing would let every check on it pass, so all
 * are required; `additional_credentials_info` is documented but absent from ordinary reports.
 */
export const requiredColumns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_1_last_used_region',
  'access_key_1_last_used_service',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
  'access_key_2_last_used_region',
  'access_key_2_last_used_service',
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
] as const

/** How the report names the root user. No IAM user can be called so: `<` is not allowed in user names. */
export const ROOT_ROW = '<root_account>'

/**
 * Reads a credential report (IAM User Guide, "Getting credential reports"; CSV as in RFC 4180, because a user name
 * may hold commas). Columns are found by name; unknown ones are ignored. Dates may end in `Z` or `+00:00` and come
 * out as ISO 8601 with `Z` and milliseconds.
 *
 * @param csv the report's Content as text
 * @param generatedAt the report's GeneratedTime, ISO 8601 UTC
 * @param reused whether an older report is used because AWS refused to make a new one
 * @throws KeylessError `credential-report-malformed`: no CSV, a row cut short, or a required column missing
 */
export function parseCredentialReport(csv: string, generatedAt: string, reused = false): CredentialReport {
  const [header = [], ...records] = parseRecords(csv)
  const columns = columnIndex(header)
  const unreadable: UnreadableCell[] = []
  const rows = records.map(record => readRow(cellReader(columns, record, unreadable)))
  return {
    generatedAt,
    reused,
    root: rows.find(row => row.user === ROOT_ROW) ?? null,
    users: rows.filter(row => row.user !== ROOT_ROW),
    unreadable,
  }
}

function parseRecords(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines)
    throw malformed(`is not valid CSV at line ${Number.isNaN(line) ? '?' : line} (${error.code})`, error)
  }
}

function columnIndex(header: readonly string[]): ReadonlyMap<string, number> {
  const names = header.map(name => name.trim())
  const missing = requiredColumns.filter(name => !names.includes(name))
  if (missing.length > 0) throw malformed(`has no column ${missing.join(', ')}`)
  const repeated = requiredColumns.filter(name => names.indexOf(name) !== names.lastIndexOf(name))
  if (repeated.length > 0) throw malformed(`has more than one column ${repeated.join(', ')}`)
  return new Map(names.map((name, index) => [name, index]))
}

const malformed = (problem: string, cause?: unknown): KeylessError =>
  new KeylessError('credential-report-malformed', `The credential report ${problem}.`, { cause })

const readRow = (cell: CellReader): CredentialReportRow => ({
  user: cell.text('user'),
  arn: cell.text('arn'),
  createdAt: cell.date('user_creation_time').at,
  passwordEnabled: cell.flag('password_enabled'),
  passwordLastUsed: cell.date('password_last_used'),
  passwordLastChanged: cell.date('password_last_changed'),
  passwordNextRotation: cell.date('password_next_rotation'),
  mfaActive: cell.flag('mfa_active'),
  accessKeys: [readAccessKey(cell, 1), readAccessKey(cell, 2)],
  certificates: [readCertificate(cell, 1), readCertificate(cell, 2)],
  additionalCredentials: cell.optional('additional_credentials_info'),
})

const readAccessKey = (cell: CellReader, slot: 1 | 2): AccessKeySlot => ({
  ...readSlot(cell, `access_key_${slot}`),
  lastUsed: cell.date(`access_key_${slot}_last_used_date`),
  lastUsedRegion: cell.optional(`access_key_${slot}_last_used_region`),
  lastUsedService: cell.optional(`access_key_${slot}_last_used_service`),
})

const readCertificate = (cell: CellReader, slot: 1 | 2): CertificateSlot => readSlot(cell, `cert_${slot}`)

function readSlot(cell: CellReader, slot: string): CertificateSlot {
  const lastRotated = cell.date(`${slot}_last_rotated`)
  return { active: cell.active(`${slot}_active`, lastRotated), lastRotated }
}
