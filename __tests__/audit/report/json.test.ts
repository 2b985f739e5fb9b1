// The JSON report and its schema.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { compare, openFindings } from '../../../src/audit/comparison/index.ts'
import { inventoryOf } from '../../../src/audit/comparison/inventory.ts'
import { severities } from '../../../src/audit/finding.ts'
import { json } from '../../../src/audit/report/json.ts'
import { reportSchema } from '../../../src/audit/report/json-schema.ts'
import { redact } from '../../../src/audit/report/redact.ts'
import { account, finding, hostileNames, report, user } from '../../fixtures/findings.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)
const isValid = ajv.compile(reportSchema)

const errorsOf = (text: string) => (isValid(JSON.parse(text)) ? [] : isValid.errors)

const everything = report([
  ...severities.map(severity => finding({ severity, rule: `rule-${severity}` })),
  finding({ status: 'pass' }),
  finding({ status: 'manual', resource: user('bob') }),
  finding({ status: 'not-applicable', resource: account }),
  finding({ rule: 'denied', status: 'error', missingPermission: 'iam:GetAccountSummary' }),
  finding({ rule: 'w', status: 'waived', waiver: { reason: 'vendor', owner: null, expires: '2026-12-31' } }),
  ...hostileNames.map(name => finding({ rule: 'hostile', resource: user(name), message: name })),
])

const trustPolicy = (account: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' }],
})

const now = new Date('2026-11-21T12:00:00Z')
const earlier = { generated: now.toISOString(), open: openFindings(everything.findings, []), inventory: null }
const later = [
  finding({ status: 'error', rule: 'hostile', resource: account }),
  finding({ resource: user('new') }),
]
const { findings, comparison } = compare(later, earlier, new Set(['hostile']))
const compared = report(findings, {
  comparison,
  inventory: inventoryOf(
    buildSnapshot(
      {
        report: [
          { user: 'alice', access_key_1_active: 'true', access_key_1_last_rotated: '2026-01-01T00:00:00Z' },
        ],
        snapshot: {
          authorizationDetails: { roles: [{ name: 'vendor', trustPolicy: trustPolicy('444455556666') }] },
        },
      },
      now,
    ),
  ),
})

describe('the JSON report', () => {
  it('says what was judged, when, by what and with which decision, then every result', () => {
    const parsed = JSON.parse(json(everything))
    expect(parsed).toMatchObject({
      version: 1,
      tool: { name: 'keyless-aws', version: '1.2.3' },
      account: '111122223333',
      partition: 'aws',
      apiCalls: 14,
      times: { credentialReport: '2026-11-21T09:30:00.000Z', asOf: '2026-11-21T12:00:00.000Z' },
      decision: { result: 'fail', counts: { critical: 1 } },
    })
    expect(parsed.rules).toEqual(everything.rules)
    expect(parsed.results).toEqual(JSON.parse(JSON.stringify(everything.findings)))
  })

  it('has a line per result', () => {
    const lines = json(everything).split('\n')
    expect(lines.filter(line => line.includes('"fingerprint"'))).toHaveLength(everything.findings.length)
  })

  it('holds every result once when there are many', () => {
    const many = Array.from({ length: 1_201 }, (_, index) => finding({ resource: user(`user-${index}`) }))
    expect(JSON.parse(json(report(many))).results).toHaveLength(1_201)
  })

  it.each([
    ['with results of every kind', everything],
    ['without results', report([])],
    [
      'without credential report and alias',
      report([], { accountAlias: null, times: { ...everything.times, credentialReport: null } }),
    ],
    ['when redacted', redact(everything, [])],
    ['with comparison and inventory', compared],
    ['with comparison, redacted', redact(compared, [])],
  ])('fits its schema %s', (_, given) => {
    expect(errorsOf(json(given))).toEqual([])
  })

  it.each([
    ['a result without fingerprint', (value: Result) => delete value.fingerprint],
    ['a status of its own', (value: Result) => (value.status = 'ok')],
    ['a field of its own', (value: Result) => (value.extra = 1)],
    ['a framework of its own', (value: Result) => (value.controls = { mine: ['1'] })],
  ])('does not fit its schema with %s', (_, spoil) => {
    const parsed = JSON.parse(json(everything))
    spoil(parsed.results[0])
    expect(isValid(parsed)).toBe(false)
  })

  it('has a schema that is shipped as the code has it', () => {
    const shipped = readFileSync(
      join(import.meta.dirname, '../../../schema/audit-report.schema.json'),
      'utf8',
    )
    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(reportSchema)))
  })
})

type Result = Record<string, unknown>
