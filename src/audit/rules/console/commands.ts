// The AWS CLI commands that remedies of this group are made of, for one user.

import { word } from '../../../shell.ts'
import type { CredentialReportRow, Snapshot } from '../../snapshot/index.ts'
import { script } from '../remedy-script.ts'

/** Takes the console away; keys of the user go on working. */
export const deletePassword = ({ user }: CredentialReportRow): string =>
  `aws iam delete-login-profile --user-name ${word(user)}`

/** A virtual device for a user who does not enrol one in the console. The codes are two that follow each other. */
export const enrolMfa = ({ user }: CredentialReportRow, snapshot: Snapshot): string =>
  script(
    '# Best, the user registers a passkey or security key in the console, under Security credentials. Otherwise:',
    `aws iam create-virtual-mfa-device --virtual-mfa-device-name ${word(user)} --outfile mfa.png --bootstrap-method QRCodePNG`,
    [
      `aws iam enable-mfa-device --user-name ${word(user)}`,
      `--serial-number ${word(`arn:${snapshot.partition}:iam::${snapshot.accountId}:mfa/${user}`)}`,
      '--authentication-code1 "$CODE1" --authentication-code2 "$CODE2"',
    ].join(' '),
  )

/** Takes a device from the user. Only virtual devices are things of their own, which stay behind until deleted. */
export function removeMfaDevice({ user }: CredentialReportRow, serialNumber: string): string[] {
  const serial = word(serialNumber)
  const deactivate = `aws iam deactivate-mfa-device --user-name ${word(user)} --serial-number ${serial}`
  return serialNumber.includes(':mfa/')
    ? [deactivate, `aws iam delete-virtual-mfa-device --serial-number ${serial}`]
    : [deactivate]
}
