// What the page of rules says a rule looks at and asks the settings for.
import { describe, expect, it } from '@jest/globals'
import { logicOf } from '../../../scripts/docs/rule-logic.ts'
import { settingSchemas, thresholdSchemas } from '../../../src/audit/config/settings-schema.ts'
import { rules } from '../../../src/audit/rules/index.ts'

const logic = new Map(rules.map(rule => [rule.id, logicOf(rule)]))

describe('the logic of a rule', () => {
  it.each([
    ['root-used-recently', 'Looks at: the credential report. Settings: `root-used` (90).'],
    ['server-certificate-in-iam', 'Looks at: server certificates.'],
    ['user-console-unused', 'Looks at: the credential report. Settings: `password-unused` (45).'],
  ])('of %s is: %s', (id, line) => {
    expect(logic.get(id)).toBe(line)
  })

  it.each(Object.keys({ ...settingSchemas(), ...thresholdSchemas() }))(
    'of some rule names the setting %s',
    key => {
      expect([...logic.values()].filter(line => line.includes(`\`${key}\` (`))).not.toEqual([])
    },
  )
})
