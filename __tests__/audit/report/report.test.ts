// What a report says of the circumstances of a run.
import { describe, expect, it } from '@jest/globals'
import { inventoryOf } from '../../../src/audit/comparison/inventory.ts'
import { decide } from '../../../src/audit/decision.ts'
import { reportOf } from '../../../src/audit/report/report.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const asOf = new Date('2026-11-21T12:00:00Z')
const run = {
  toolVersion: '1.2.3',
  apiCalls: 14,
  decision: decide([], { failOn: 'high', failOnError: true, failOnNew: false }),
  rules: [],
  findings: [],
  frameworks: [],
  comparison: null,
  generated: new Date('2026-11-21T12:00:05Z'),
  asOf,
} as const

describe('the report of a run', () => {
  it('takes account, caller and the clocks from the snapshot', () => {
    const snapshot = buildSnapshot({}, asOf)
    expect(reportOf({ ...run, snapshot })).toEqual({
      toolVersion: '1.2.3',
      apiCalls: 14,
      decision: run.decision,
      rules: [],
      findings: [],
      frameworks: [],
      comparison: null,
      inventory: inventoryOf(snapshot),
      whoCanEnter: [],
      account: '111122223333',
      accountAlias: 'example',
      partition: 'aws',
      callerArn: 'arn:aws:sts::111122223333:assumed-role/audit/GitHubActions',
      times: {
        generated: '2026-11-21T12:00:05.000Z',
        credentialReport: '2026-11-21T11:00:00.000Z',
        credentialReportReused: false,
        asOf: '2026-11-21T12:00:00.000Z',
      },
    })
  })

  it('does without what was not collected', () => {
    const denied = {
      credentialReport: { $denied: 'iam:GetCredentialReport' },
      accountAlias: { $denied: 'iam:ListAccountAliases' },
    }
    const report = reportOf({ ...run, snapshot: buildSnapshot({ snapshot: denied }, asOf) })
    expect(report.accountAlias).toBeNull()
    expect(report.times).toMatchObject({ credentialReport: null, credentialReportReused: false })
  })
})
