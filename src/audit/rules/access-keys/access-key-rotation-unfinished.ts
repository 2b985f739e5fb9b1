// Rule access-key-rotation-unfinished: whoever made a new key has also retired the old one.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { days } from '../wording.ts'
import { callsOfKey, deactivateKey, deleteKey } from './commands.ts'
import { type DatedKey, judgeKeys, type KeyVerdict, keyName, unreadableUse } from './judge.ts'
import { type AccessKey, accessKeysOf, byUser, oldestFirst } from './keys.ts'

/**
 * For users with two keys that are active, or may be, of which the younger is more than `accessKeyRotationWindow` days old. Says which
 * of two cases it is: the older key still in use, or quiet since the younger was made.
 */
export const accessKeyRotationUnfinished: Rule = {
  id: 'access-key-rotation-unfinished',
  title: 'Rotations of access keys are finished',
  severity: 'medium',
  rationale:
    'A rotation that stops half-way leaves the old key alive, which was the one to get rid of, and one more besides.',
  remedy:
    'Where the old key is still in use, find its callers in CloudTrail and switch them over; then deactivate and delete it.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds: { accessKeyRotationWindow: window } }): RuleResult[] => {
    const pairs = byUser(accessKeysOf(snapshot).filter(key => key.state !== 'inactive'))
      .filter(keys => keys.length === 2)
      .map(oldestFirst)
    const youngerOf = new Map(pairs.map(([older, younger]) => [older!, younger!]))
    return judgeKeys(
      snapshot,
      [...youngerOf.keys()],
      older => judgePair(older, youngerOf.get(older)!, window),
      'No user has two active access keys.',
    )
  },
}

function judgePair(older: DatedKey, younger: AccessKey, window: number): KeyVerdict {
  const evidence = {
    youngerCreatedAt: younger.createdAt,
    youngerAgeDays: younger.ageDays,
    windowDays: window,
  }
  if (younger.state === 'unreadable') {
    const says = 'cannot be judged: the report does not say whether the key beside it is active'
    return { status: 'error', says, evidence }
  }
  if (younger.ageDays === null || younger.createdAt === null) {
    return { status: 'error', says: 'cannot be judged: the report does not date the key beside it', evidence }
  }
  const successor = `${keyName(younger)} (${days(younger.ageDays)} old)`
  if (older.use.kind === 'unreadable') return unreadableUse(older.use.raw)
  if (younger.ageDays <= window) {
    return {
      status: 'pass',
      says: `stands beside ${successor}, within ${days(window)} of rotation`,
      evidence,
    }
  }
  return usedSince(older, younger.createdAt)
    ? {
        status: 'fail',
        says: `is still in use although ${successor} was made to replace it`,
        evidence: { ...evidence, olderStillUsed: true },
        remedy: script(
          callsOfKey(older),
          '# Switch those callers to the new key or to a role, then:',
          deactivateKey(older),
        ),
      }
    : {
        status: 'fail',
        says: `has not been used since ${successor} was made, and can go`,
        evidence: { ...evidence, olderStillUsed: false },
        remedy: deleteKey(older),
      }
}

const usedSince = ({ use }: AccessKey, instant: string): boolean =>
  use.kind === 'used' && Date.parse(use.at) > Date.parse(instant)
