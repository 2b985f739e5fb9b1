// One line of a credential report: what is given, and a clean user's cells for the rest.
import type { ReportLine } from '../credential-report-csv.ts'

export interface Owner {
  readonly accountId: string
  readonly partition: string
}

/**
 * A clean user signs in daily with MFA and has no key; a clean root was not used for 300 days and has no key. Ages are
 * counted back from `generatedAt`.
 */
export function completeLine(line: ReportLine, owner: Owner, generatedAt: Date): ReportLine {
  const isRoot = line.user === '<root_account>'
  const user = line.user ?? 'alice'
  return {
    user,
    arn: `arn:${owner.partition}:iam::${owner.accountId}:${isRoot ? 'root' : `user/${user}`}`,
    user_creation_time: daysBefore(generatedAt, 400),
    password_enabled: isRoot ? 'not_supported' : 'true',
    password_last_used: daysBefore(generatedAt, isRoot ? 300 : 1),
    password_last_changed: isRoot ? 'not_supported' : daysBefore(generatedAt, 30),
    password_next_rotation: isRoot ? 'not_supported' : 'N/A',
    mfa_active: 'true',
    access_key_1_active: 'false',
    access_key_2_active: 'false',
    cert_1_active: 'false',
    cert_2_active: 'false',
    ...line,
  }
}

/** The instant so many days earlier, as the report writes it: ISO 8601 UTC in whole seconds. */
export const daysBefore = (instant: Date, days: number): string =>
  new Date(instant.getTime() - days * 86_400_000).toISOString().replace(/\.\d{3}Z$/, 'Z')
