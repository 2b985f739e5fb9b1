// Decoy (canary) users: their keys exist to be touched by nobody but a thief.

import { fits, patternOf } from '../../../policy/wildcard.ts'
import type { CredentialReportRow } from '../../snapshot/index.ts'
import type { KeyVerdict } from './judge.ts'

/** Whether a user is on the configured list of decoys (patterns with `*` and `?`). */
export const isDecoy = ({ user }: CredentialReportRow, canaryUsers: readonly string[]): boolean =>
  canaryUsers.some(pattern => fits(patternOf(pattern), user))

/** What rules about disuse say of a decoy: to lie unused is its purpose. */
export const decoyKey: KeyVerdict = {
  status: 'not-applicable',
  says: 'is a decoy, which nothing should use; access-key-canary-used watches it',
}
