// Rule access-key-multiple-active: a second active key stands only while it replaces the first.
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { notApplicable } from '../judge-rows.ts'
import { userResource } from '../subjects.ts'
import { days } from '../wording.ts'
import { deactivateKey } from './commands.ts'
import { type AccessKey, accessKeysOf, byUser, oldestFirst } from './keys.ts'

/**
 * Passes while the younger of two active keys is less than `accessKeyRotationWindow` days old. Source: CIS AWS
 * Foundations 1.4 to 6.0, "only one active access key available for any single IAM user"; 7.0 dropped it.
 */
export const accessKeyMultipleActive: Rule = {
  id: 'access-key-multiple-active',
  title: 'Users have at most one active access key',
  severity: 'medium',
  rationale:
    'Two keys double what can leak, and a user who always has two cannot be rotated: AWS allows no third.',
  remedy: 'Find out which key is in use, deactivate the other, and delete it after a quiet period.',
  controls: { 'cis-1.4': ['1.13'], 'cis-3.0': ['1.13'], 'cis-5.0': ['1.12'], 'cis-6.0': ['2.12'] },
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds: { accessKeyRotationWindow: window } }) => {
    const keys = accessKeysOf(snapshot).filter(key => key.state !== 'inactive')
    if (keys.length === 0) return [notApplicable(snapshot, 'No user has an active access key.')]
    return byUser(keys).map(ofUser => judgeUser(oldestFirst(ofUser), window))
  },
}

function judgeUser(keys: readonly AccessKey[], window: number): RuleResult {
  const [older, younger] = keys
  const { row } = older!
  const resource = userResource(row)
  const evidence = { activeKeysCreatedAt: keys.map(key => key.createdAt), windowDays: window }
  if (keys.some(key => key.state === 'unreadable')) {
    const message = `The report does not say which of ${row.user}'s access keys are active.`
    return { status: 'error', resource, message, evidence }
  }
  if (younger === undefined) {
    return { status: 'pass', resource, message: `${row.user} has one active access key.`, evidence }
  }
  const both = `${row.user} has two active access keys, the younger ${younger.ageDays ?? 'an unknown number of'} days old`
  return younger.ageDays !== null && younger.ageDays < window
    ? {
        status: 'pass',
        resource,
        message: `${both}: within the ${days(window)} allowed for a rotation.`,
        evidence,
      }
    : {
        status: 'fail',
        resource,
        message: `${both}; a rotation is allowed ${days(window)}.`,
        evidence,
        remedy: deactivateKey(older!),
      }
}
