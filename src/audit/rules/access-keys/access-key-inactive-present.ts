// Rule access-key-inactive-present: keys that were switched off are deleted in the end.
import type { Rule } from '../../rule.ts'
import { days } from '../wording.ts'
import { deleteInactiveKey } from './commands.ts'
import { judgeKeys } from './judge.ts'
import { accessKeysOf } from './keys.ts'

/**
 * Fails when more than `accessKeyInactive` whole days have passed since the creation of an inactive key: when it
 * was deactivated, the report does not say.
 */
export const accessKeyInactivePresent: Rule = {
  id: 'access-key-inactive-present',
  title: 'Inactive access keys are deleted',
  severity: 'low',
  rationale:
    'Anyone with iam:UpdateAccessKey can switch an inactive key on again, and it takes one of the two places that a rotation needs.',
  remedy: 'Delete the key.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds: { accessKeyInactive: limit } }) =>
    judgeKeys(
      snapshot,
      accessKeysOf(snapshot).filter(key => key.state !== 'active'),
      key => {
        const evidence = { limitDays: limit }
        const says = `is inactive and was created ${days(key.ageDays)} ago; the limit is ${days(limit)}`
        return key.ageDays > limit
          ? { status: 'fail', says, evidence, remedy: deleteInactiveKey(key) }
          : { status: 'pass', says, evidence }
      },
      'No user has an inactive access key.',
    ),
}
