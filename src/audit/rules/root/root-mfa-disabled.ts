// Rule: a root user that can sign in has MFA.
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { judgeRoot, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { asRoot } from './as-root.ts'
import { whereMfaIsMoot } from './root-mfa.ts'
import { hasCredentials, type RootState, rootColumns, rootState, summaryPermission } from './root-state.ts'

export const rootMfaDisabled: Rule = {
  id: 'root-mfa-disabled',
  title: 'Root user has MFA',
  severity: 'critical',
  rationale:
    'Without MFA the password of the root user, or access to its mailbox, is enough to take over the account.',
  remedy:
    "Assign an MFA device to root, or, in a member account with centralised root access, delete root's password.",
  controls: {
    'cis-1.4': ['1.5'],
    'cis-3.0': ['1.5'],
    'cis-5.0': ['1.4'],
    'cis-6.0': ['2.4'],
    'cis-7.0': ['2.5'],
    'security-hub': ['IAM.9'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)', 'IA-2(6)', 'IA-2(8)'],
    'pci-dss-4.0.1': ['8.4.2'],
  },
  needs: ['credentialReport'],
  evaluate: snapshot =>
    judgeRoot(snapshot, [...rootColumns.keys, ...rootColumns.password, ...rootColumns.mfa], row => {
      const root = rootState(row, snapshot)
      return whereMfaIsMoot(root, snapshot) ?? judge(root, snapshot)
    }),
}

function judge(root: RootState, snapshot: Snapshot): Verdict {
  const evidence = { mfa: root.mfa, password: root.password, keys: root.activeKeys + root.inactiveKeys }
  if (root.mfa === true) return { status: 'pass', message: 'Root has MFA.', evidence }
  if (root.mfa === null || hasCredentials(root) === null)
    return {
      status: 'error',
      message: 'Could not be evaluated: the credential report does not say enough about root.',
      evidence,
      ...summaryPermission(snapshot),
    }
  return { status: 'fail', message: 'Root has no MFA device.', evidence, remedy: remedy(snapshot) }
}

const remedy = (snapshot: Snapshot): string =>
  script(
    '# As root, in the console: Security credentials > Multi-factor authentication > Assign MFA device.',
    '# In a member account that needs no root, delete its password instead.',
    asRoot(snapshot, 'aws iam delete-login-profile'),
  )
