// Rule: the MFA of console users is hardware or FIDO.
import type { Rule } from '../../rule.ts'
import type { CredentialReportRow } from '../../snapshot/index.ts'
import { judgeUsers, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { listed } from '../wording.ts'
import { removeMfaDevice } from './commands.ts'
import { type UserInventory, userInventory } from './user-inventory.ts'

export const userMfaNotHardware: Rule = {
  id: 'user-mfa-not-hardware',
  title: 'User MFA is hardware or FIDO',
  severity: 'medium',
  rationale:
    'Codes of a virtual device can be phished and its seed can be copied; a FIDO key signs in only to the real page.',
  remedy: 'Have the user register a FIDO2 key, then remove the virtual device.',
  controls: {},
  needs: ['credentialReport', 'virtualMfaDevices'],
  evaluate: snapshot => {
    const inventory = userInventory(snapshot)
    return judgeUsers(snapshot, {
      reads: ['password_enabled', 'mfa_active'],
      nobody: 'No IAM user has a console password.',
      judge: row => (row.passwordEnabled ? judge(row, weakDevices(row, inventory)) : null),
    })
  },
}

function judge(row: CredentialReportRow, weak: readonly string[]): Verdict {
  const evidence = { mfaActive: row.mfaActive, devices: weak }
  if (weak.length > 0)
    return {
      status: 'fail',
      message: `${row.user} signs in with ${listed(weak)}, which is neither hardware nor FIDO.`,
      evidence,
      remedy: script(
        register,
        '# After that, remove the old device:',
        ...weak.flatMap(serial => removeMfaDevice(row, serial)),
      ),
    }
  if (!row.mfaActive)
    return {
      status: 'fail',
      message: `${row.user} has no MFA at all.`,
      evidence,
      remedy: register,
    }
  return { status: 'pass', message: `${row.user} has MFA, and no virtual device.`, evidence }
}

/**
 * Virtual devices, and text-message ones where the user's devices were listed. Whatever is left is hardware by
 * inference: FIDO keys have `:u2f/` serial numbers, hardware tokens a vendor's number that is no ARN.
 */
function weakDevices(row: CredentialReportRow, inventory: UserInventory): string[] {
  const virtual = inventory.virtualDevices(row.arn) ?? []
  const details = inventory.credentials(row.user)?.mfaDevices
  const textMessages =
    details?.status === 'collected'
      ? details.value.filter(({ serialNumber }) => serialNumber.includes(':sms-mfa/'))
      : []
  return [...virtual, ...textMessages].map(device => device.serialNumber)
}

const register = '# The user registers a FIDO2 key in the console, under Security credentials.'
