// The report as a spreadsheet.

import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { csv } from '../../../src/audit/report/csv.ts'
import { finding, hostileNames, report, user } from '../../fixtures/findings.ts'

const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' })

describe('the CSV report', () => {
  it('says what is new, where a run was compared', () => {
    const rows = read(csv(report([finding({ change: 'new' }), finding({ rule: 'x' })])))
    expect(rows.map(({ change }) => change)).toEqual(['new', ''])
  })

  it('has a row per result, passes included', () => {
    const waiver = { reason: 'vendor, "legacy"', owner: null, expires: '2026-12-31' }
    const found = [
      finding(),
      finding({ resource: user('bob'), status: 'pass' }),
      finding({ rule: 'x', status: 'waived', waiver }),
    ]
    const rows = read(csv(report(found)))
    expect(rows.map(row => [row.status, row['resource name'], row['waiver reason']])).toEqual([
      ['fail', 'alice', ''],
      ['pass', 'bob', ''],
      ['waived', 'alice', 'vendor, "legacy"'],
    ])
    expect(rows[0]).toMatchObject({
      severity: 'medium',
      rule: 'access-key-not-rotated',
      account: '111122223333',
      'resource arn': 'arn:aws:iam::111122223333:user/alice',
      evidence: '{"ageDays":120}',
      controls: 'cis-5.0 1.13; security-hub IAM.3',
      fingerprint: finding().fingerprint,
    })
  })

  it('holds no formula and keeps its columns, whatever names hold', () => {
    const found = hostileNames.map(name =>
      finding({ resource: user(name), message: name, remedy: name, evidence: { [name]: name } }),
    )
    const rows = read(csv(report(found)))
    expect(rows).toHaveLength(hostileNames.length)
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })
})
