// The command of a password policy finding, read back the way the AWS CLI reads it.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { defaultSettings } from '../../../../src/audit/config/settings.ts'
import { basePolicy, policyCommand } from '../../../../src/audit/rules/password-policy/command.ts'
import type { PasswordPolicy } from '../../../../src/audit/snapshot/index.ts'

const settingOf = {
  'require-uppercase-characters': 'requireUppercaseCharacters',
  'require-lowercase-characters': 'requireLowercaseCharacters',
  'require-numbers': 'requireNumbers',
  'require-symbols': 'requireSymbols',
  'allow-users-to-change-password': 'allowUsersToChangePassword',
  'hard-expiry': 'hardExpiry',
} as const

/** What UpdateAccountPasswordPolicy sets when a parameter is left out. */
const defaults = {
  minimumPasswordLength: 6,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  requireNumbers: false,
  requireSymbols: false,
  allowUsersToChangePassword: false,
  hardExpiry: false,
  maxPasswordAge: null,
  passwordReusePrevention: null,
}

/** The policy an account has after the command was run. */
function run(command: string): Record<string, unknown> {
  const line = command.split('\n').find(one => one.startsWith('aws ')) ?? ''
  const [, ...options] = line.split(' --')
  const policy: Record<string, unknown> = { ...defaults }
  for (const option of options) {
    const [name = '', value] = option.split(' ')
    if (value === undefined) policy[switchOf(name)] = !name.startsWith('no-')
    else policy[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = Number(value)
  }
  return policy
}

function switchOf(name: string): string {
  const setting = settingOf[name.replace(/^no-/, '') as keyof typeof settingOf]
  if (setting === undefined) throw new Error(`no such switch: --${name}`)
  return setting
}

const policies = fc.record<PasswordPolicy>({
  minimumPasswordLength: fc.integer({ min: 6, max: 128 }),
  requireSymbols: fc.boolean(),
  requireNumbers: fc.boolean(),
  requireUppercaseCharacters: fc.boolean(),
  requireLowercaseCharacters: fc.boolean(),
  allowUsersToChangePassword: fc.boolean(),
  expirePasswords: fc.boolean(),
  maxPasswordAge: fc.option(fc.integer({ min: 1, max: 1095 })),
  passwordReusePrevention: fc.option(fc.integer({ min: 1, max: 24 })),
  hardExpiry: fc.boolean(),
})

describe('policyCommand', () => {
  it('leaves every setting as it is but those that are wanted', () => {
    fc.assert(
      fc.property(policies, fc.subarray(Object.keys(settingOf)), policies, (base, chosen, source) => {
        const keys = chosen.map(name => settingOf[name as keyof typeof settingOf])
        const wanted: Partial<PasswordPolicy> = Object.fromEntries(keys.map(key => [key, source[key]]))
        const { expirePasswords: _, ...expected } = { ...base, ...wanted }
        expect(run(policyCommand(base, wanted))).toEqual(expected)
      }),
    )
  })

  it('never prints null, which the API refuses', () => {
    fc.assert(
      fc.property(policies, policy => {
        expect(policyCommand(policy, {})).not.toMatch(/null|undefined/)
      }),
    )
  })

  it('starts from the recommended policy where there is none', () => {
    expect(run(policyCommand(basePolicy(null, defaultSettings), {}))).toEqual({
      minimumPasswordLength: 14,
      requireUppercaseCharacters: true,
      requireLowercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      allowUsersToChangePassword: true,
      hardExpiry: false,
      maxPasswordAge: 90,
      passwordReusePrevention: 24,
    })
  })
})
