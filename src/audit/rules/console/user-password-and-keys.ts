// Rule: an IAM user is either a person with a password or a program with keys, not both.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import type { CredentialReportRow } from '../../snapshot/index.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { counted } from '../wording.ts'
import { deletePassword } from './commands.ts'
import { type UserInventory, userInventory } from './user-inventory.ts'

export const userPasswordAndKeys: Rule = {
  id: 'user-password-and-keys',
  title: 'User does not mix console password and access keys',
  severity: 'low',
  rationale:
    'A user that is both a person and a program cannot be given the least permissions of either, and neither credential can go without asking after the other.',
  remedy: 'Split the user: people sign in, programs take a role.',
  controls: {},
  needs: ['credentialReport'],
  evaluate: snapshot => {
    const inventory = userInventory(snapshot)
    return judgeUsers(snapshot, {
      reads: ['password_enabled', 'access_key_1_active', 'access_key_2_active'],
      nobody: 'No IAM user has a console password.',
      judge: row => (row.passwordEnabled ? judge(row, inventory) : null),
    })
  },
}

function judge(row: CredentialReportRow, inventory: UserInventory): Verdict {
  const activeKeys = row.accessKeys.filter(key => key.active).length
  const evidence = { passwordEnabled: true, activeKeys }
  if (activeKeys === 0)
    return {
      status: 'pass',
      message: `${row.user} has a console password and no active access key.`,
      evidence,
    }
  return {
    status: 'fail',
    message: `${row.user} has a console password and ${counted(activeKeys, 'active access key')}.`,
    evidence,
    remedy: script('# If the user is a program:', deletePassword(row), ...deleteKeys(row, inventory)),
  }
}

function deleteKeys({ user }: CredentialReportRow, inventory: UserInventory): string[] {
  const keys = inventory.credentials(user)?.accessKeys
  const remove = (id: string) => `aws iam delete-access-key --user-name ${word(user)} --access-key-id ${id}`
  const intro = '# If the user is a person who needs no keys:'
  if (keys?.status === 'collected' && keys.value.length > 0)
    return [intro, ...keys.value.map(({ id }) => remove(word(id)))]
  return [intro, `aws iam list-access-keys --user-name ${word(user)}`, remove('"$ACCESS_KEY_ID"')]
}
