// Rule access-key-unexpected-region: a key is used where its owner works, and nowhere else.
import type { Rule } from '../../rule.ts'
import { globalRegion } from '../global-region.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { callsOfKey, deactivateKey } from './commands.ts'
import { judgeKeys } from './judge.ts'
import { accessKeysOf } from './keys.ts'

/**
 * For keys with a last-used region, where `expectedRegions` is set. The report says N/A also for services without
 * regions, such as S3.
 */
export const accessKeyUnexpectedRegion: Rule = {
  id: 'access-key-unexpected-region',
  title: 'Access keys are used in expected regions only',
  severity: 'high',
  rationale:
    'A key that suddenly works in a region where the account has nothing is the sign of a thief, who looks for regions that nobody watches.',
  remedy:
    'Look at the calls of the key in CloudTrail. If they are not yours, deactivate it and start the incident procedure; if they are, add the region to the configuration.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { expectedRegions }) => {
    if (expectedRegions.length === 0) {
      return [notApplicable(snapshot, 'No expected regions are configured.')]
    }
    // Calls of IAM and other global services are recorded in one region, wherever the caller is.
    const expected = [...expectedRegions, globalRegion(snapshot.partition)]
    return judgeKeys(
      snapshot,
      accessKeysOf(snapshot).filter(key => key.lastUsedRegion !== null),
      key => {
        const says = `was last used in ${key.lastUsedRegion}`
        const evidence = { expectedRegions: expected }
        if (expected.includes(key.lastUsedRegion ?? '')) return { status: 'pass', says, evidence }
        return {
          status: 'fail',
          says: `${says}, which is not an expected region`,
          evidence,
          remedy: script(callsOfKey(key), '# If those calls are not yours:', deactivateKey(key)),
        }
      },
      'No access key has a last-used region: never used, or only with services without region.',
    )
  },
}
