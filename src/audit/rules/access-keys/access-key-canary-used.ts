// Rule access-key-canary-used: nobody has touched a decoy.
import { fits, patternOf } from '../../../policy/wildcard.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { type CredentialReportRow, collected, type Snapshot } from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { accountResource, userResource } from '../subjects.ts'
import { callsOfKey, deactivateKey } from './commands.ts'
import { type AccessKey, accessKeysOf } from './keys.ts'

/**
 * Any use ever counts, of either key and of the password. A configured decoy that does not exist is an error,
 * since it would never give an alarm.
 */
export const accessKeyCanaryUsed: Rule = {
  id: 'access-key-canary-used',
  title: 'Decoy credentials were not used',
  severity: 'critical',
  rationale:
    'A decoy key lies where only an intruder looks, and is good for nothing. Its first use is proof that somebody read what they should not have.',
  remedy:
    'Start the incident procedure: find out in CloudTrail who used the decoy and from where, and which other secrets lay beside it.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { canaryUsers }): RuleResult[] => {
    if (canaryUsers.length === 0) return [notApplicable(snapshot, 'No decoy users are configured.')]
    const { users } = collected(snapshot.credentialReport)
    const keys = accessKeysOf(snapshot)
    return canaryUsers.flatMap(pattern => {
      const compiled = patternOf(pattern)
      const decoys = users.filter(row => fits(compiled, row.user))
      return decoys.length === 0
        ? [missingDecoy(pattern, snapshot)]
        : decoys.map(row =>
            judgeDecoy(
              row,
              keys.filter(key => key.row === row),
            ),
          )
    })
  },
}

function judgeDecoy(row: CredentialReportRow, keys: readonly AccessKey[]): RuleResult {
  const resource = userResource(row)
  const uses = [...keys.flatMap(({ use }) => (use.kind === 'used' ? [use.at] : [])), row.passwordLastUsed.at]
    .filter(at => at !== null)
    .toSorted()
  const lastUse = uses.at(-1)
  const evidence = { lastUses: uses, lastUsedServices: keys.map(key => key.lastUsedService) }
  if (lastUse === undefined) {
    return { status: 'pass', resource, message: `The decoy ${row.user} was never used.`, evidence }
  }
  return {
    status: 'fail',
    resource,
    message: `The decoy ${row.user} was used, last at ${lastUse}.`,
    evidence,
    remedy: script(...keys.flatMap(key => [callsOfKey(key), deactivateKey(key)])),
    // Another use later is another event, not the one that was dealt with.
    discriminator: lastUse,
  }
}

const missingDecoy = (pattern: string, snapshot: Snapshot): RuleResult => ({
  status: 'error',
  resource: accountResource(snapshot),
  message: `No user matches the configured decoy "${pattern}", so nothing watches it.`,
  evidence: { canaryUser: pattern },
  discriminator: pattern,
})
