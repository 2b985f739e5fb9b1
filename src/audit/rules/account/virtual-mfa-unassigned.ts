// Rule: no virtual MFA device lies around without an owner.

import { word } from '../../../shell.ts'
import type { RuleResult } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { collected, type VirtualMfaDevice } from '../../snapshot/index.ts'
import { accountResource, virtualMfaResource } from '../subjects.ts'

export const virtualMfaUnassigned: Rule = {
  id: 'virtual-mfa-unassigned',
  title: 'No virtual MFA device is unassigned',
  severity: 'informational',
  rationale:
    'An unassigned device is what an enrolment leaves behind that was not finished. Its name cannot be taken again, so the next attempt fails.',
  remedy: 'Delete the device, unless somebody is enrolling it just now.',
  controls: {},
  needs: ['virtualMfaDevices'],
  evaluate: snapshot => {
    const devices = collected(snapshot.virtualMfaDevices)
    const unassigned = devices.filter(device => device.userArn === null)
    if (unassigned.length > 0) return unassigned.map(leftOver)
    return [
      {
        status: 'pass',
        resource: accountResource(snapshot),
        message: 'Every virtual MFA device is assigned.',
        evidence: { devices: devices.length },
      },
    ]
  },
}

const leftOver = (device: VirtualMfaDevice): RuleResult => ({
  status: 'fail',
  resource: virtualMfaResource(device),
  message: `The virtual MFA device ${device.serialNumber} is assigned to nobody.`,
  evidence: { serialNumber: device.serialNumber },
  remedy: `aws iam delete-virtual-mfa-device --serial-number ${word(device.serialNumber)}`,
})
