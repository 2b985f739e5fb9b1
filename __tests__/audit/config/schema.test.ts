// The schema of the configuration file, as the code and as editors have it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { configSchema, knownRules } from '../../../src/audit/config/schema.ts'
import { defaultSettings, defaultThresholds } from '../../../src/audit/config/settings.ts'
import { fileKey, settingSchemas, thresholdSchemas } from '../../../src/audit/config/settings-schema.ts'
import { rules } from '../../../src/audit/rules/index.ts'

const schema = configSchema(knownRules(rules))

describe('the schema of the configuration', () => {
  it('is shipped as the code has it (scripts/generate-schema.ts writes it)', () => {
    const shipped = readFileSync(join(import.meta.dirname, '../../../schema/keyless-aws.schema.json'), 'utf8')
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  it('knows every setting and every threshold by its key in kebab case', () => {
    const { thresholds, ...settings } = defaultSettings
    expect(Object.keys(settingSchemas()).sort()).toEqual(Object.keys(settings).map(fileKey).sort())
    expect(Object.keys(thresholdSchemas())).toEqual(Object.keys(thresholds).map(fileKey))
    expect(fileKey('credentialReportMaxAgeHours')).toBe('credential-report-max-age-hours')
  })

  it('allows its own defaults', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: { regex: true, expiry: true } })
    const defaults = {
      ...Object.fromEntries(Object.entries(defaultSettings).map(([key, value]) => [fileKey(key), value])),
      thresholds: Object.fromEntries(
        Object.entries(defaultThresholds).map(([key, value]) => [fileKey(key), value]),
      ),
    }
    expect(ajv.validate(schema, defaults) || ajv.errors).toBe(true)
  })
})
