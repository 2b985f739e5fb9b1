// The AWS CLI commands that remedies of this group are made of, for one key.

import { word } from '../../../shell.ts'
import { script } from '../remedy-script.ts'
import type { AccessKey } from './keys.ts'

/** Makes the key stop working in a way that can be undone. */
export const deactivateKey = (key: AccessKey): string => script(...findKey(key), setStatus(key, 'Inactive'))

/** Removes the key for good, after a step that can be undone. */
export const deleteKey = (key: AccessKey): string =>
  script(
    ...findKey(key),
    setStatus(key, 'Inactive'),
    '# Wait until nothing has missed it, then:',
    removeKey(key),
  )

/** Removes a key that is inactive already. */
export const deleteInactiveKey = (key: AccessKey): string => script(...findKey(key), removeKey(key))

/** A new key, its roll-out, and the end of the old one. */
export const rotateKey = (key: AccessKey): string =>
  script(
    ...findKey(key),
    `aws iam create-access-key --user-name ${word(key.row.user)}`,
    '# Give the new key to everything that uses the old one (better: replace it by a role), then:',
    setStatus(key, 'Inactive'),
    '# Wait until nothing has missed it, then:',
    removeKey(key),
  )

/** Which calls were made with the key: the step before anything is switched off in alarm. */
export const callsOfKey = (key: AccessKey): string =>
  script(
    ...findKey(key),
    `aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=${idOf(key)}`,
  )

const setStatus = (key: AccessKey, status: 'Active' | 'Inactive'): string =>
  `aws iam update-access-key --user-name ${word(key.row.user)} --access-key-id ${idOf(key)} --status ${status}`

const removeKey = (key: AccessKey): string =>
  `aws iam delete-access-key --user-name ${word(key.row.user)} --access-key-id ${idOf(key)}`

const idOf = ({ id }: AccessKey): string => (id === null ? '"$KEY_ID"' : word(id))

/** The report holds no key ids. Unless the id was collected, the first command finds it by the creation time. */
function findKey({ id, row, createdAt }: AccessKey): string[] {
  if (id !== null) return []
  const list = `aws iam list-access-keys --user-name ${word(row.user)}`
  if (createdAt === null) return [list, '# Choose the key, then: KEY_ID=<its id>']
  const query = `AccessKeyMetadata[?starts_with(CreateDate, '${createdAt.slice(0, 19)}')].AccessKeyId`
  return [`KEY_ID=$(${list} --query "${query}" --output text)`]
}
