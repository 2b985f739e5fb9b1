// Rule: root's MFA is a hardware token or a FIDO key, not a virtual device.

import { word } from '../../../shell.ts'
import type { Rule } from '../../rule.ts'
import { collected, type Snapshot } from '../../snapshot/index.ts'
import { judgeRoot, type Verdict } from '../judge-rows.ts'
import { script } from '../remedy-script.ts'
import { rootArn } from '../subjects.ts'
import { listed } from '../wording.ts'
import { asRoot } from './as-root.ts'
import { whereMfaIsMoot } from './root-mfa.ts'
import { type RootState, rootColumns, rootState, summaryPermission } from './root-state.ts'

export const rootMfaNotHardware: Rule = {
  id: 'root-mfa-not-hardware',
  title: 'Root MFA is hardware or FIDO, not a virtual device',
  severity: 'high',
  rationale:
    'The seed of a virtual device can be copied from a phone or its backup, and its codes can be phished. A FIDO key answers only to the real sign-in page.',
  remedy: 'Register a FIDO2 key or a hardware token for root, then remove its virtual devices.',
  controls: {
    'cis-1.4': ['1.6'],
    'cis-3.0': ['1.6'],
    'cis-5.0': ['1.5'],
    'cis-6.0': ['2.5'],
    'cis-7.0': ['2.6'],
    'security-hub': ['IAM.6'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)', 'IA-2(6)', 'IA-2(8)'],
    'pci-dss-4.0.1': ['8.4.2'],
  },
  needs: ['credentialReport', 'virtualMfaDevices'],
  evaluate: snapshot =>
    judgeRoot(snapshot, [...rootColumns.keys, ...rootColumns.password, ...rootColumns.mfa], row => {
      const root = rootState(row, snapshot)
      return whereMfaIsMoot(root, snapshot) ?? judge(root, snapshot)
    }),
}

function judge({ mfa }: RootState, snapshot: Snapshot): Verdict {
  const virtual = virtualDevicesOfRoot(snapshot)
  const evidence = { mfa, virtualDevices: virtual }
  if (virtual.length > 0)
    return {
      status: 'fail',
      message: `Root has virtual MFA: ${listed(virtual)}.`,
      evidence,
      remedy: replaceDevices(virtual, snapshot),
    }
  if (mfa === null)
    return {
      status: 'error',
      message: 'Could not be evaluated: nothing says whether root has MFA.',
      evidence,
      ...summaryPermission(snapshot),
    }
  return mfa
    ? { status: 'pass', message: 'Root has MFA, and none of its devices is virtual.', evidence }
    : { status: 'fail', message: 'Root has no MFA device.', evidence, remedy: register }
}

/** By the owner's whole ARN: root's device can have any name, and a user can be called `groot`. */
const virtualDevicesOfRoot = (snapshot: Snapshot): string[] =>
  collected(snapshot.virtualMfaDevices)
    .filter(device => device.userArn === rootArn(snapshot))
    .map(device => device.serialNumber)

const register =
  '# As root, in the console: Security credentials > Assign MFA device > Passkey or security key.'

const replaceDevices = (serialNumbers: readonly string[], snapshot: Snapshot): string =>
  script(
    register,
    '# After that, remove the virtual device, there or in a root session.',
    asRoot(
      snapshot,
      ...serialNumbers.flatMap(serial => [
        `aws iam deactivate-mfa-device --serial-number ${word(serial)}`,
        `aws iam delete-virtual-mfa-device --serial-number ${word(serial)}`,
      ]),
    ),
  )
