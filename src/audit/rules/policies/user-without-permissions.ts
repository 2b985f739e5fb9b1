// Rule user-without-permissions: credentials that are good for nothing are removed.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { type CredentialReportRow, collected } from '../../snapshot/index.ts'
import { type AccessKey, accessKeysOf } from '../access-keys/keys.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { isUser, judgePermissions, type PrincipalFault } from './judge-principals.ts'

/**
 * Neither a policy of its own nor one of a group, and yet a password or an active key. Resource policies may still
 * name the user.
 */
export const userWithoutPermissions: Rule = {
  id: 'user-without-permissions',
  title: 'Users with credentials have permissions',
  severity: 'informational',
  rationale:
    'A user that may do nothing and still can sign in is left over. The next policy that names it, on a bucket for instance, brings it back to life.',
  remedy: 'Delete the user, after a look at resource policies that may name it.',
  controls: {},
  needs: ['authorizationDetails', 'credentialReport'],
  evaluate: snapshot => {
    const rows = new Map(collected(snapshot.credentialReport).users.map(row => [row.arn, row]))
    const keys = Map.groupBy(accessKeysOf(snapshot), key => key.row)
    return judgePermissions(snapshot, {
      among: isUser,
      nobody: 'There are no users.',
      passes: 'Every user with credentials has permissions.',
      judge: ({ policies, malformed, detail }) => {
        const row = rows.get(detail.arn)
        return policies.length + malformed.length > 0 || row === undefined
          ? null
          : uselessCredentials(row, keys.get(row) ?? [])
      },
    })
  },
}

function uselessCredentials(row: CredentialReportRow, allKeys: readonly AccessKey[]): PrincipalFault | null {
  const keys = allKeys.filter(({ state }) => state === 'active').length
  // What the report does not say might be there.
  const mayHaveKey = keys === 0 && allKeys.some(({ state }) => state === 'unreadable')
  const credentials = [
    ...(row.passwordEnabled ? ['a password'] : []),
    ...(row.passwordEnabled === null ? ['perhaps a password'] : []),
    ...(keys > 0 ? [keys === 1 ? 'an active access key' : 'two active access keys'] : []),
    ...(mayHaveKey ? ['perhaps an active access key'] : []),
  ]
  if (credentials.length === 0) return null
  const user = `--user-name ${word(row.user)}`
  return {
    says: `has ${listed(credentials)} and no permissions`,
    evidence: { passwordEnabled: row.passwordEnabled, activeKeys: keys },
    remedy: script(
      ...(row.passwordEnabled !== false ? [`aws iam delete-login-profile ${user}`] : []),
      ...(keys > 0 || mayHaveKey
        ? [
            `for key in $(aws iam list-access-keys ${user} --query "AccessKeyMetadata[].AccessKeyId" --output text); do aws iam delete-access-key ${user} --access-key-id "$key"; done`,
          ]
        : []),
      '# After its MFA devices, certificates and group memberships:',
      `aws iam delete-user ${user}`,
    ),
  }
}
