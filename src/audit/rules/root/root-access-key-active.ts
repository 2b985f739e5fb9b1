// Rule: the root user has no access keys, not even inactive ones.
import type { Rule } from '../../rule.ts'
import type { Snapshot } from '../../snapshot/index.ts'
import { judgeRoot, type Verdict } from '../judge-rows.ts'
import { counted } from '../wording.ts'
import { asRoot } from './as-root.ts'
import { type RootState, rootColumns, rootState, summaryFlag } from './root-state.ts'

export const rootAccessKeyActive: Rule = {
  id: 'root-access-key-active',
  title: 'Root user has no access keys',
  severity: 'critical',
  rationale:
    'A key of the root user can do everything in the account, and no policy can limit it. Whoever holds it owns the account.',
  remedy: 'Delete the access keys of the root user; use roles instead.',
  controls: {
    'cis-1.4': ['1.4'],
    'cis-3.0': ['1.4'],
    'cis-5.0': ['1.3'],
    'cis-6.0': ['2.3'],
    'cis-7.0': ['2.4'],
    'security-hub': ['IAM.4'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(7)', 'AC-3(15)', 'AC-6', 'AC-6(2)', 'AC-6(10)'],
  },
  needs: ['credentialReport'],
  evaluate: snapshot =>
    judgeRoot(snapshot, rootColumns.keys, row => judge(rootState(row, snapshot), snapshot)),
}

function judge({ activeKeys, inactiveKeys }: RootState, snapshot: Snapshot): Verdict {
  const inSummary = summaryFlag(snapshot, 'AccountAccessKeysPresent')
  const evidence = { activeKeys, inactiveKeys, accountAccessKeysPresent: inSummary }
  const found = { status: 'fail', evidence, remedy: deleteKeys(snapshot) } as const
  if (activeKeys > 0) return { ...found, message: `Root has ${counted(activeKeys, 'active access key')}.` }
  if (inactiveKeys > 0)
    return {
      ...found,
      severity: 'medium',
      message: `Root has ${counted(inactiveKeys, 'inactive access key')}, which root can switch on again.`,
    }
  // The report can be hours old, the summary is not.
  if (inSummary === true)
    return { ...found, message: 'Root has an access key that the credential report does not show yet.' }
  return { status: 'pass', message: 'Root has no access keys.', evidence }
}

const deleteKeys = (snapshot: Snapshot): string =>
  asRoot(snapshot, 'aws iam list-access-keys', 'aws iam delete-access-key --access-key-id "$ACCESS_KEY_ID"')
