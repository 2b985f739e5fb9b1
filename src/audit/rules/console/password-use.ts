// When a console password was last used, and what stands in for that where it never was.
import { daysBetween } from '../../clock.ts'
import type { CredentialReport, CredentialReportRow } from '../../snapshot/index.ts'
import type { Verdict } from '../judge-rows.ts'

/** Columns from which `passwordUse` is read. */
export const passwordColumns = [
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'user_creation_time',
] as const

export interface PasswordUse {
  /** No sign-in is on record: `no_information` or `N/A`. */
  readonly neverUsed: boolean
  /** Last sign-in; if there was none, the time the password was set; without that, the creation of the user. */
  readonly since: string
  /** Whole days from `since` to the report's GeneratedTime. */
  readonly days: number
}

/** null: the report holds no date to judge by. */
export function passwordUse(row: CredentialReportRow, report: CredentialReport): PasswordUse | null {
  const neverUsed = row.passwordLastUsed.at === null
  const since = row.passwordLastUsed.at ?? row.passwordLastChanged.at ?? row.createdAt
  return since === null ? null : { neverUsed, since, days: daysBetween(since, report.generatedAt) }
}

/** The verdict on a user for whom `passwordUse` finds no date. */
export const undatedPassword: Verdict = {
  status: 'error',
  message:
    'Could not be evaluated: the credential report has no date to judge by, not even the creation of the user.',
  evidence: {},
}
