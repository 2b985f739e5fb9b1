// Control ids that several rules of this group share.
import type { Controls } from '../../controls.ts'

/**
 * NIST SP 800-53 r5 of the checks for administrative privileges, as Prowler's framework file
 * nist_800_53_revision_5_aws.json maps them, down to control and enhancement: no Security Hub control covers them.
 */
export const administrativePrivileges: Controls = {
  'nist-800-53-r5': [
    'AC-2',
    'AC-2(1)',
    'AC-2(6)',
    'AC-3',
    'AC-3(3)',
    'AC-3(4)',
    'AC-3(7)',
    'AC-3(8)',
    'AC-3(12)',
    'AC-3(13)',
    'AC-3(15)',
    'AC-4(28)',
    'AC-5',
    'AC-6',
    'AC-6(2)',
    'AC-6(3)',
    'AC-6(10)',
    'AC-24',
    'CM-5(1)',
    'CM-6',
    'CM-9',
    'MP-2',
    'SC-23(3)',
    'SC-25',
  ],
}

/** CIS AWS Foundations, "Ensure IAM policies that allow full "*:*" administrative privileges are not attached". */
export const noFullPrivileges: Controls = {
  'cis-1.4': ['1.16'],
  'cis-3.0': ['1.16'],
  'cis-5.0': ['1.15'],
  'cis-6.0': ['2.15'],
  'cis-7.0': ['2.14'],
}
