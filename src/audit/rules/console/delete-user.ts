// The commands that delete a user: IAM refuses as long as anything hangs on it, so all of that goes first.

import { word } from '../../../shell.ts'
import type {
  CredentialReportRow,
  ServiceSpecificCredential,
  UserCredentialDetails,
  UserDetail,
} from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'
import { deletePassword, removeMfaDevice } from './commands.ts'
import type { UserInventory } from './user-inventory.ts'

/**
 * Everything the snapshot knows to hang on the user is named; what was not collected is listed first, with a shell
 * variable to fill in (IAM User Guide, "Removing an IAM user (AWS CLI)").
 */
export function deleteUser(row: CredentialReportRow, inventory: UserInventory): string {
  const user = `--user-name ${word(row.user)}`
  const details = inventory.credentials(row.user)
  return script(
    ...(row.passwordEnabled === false ? [] : [deletePassword(row)]),
    ...credentialCommands(user, details, row),
    ...serviceCredentialCommands(user, inventory.serviceCredentials(row.user)),
    ...mfaCommands(user, details, row),
    ...permissionCommands(user, inventory.detail(row.user)),
    `aws iam delete-user ${user}`,
  )
}

function permissionCommands(user: string, detail: UserDetail | undefined): string[] {
  if (detail === undefined)
    return [
      `aws iam list-groups-for-user ${user}`,
      `aws iam remove-user-from-group ${user} --group-name "$GROUP"`,
      `aws iam list-attached-user-policies ${user}`,
      `aws iam detach-user-policy ${user} --policy-arn "$POLICY_ARN"`,
      `aws iam list-user-policies ${user}`,
      `aws iam delete-user-policy ${user} --policy-name "$POLICY_NAME"`,
    ]
  return [
    ...detail.groups.map(name => `aws iam remove-user-from-group ${user} --group-name ${word(name)}`),
    ...detail.attachedPolicies.map(
      ({ arn }) => `aws iam detach-user-policy ${user} --policy-arn ${word(arn)}`,
    ),
    ...detail.inlinePolicies.map(
      ({ name }) => `aws iam delete-user-policy ${user} --policy-name ${word(name)}`,
    ),
  ]
}

function credentialCommands(
  user: string,
  details: UserCredentialDetails | undefined,
  row: CredentialReportRow,
): string[] {
  const hasKeys = row.accessKeys.some(key => key.active || key.lastRotated.at !== null)
  const hasCertificates = row.certificates.some(
    ({ active, lastRotated }) => active || lastRotated.at !== null,
  )
  return [
    ...eachOrListed(details?.accessKeys, hasKeys, {
      list: `aws iam list-access-keys ${user}`,
      remove: id => `aws iam delete-access-key ${user} --access-key-id ${id}`,
      variable: 'ACCESS_KEY_ID',
    }),
    ...eachOrListed(details?.signingCertificates, hasCertificates, {
      list: `aws iam list-signing-certificates ${user}`,
      remove: id => `aws iam delete-signing-certificate ${user} --certificate-id ${id}`,
      variable: 'CERTIFICATE_ID',
    }),
    // The report says nothing of SSH keys, so they are looked for unless they were collected.
    ...eachOrListed(details?.sshPublicKeys, true, {
      list: `aws iam list-ssh-public-keys ${user}`,
      remove: id => `aws iam delete-ssh-public-key ${user} --ssh-public-key-id ${id}`,
      variable: 'SSH_KEY_ID',
    }),
  ]
}

interface Removal {
  readonly list: string
  remove(id: string): string
  readonly variable: string
}

function eachOrListed(
  part: UserCredentialDetails['accessKeys' | 'signingCertificates' | 'sshPublicKeys'] | undefined,
  mayExist: boolean,
  { list, remove, variable }: Removal,
): string[] {
  if (part?.status === 'collected') return part.value.map(({ id }) => remove(word(id)))
  return mayExist ? [list, remove(`"$${variable}"`)] : []
}

function serviceCredentialCommands(
  user: string,
  credentials: readonly ServiceSpecificCredential[] | undefined,
): string[] {
  const remove = (id: string) =>
    `aws iam delete-service-specific-credential ${user} --service-specific-credential-id ${id}`
  return credentials === undefined
    ? [`aws iam list-service-specific-credentials ${user}`, remove('"$CREDENTIAL_ID"')]
    : credentials.map(({ id }) => remove(word(id)))
}

function mfaCommands(
  user: string,
  details: UserCredentialDetails | undefined,
  row: CredentialReportRow,
): string[] {
  if (row.mfaActive === false) return []
  if (details?.mfaDevices.status === 'collected')
    return details.mfaDevices.value.flatMap(({ serialNumber }) => removeMfaDevice(row, serialNumber))
  return [
    `aws iam list-mfa-devices ${user}`,
    `aws iam deactivate-mfa-device ${user} --serial-number "$SERIAL_NUMBER"`,
    '# A virtual device, with :mfa/ in its serial number, stays behind until it is deleted:',
    'aws iam delete-virtual-mfa-device --serial-number "$SERIAL_NUMBER"',
  ]
}
