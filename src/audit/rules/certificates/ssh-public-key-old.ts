// Rule ssh-public-key-old: SSH keys for CodeCommit are rotated or removed.

import { word } from '../../../shell.ts'
import { daysBetween } from '../../clock.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import {
  type CredentialReportRow,
  collected,
  type Snapshot,
  type UserCredentialDetails,
} from '../../snapshot/index.ts'
import { notApplicable } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { accountResource } from '../subjects.ts'
import { counted, days } from '../wording.ts'
import { missingDetails } from './user-details.ts'

type SshKeys = UserCredentialDetails['sshPublicKeys']
type SshKey = Extract<SshKeys, { status: 'collected' }>['value'][number]

/**
 * Fails when more than `sshKeyMaxAge` whole days have passed since an active key was uploaded. There is one list
 * per user and none for the account, so users who were not listed are said to need a look by hand.
 */
export const sshPublicKeyOld: Rule = {
  id: 'ssh-public-key-old',
  title: 'SSH public keys of users are rotated in time',
  severity: 'low',
  rationale:
    'With an SSH key somebody reads and writes CodeCommit repositories as this user. It never expires, and the credential report does not mention it.',
  remedy: 'Upload a new key and delete the old one, or use git-remote-codecommit with a role instead.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: (snapshot, { thresholds }, now): RuleResult[] => {
    const { users } = collected(snapshot.credentialReport)
    if (users.length === 0) return [notApplicable(snapshot, 'There are no users.')]
    const looked = users.filter(row => wasListed(snapshot.userDetails[row.user]?.sshPublicKeys))
    return [
      ...looked.flatMap(row => judgeUser(row, snapshot, thresholds.sshKeyMaxAge, now)),
      ...summary(snapshot, users.length, looked.length),
    ]
  },
}

const wasListed = (keys: SshKeys | undefined): boolean =>
  keys !== undefined && keys.status !== 'not-collected'

function judgeUser(row: CredentialReportRow, snapshot: Snapshot, limit: number, now: Date): RuleResult[] {
  const listed = snapshot.userDetails[row.user]?.sshPublicKeys
  if (listed?.status !== 'collected') {
    const missing = missingDetails(listed, `${row.user}'s SSH public keys`, listKeys(row.user))
    return [{ ...missing, resource: resourceOf(row) }]
  }
  return listed.value.filter(key => key.status === 'Active').map(key => judgeKey(key, row, limit, now))
}

function judgeKey(
  { id, uploadedAt }: SshKey,
  row: CredentialReportRow,
  limit: number,
  now: Date,
): RuleResult {
  const ageDays = daysBetween(uploadedAt, now)
  const message = `${row.user}'s SSH public key ${id} is ${days(ageDays)} old; the limit is ${days(limit)}.`
  const evidence = { sshPublicKeyId: id, uploadedAt, ageDays, maxAgeDays: limit }
  const result = { resource: resourceOf(row), message, evidence, discriminator: id }
  if (ageDays <= limit) return { ...result, status: 'pass' }
  const key = `--user-name ${word(row.user)} --ssh-public-key-id ${word(id)}`
  return {
    ...result,
    status: 'fail',
    remedy: script(
      `aws iam update-ssh-public-key ${key} --status Inactive`,
      '# When nothing has missed it:',
      `aws iam delete-ssh-public-key ${key}`,
    ),
  }
}

/** There is no account-wide list of SSH keys, so most users are not looked at; that is said, not passed over. */
function summary(snapshot: Snapshot, users: number, looked: number): RuleResult[] {
  const left = users - looked
  if (left === 0) {
    const message = `The SSH public keys of all ${counted(users, 'user')} were looked at.`
    return [{ status: 'pass', resource: accountResource(snapshot), message, evidence: { users } }]
  }
  return [
    {
      status: 'manual',
      resource: accountResource(snapshot),
      message: `The SSH public keys of ${counted(left, 'user')} were not listed: it takes one call per user.`,
      evidence: { users, looked },
      remedy: script(
        'aws iam list-users --query "Users[].UserName" --output text | tr "\\t" "\\n" | xargs -n 1 aws iam list-ssh-public-keys --user-name',
      ),
    },
  ]
}

const listKeys = (userName: string): string => `aws iam list-ssh-public-keys --user-name ${word(userName)}`

const resourceOf = ({ user, arn }: CredentialReportRow) => ({
  type: 'ssh-public-key' as const,
  name: user,
  arn,
})
