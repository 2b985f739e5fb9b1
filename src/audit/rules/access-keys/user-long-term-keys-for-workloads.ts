// Rule user-long-term-keys-for-workloads: a long-term key is used to assume a role, never for the work itself.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { script } from '../remedy-script.ts'
import { deleteKey } from './commands.ts'
import { type DatedKey, judgeActiveKeys } from './judge.ts'

/** With these a key only gets a session or looks after itself. */
const forSessions: readonly string[] = ['sts', 'iam']

/**
 * An approximation: the report keeps the service of the last call only, which is what the key did, not what its
 * policies would allow it to do.
 */
export const userLongTermKeysForWorkloads: Rule = {
  id: 'user-long-term-keys-for-workloads',
  title: 'Long-term access keys are used for STS and IAM only',
  severity: 'medium',
  rationale:
    'Work done with a long-term key gives every machine it runs on a credential that never expires. The same work done with a role leaves an hour of damage.',
  remedy:
    'Give the work a role (OIDC for pipelines, a service role on AWS, IAM Roles Anywhere elsewhere). Until then deny the user everything but sts:AssumeRole.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: snapshot =>
    judgeActiveKeys(
      snapshot,
      key => {
        if (key.lastUsedService === null) return null
        // The report keeps the last call only: a pass says little, a failure is evidence.
        const says = `was last used with ${key.lastUsedService}`
        return forSessions.includes(key.lastUsedService)
          ? { status: 'pass', says }
          : { status: 'fail', says: `${says}, which is work for a role`, remedy: guardAndReplace(key) }
      },
      'No active access key has a last-used service.',
    ),
}

/** aws:TokenIssueTime is present in requests made with temporary credentials only (IAM User Guide, global condition keys). */
const sessionsOnly = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'LongTermKeysMayOnlyAssumeRoles',
      Effect: 'Deny',
      NotAction: 'sts:AssumeRole',
      Resource: '*',
      Condition: { Null: { 'aws:TokenIssueTime': 'true' } },
    },
  ],
})

const guardAndReplace = (key: DatedKey): string =>
  script(
    '# Move the work to a role. Once it assumes that role, allow the key nothing else:',
    `aws iam put-user-policy --user-name ${word(key.row.user)} --policy-name LongTermKeysMayOnlyAssumeRoles --policy-document ${word(sessionsOnly)}`,
    '# When nothing needs the key any more:',
    deleteKey(key),
  )
