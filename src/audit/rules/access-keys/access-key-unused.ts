// Rule access-key-unused: a key that nothing has used for weeks is switched off.
import type { Rule } from '../../rule.ts'
import { days } from '../wording.ts'
import { deactivateKey } from './commands.ts'
import { decoyKey, isDecoy } from './decoy.ts'
import { judgeActiveKeys, unreadableUse } from './judge.ts'

/**
 * Fails when the last use lies `accessKeyUnused` whole days back or more. AWS records uses since 2015-04-22, by
 * quarters of an hour, and shows them late. Source: CIS AWS Foundations, "credentials unused for 45 days or
 * greater are disabled"; Security Hub IAM.8, IAM.22.
 */
export const accessKeyUnused: Rule = {
  id: 'access-key-unused',
  title: 'Active access keys are in use',
  severity: 'medium',
  rationale:
    'A key that nothing needs has no owner who would notice its misuse, and switching it off costs nothing.',
  remedy: 'Deactivate the key; delete it after a quiet period.',
  controls: {
    'cis-1.4': ['1.12'],
    'cis-3.0': ['1.12'],
    'cis-5.0': ['1.11'],
    'cis-6.0': ['2.11'],
    'cis-7.0': ['2.11'],
    'security-hub': ['IAM.8', 'IAM.22'],
    'nist-800-53-r5': ['AC-2', 'AC-2(1)', 'AC-2(3)', 'AC-3', 'AC-3(7)', 'AC-3(15)', 'AC-6'],
    'pci-dss-4.0.1': ['8.2.6'],
  },
  needs: ['credentialReport'],
  evaluate: (snapshot, { canaryUsers, thresholds: { accessKeyUnused: limit, accessKeyNeverUsed } }) =>
    judgeActiveKeys(snapshot, key => {
      const { use, ageDays } = key
      if (isDecoy(key.row, canaryUsers)) return decoyKey
      if (use.kind === 'unreadable') return unreadableUse(use.raw)
      if (use.kind === 'never' && ageDays > accessKeyNeverUsed) {
        return { status: 'not-applicable', says: 'was never used; access-key-never-used reports it' }
      }
      // A key never used counts from its creation, so that a new one has its time of grace.
      const idleDays = use.kind === 'used' ? use.days : ageDays
      const says =
        use.kind === 'used'
          ? `was last used ${days(idleDays)} ago; the limit is ${days(limit)}`
          : `was never used in its ${days(ageDays)}; the limit is ${days(limit)}`
      const evidence = { idleDays, limitDays: limit }
      return idleDays < limit
        ? { status: 'pass', says, evidence }
        : { status: 'fail', says, evidence, remedy: deactivateKey(key) }
    }),
}
