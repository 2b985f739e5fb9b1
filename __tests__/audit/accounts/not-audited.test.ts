// What the report says of an account that could not be audited.
import { describe, expect, it } from '@jest/globals'
import { accountNotAudited, failureOf, reportNotAudited } from '../../../src/audit/accounts/not-audited.ts'
import { KeylessError } from '../../../src/errors.ts'
import { accountId, findingIn, merging } from '../../fixtures/accounts.ts'

const target = { accountId: accountId(1), partition: 'aws-cn' }

describe('failureOf', () => {
  it('keeps code, hint and explanation, and leaves out what differs from run to run', () => {
    const refusal = new KeylessError('sts-unavailable', 'STS answered no [request 1f2e-3d]', { hint: 'Do.' })
    expect(failureOf(refusal, ['Who asked:', '', '  principal: x'])).toEqual({
      message: 'The account was not audited: [sts-unavailable] STS answered no',
      remedy: 'Do.',
      explanation: ['Who asked:', '  principal: x'],
    })
  })

  it('names both sides that have to admit the session, of a role that denies it', () => {
    const { remedy, missingPermission } = failureOf(new KeylessError('sts-access-denied', 'No.'), [])
    expect([remedy, missingPermission]).toEqual([accountNotAudited.remedy, 'sts:AssumeRole'])
    expect(remedy).not.toContain('claims')
  })

  it('names no permission for what no permission would help against', () => {
    expect(failureOf(new Error('socket hang up'), [])).toMatchObject({
      message: 'The account was not audited: [internal] Error: socket hang up',
      explanation: [],
    })
    expect(failureOf(new Error('x'), [])).not.toHaveProperty('missingPermission')
  })
})

describe('reportNotAudited', () => {
  const failure = { message: 'No.', remedy: 'Do.', explanation: [] }

  it('is an error of critical severity, so that it is never a pass', () => {
    const { findings, decision } = reportNotAudited(target, failure, null, merging())
    expect(findings).toMatchObject([
      {
        rule: 'account-not-audited',
        status: 'error',
        severity: 'critical',
        account: accountId(1),
        resource: { arn: `arn:aws-cn:iam::${accountId(1)}:root` },
      },
    ])
    expect(decision.result).toBe('incomplete')
  })

  it('carries on what was known of the account, as neither new nor resolved', () => {
    const known = findingIn(accountId(1))
    const inventory = { administrators: ['arn:aws:iam::200000000001:user/alice'] }
    const baseline = {
      generated: '2026-11-20T12:00:00Z',
      open: new Map([[known.fingerprint, known]]),
      inventory,
    }
    const report = reportNotAudited(target, failure, baseline, merging())
    expect(report.comparison).toEqual({
      baseline: '2026-11-20T12:00:00Z',
      new: 0,
      unchanged: 0,
      resolved: [],
      unjudged: [known],
    })
    expect(report.inventory).toBe(inventory)
  })
})
