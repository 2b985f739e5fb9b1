// The controls that rules answer, against the numbers that the frameworks themselves give.
import { describe, expect, it } from '@jest/globals'
import type { Framework } from '../../../src/audit/controls.ts'
import { rules } from '../../../src/audit/rules/index.ts'

const rulesFor = (framework: Framework, control: string): string[] =>
  rules.filter(({ controls }) => controls[framework]?.includes(control)).map(({ id }) => id)

const controlsOf = (framework: Framework): string[] => [
  ...new Set(rules.flatMap(({ controls }) => controls[framework] ?? [])),
]

/** AWS Security Hub User Guide, "Security Hub CSPM controls for IAM". Other tools number their own checks IAM.N. */
const securityHub: Readonly<Record<string, readonly string[]>> = {
  'IAM.1': ['policy-admin-customer-attached'],
  'IAM.2': ['user-direct-policies'],
  'IAM.3': ['access-key-not-rotated'],
  'IAM.4': ['root-access-key-active'],
  'IAM.5': ['user-console-mfa-disabled'],
  'IAM.6': ['root-mfa-not-hardware'],
  'IAM.7': ['password-policy-composite'],
  'IAM.8': ['user-console-unused', 'user-password-never-used', 'access-key-unused'],
  'IAM.9': ['root-mfa-disabled'],
  'IAM.10': ['password-policy-composite'],
  'IAM.11': ['password-policy-uppercase'],
  'IAM.12': ['password-policy-lowercase'],
  'IAM.13': ['password-policy-symbol'],
  'IAM.14': ['password-policy-number'],
  'IAM.15': ['password-policy-min-length'],
  'IAM.16': ['password-policy-reuse'],
  'IAM.17': ['password-policy-max-age'],
  'IAM.18': ['support-role-missing'],
  'IAM.19': ['user-mfa-disabled'],
  'IAM.21': ['policy-service-wildcard'],
  'IAM.22': ['user-console-unused', 'user-password-never-used', 'access-key-unused'],
  'IAM.24': ['missing-tags'],
  'IAM.25': ['missing-tags'],
  'IAM.26': ['server-certificate-expired'],
  'IAM.27': ['cloudshell-full-access'],
}

/** One section of the CIS AWS Foundations Benchmark through its versions; null where a version does not have it. */
interface Section {
  readonly in: readonly [v14: string | null, v30: string | null, v50: string, v60: string, v70: string | null]
  readonly rules: readonly string[]
}

const versions = ['cis-1.4', 'cis-3.0', 'cis-5.0', 'cis-6.0', 'cis-7.0'] as const

const sections: readonly Section[] = [
  { in: ['1.4', '1.4', '1.3', '2.3', '2.4'], rules: ['root-access-key-active'] },
  { in: ['1.5', '1.5', '1.4', '2.4', '2.5'], rules: ['root-mfa-disabled'] },
  { in: ['1.6', '1.6', '1.5', '2.5', '2.6'], rules: ['root-mfa-not-hardware'] },
  { in: ['1.7', '1.7', '1.6', '2.6', '2.7'], rules: ['root-used-recently'] },
  { in: ['1.8', '1.8', '1.7', '2.7', '2.8'], rules: ['password-policy-min-length'] },
  { in: ['1.9', '1.9', '1.8', '2.8', '2.9'], rules: ['password-policy-reuse'] },
  { in: ['1.10', '1.10', '1.9', '2.9', '2.10'], rules: ['user-console-mfa-disabled'] },
  { in: ['1.11', '1.11', '1.10', '2.10', null], rules: ['access-key-created-at-user-setup'] },
  {
    in: ['1.12', '1.12', '1.11', '2.11', '2.11'],
    rules: ['user-console-unused', 'user-password-never-used', 'access-key-unused'],
  },
  { in: ['1.13', '1.13', '1.12', '2.12', null], rules: ['access-key-multiple-active'] },
  { in: ['1.14', '1.14', '1.13', '2.13', '2.12'], rules: ['access-key-not-rotated'] },
  { in: ['1.15', '1.15', '1.14', '2.14', '2.13'], rules: ['user-direct-policies'] },
  {
    in: ['1.16', '1.16', '1.15', '2.15', '2.14'],
    rules: ['policy-admin-customer-attached', 'policy-admin-aws-attached'],
  },
  { in: ['1.17', '1.17', '1.16', '2.16', '2.15'], rules: ['support-role-missing'] },
  { in: ['1.19', '1.19', '1.18', '2.18', '2.17'], rules: ['server-certificate-expired'] },
  { in: ['1.21', '1.21', '1.20', '2.20', '2.19'], rules: ['iam-users-present', 'saml-provider-missing'] },
  { in: [null, '1.22', '1.21', '2.21', '2.20'], rules: ['cloudshell-full-access'] },
]

describe('a control of Security Hub', () => {
  it.each(Object.entries(securityHub))('%s is answered by %j', (control, ids) => {
    expect(rulesFor('security-hub', control)).toEqual(ids)
  })

  it('of IAM is answered by no rule but those', () => {
    const answered = controlsOf('security-hub').filter(control => control.startsWith('IAM.'))
    expect(answered.filter(control => !(control in securityHub))).toEqual([])
  })
})

describe('a section of the CIS benchmark', () => {
  it.each(versions)('has the number it has in %s', version => {
    const index = versions.indexOf(version)
    const expected = sections.flatMap(({ in: numbers, rules: ids }) => {
      const number = numbers[index]
      return number == null ? [] : [[number, ids] as const]
    })
    expect(
      Object.fromEntries(controlsOf(version).map(control => [control, rulesFor(version, control)])),
    ).toEqual(Object.fromEntries(expected))
  })
})
