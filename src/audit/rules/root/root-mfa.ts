// When MFA of the root user is a question at all.
import type { Snapshot } from '../../snapshot/index.ts'
import type { Verdict } from '../judge-rows.ts'
import { hasCredentials, type RootState } from './root-state.ts'

/**
 * The `not-applicable` verdict where root's MFA protects nothing: root has neither password nor keys (as AWS Config
 * answers for root-account-mfa-enabled), or the partition is GovCloud, which has no console for root. Otherwise null.
 */
export function whereMfaIsMoot(root: RootState, snapshot: Snapshot): Verdict | null {
  const evidence = { password: root.password, keys: root.activeKeys + root.inactiveKeys }
  if (snapshot.partition === 'aws-us-gov')
    return {
      status: 'not-applicable',
      message: 'AWS GovCloud (US) has no console sign-in for root.',
      evidence,
    }
  if (hasCredentials(root) === false)
    return { status: 'not-applicable', message: 'Root has neither a password nor access keys.', evidence }
  return null
}
