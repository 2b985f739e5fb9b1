// Whether a password policy governs anybody.
import type { Snapshot } from '../../snapshot/index.ts'

/** How many IAM users have, or may have, a console password; null when the credential report is missing. */
export const usersWithPassword = ({ credentialReport }: Snapshot): number | null =>
  credentialReport.status === 'collected'
    ? credentialReport.value.users.filter(row => row.passwordEnabled !== false).length
    : null
