// Rule access-key-not-rotated: an active key is replaced before it gets old.
import type { Rule } from '../../rule.ts'
import { days } from '../wording.ts'
import { rotateKey } from './commands.ts'
import { judgeActiveKeys } from './judge.ts'

/**
 * Fails when more than `accessKeyMaxAge` whole days have passed since the key was created; a change of its status
 * does not count as rotation. Inactive keys are the matter of access-key-inactive-present. Source: CIS AWS
 * Foundations, "access keys are rotated every 90 days or less"; Security Hub IAM.3; AWS Config
 * access-keys-rotated.
 */
export const accessKeyNotRotated: Rule = {
  id: 'access-key-not-rotated',
  title: 'Active access keys are rotated in time',
  severity: 'medium',
  rationale:
    'A key that leaks is good for as long as it exists. Every copy ever made of an old key, in a laptop, a log or a backup, still opens the account.',
  remedy:
    'Replace the key by a role. Where that cannot be, create a second key, switch every consumer to it, then deactivate and delete the old one.',
  controls: {
    'cis-1.4': ['1.14'],
    'cis-3.0': ['1.14'],
    'cis-5.0': ['1.13'],
    'cis-6.0': ['2.13'],
    'cis-7.0': ['2.12'],
    'security-hub': ['IAM.3'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-2(3)', 'AC-3(15)'],
    'pci-dss-4.0.1': ['8.3.9', '8.6.3'],
  },
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds: { accessKeyMaxAge, accessKeyVeryOld } }) =>
    judgeActiveKeys(snapshot, key => {
      const evidence = { maxAgeDays: accessKeyMaxAge }
      const says = `is ${days(key.ageDays)} old; the limit is ${days(accessKeyMaxAge)}`
      if (key.ageDays <= accessKeyMaxAge) return { status: 'pass', says, evidence }
      if (key.ageDays > accessKeyVeryOld) {
        return { status: 'not-applicable', says: `${says}; access-key-very-old reports it`, evidence }
      }
      return { status: 'fail', says, evidence, remedy: rotateKey(key) }
    }),
}
