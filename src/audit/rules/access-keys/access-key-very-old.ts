// Rule access-key-very-old: the escalation of access-key-not-rotated, which leaves such keys to this rule.
import type { Rule } from '../../rule.ts'
import { days } from '../wording.ts'
import { accessKeyNotRotated } from './access-key-not-rotated.ts'
import { rotateKey } from './commands.ts'
import { judgeActiveKeys } from './judge.ts'

/**
 * Fails when more than `accessKeyVeryOld` whole days have passed since an active key was created, whether or not
 * it is in use.
 */
export const accessKeyVeryOld: Rule = {
  id: 'access-key-very-old',
  title: 'No active access key is older than a year',
  severity: 'high',
  rationale:
    'Nobody knows any more where a key of that age is in use, or who has read it. It has outlived people, machines and backups that held it.',
  remedy:
    'Find out what uses the key, move that to a role, and delete the key. Rotate it at once where the move takes time.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds: { accessKeyMaxAge, accessKeyVeryOld: limit } }) =>
    judgeActiveKeys(snapshot, key => {
      const evidence = { maxAgeDays: limit }
      const says = `is ${days(key.ageDays)} old; beyond ${days(limit)} nobody knows who holds it`
      if (key.ageDays <= limit) {
        return { status: 'pass', says: `is ${days(key.ageDays)} old, not more than ${limit}`, evidence }
      }
      // Too old for the milder rule as well, which is silent about this key: its controls fail here.
      const controls = key.ageDays > accessKeyMaxAge ? accessKeyNotRotated.controls : {}
      return { status: 'fail', says, evidence, remedy: rotateKey(key), controls }
    }),
}
