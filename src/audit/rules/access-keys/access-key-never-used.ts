// Rule access-key-never-used: a key is created when it is needed. Stands in for access-key-unused on such keys.
import type { Rule } from '../../rule.ts'
import { days } from '../wording.ts'
import { accessKeyUnused } from './access-key-unused.ts'
import { deleteKey } from './commands.ts'
import { decoyKey, isDecoy } from './decoy.ts'
import { judgeActiveKeys, unreadableUse } from './judge.ts'

/**
 * Fails when more than `accessKeyNeverUsed` whole days have passed since the creation of an active key that has no
 * last use, whether its user has a password or not.
 */
export const accessKeyNeverUsed: Rule = {
  id: 'access-key-never-used',
  title: 'Active access keys have been used at least once',
  severity: 'medium',
  rationale:
    'A key made in advance, or by a tick in a form, lies about unguarded and serves nobody. Nothing breaks when it goes.',
  remedy: 'Delete the key.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { canaryUsers, thresholds: { accessKeyNeverUsed: grace, accessKeyUnused: limit } }) =>
    judgeActiveKeys(snapshot, key => {
      const { use, ageDays } = key
      if (isDecoy(key.row, canaryUsers)) return decoyKey
      if (use.kind === 'unreadable') return unreadableUse(use.raw)
      if (use.kind === 'used') return { status: 'pass', says: `was last used on ${use.at.slice(0, 10)}` }
      const evidence = { graceDays: grace }
      if (ageDays <= grace) {
        return { status: 'pass', says: `is ${days(ageDays)} old and may wait ${days(grace)}`, evidence }
      }
      return {
        status: 'fail',
        says: `was never used in its ${days(ageDays)}; ${days(grace)} of grace are over`,
        evidence,
        remedy: deleteKey(key),
        // Past its own limit access-key-unused would fail too; it is silent here, so its controls fail with this.
        ...(ageDays >= limit && { controls: accessKeyUnused.controls }),
      }
    }),
}
