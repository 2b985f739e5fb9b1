// What is known of the root user, from the credential report and, where that is silent, from the account summary.
import type { CredentialReportRow, Snapshot } from '../../snapshot/index.ts'

export interface RootState {
  /** null: neither source says. */
  readonly password: boolean | null
  readonly activeKeys: number
  readonly inactiveKeys: number
  readonly activeCertificates: number
  readonly inactiveCertificates: number
  /** False as soon as one source says so: the report can be four hours older than the summary. */
  readonly mfa: boolean | null
}

/** Columns from which `rootState` is read. */
export const rootColumns = {
  password: ['password_enabled'],
  mfa: ['mfa_active'],
  keys: [
    'access_key_1_active',
    'access_key_1_last_rotated',
    'access_key_2_active',
    'access_key_2_last_rotated',
  ],
  certificates: ['cert_1_active', 'cert_1_last_rotated', 'cert_2_active', 'cert_2_last_rotated'],
} as const

/**
 * `password_enabled` of root may be `not_supported`; then `AccountPasswordPresent` decides (IAM API Reference,
 * GetAccountSummary). Inactive keys and certificates keep their date, empty slots have none.
 */
export function rootState(row: CredentialReportRow, snapshot: Snapshot): RootState {
  const reported = [row.mfaActive, summaryFlag(snapshot, 'AccountMFAEnabled')].filter(flag => flag !== null)
  return {
    password: row.passwordEnabled ?? summaryFlag(snapshot, 'AccountPasswordPresent'),
    activeKeys: row.accessKeys.filter(key => key.active).length,
    inactiveKeys: row.accessKeys.filter(key => !key.active && key.lastRotated.at !== null).length,
    activeCertificates: row.certificates.filter(certificate => certificate.active).length,
    inactiveCertificates: row.certificates.filter(
      ({ active, lastRotated }) => !active && lastRotated.at !== null,
    ).length,
    mfa: reported.length === 0 ? null : reported.every(flag => flag),
  }
}

/** Whether root can sign in or call AWS at all; null: not known, because nothing says whether it has a password. */
export function hasCredentials({ password, activeKeys, inactiveKeys }: RootState): boolean | null {
  return activeKeys + inactiveKeys > 0 ? true : password
}

/** A 0/1 entry of the account summary; null when the summary, or the entry, is missing. */
export function summaryFlag(snapshot: Snapshot, name: string): boolean | null {
  if (snapshot.accountSummary.status !== 'collected') return null
  const value = snapshot.accountSummary.value[name]
  return value === undefined ? null : value > 0
}

/** For an `error` that the account summary would have spared: the permission to read it, when it was refused. */
export const summaryPermission = ({ accountSummary }: Snapshot): { missingPermission?: string } =>
  accountSummary.status === 'denied' ? { missingPermission: accountSummary.permission } : {}
