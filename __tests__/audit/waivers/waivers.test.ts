// Waivers: what they cover, when they end, and what is said about them.
import { describe, expect, it } from '@jest/globals'
import type { Waiver } from '../../../src/audit/config/index.ts'
import type { Finding } from '../../../src/audit/finding.ts'
import { applyWaivers, judgeWaivers } from '../../../src/audit/waivers/index.ts'
import { account, finding, user, waiver } from '../../fixtures/findings.ts'

const now = new Date('2026-11-21T12:00:00Z')

const statusUnder = (given: Partial<Waiver>, of: Partial<Finding> = {}, at = now) =>
  applyWaivers([finding(of)], [waiver(given)], at)[0]?.status

describe('a waiver', () => {
  it.each<[string, Partial<Waiver>]>([
    ['the name', { resource: 'alice' }],
    ['a pattern of the name', { resource: 'a?i*' }],
    ['the ARN', { resource: 'arn:aws:iam::111122223333:user/alice' }],
    ['a pattern of the ARN', { resource: 'arn:aws:iam::*:user/*' }],
    ['everything', { resource: '*' }],
    ['the account it names', { account: '111122223333' }],
  ])('covers a finding by %s', (_, given) => {
    expect(statusUnder(given)).toBe('waived')
  })

  it.each<[string, Partial<Waiver>]>([
    ['another rule', { rule: 'role-unused' }],
    ['another resource', { resource: 'bob' }],
    ['a part of the name', { resource: 'lice' }],
    ['another case', { resource: 'Alice' }],
    ['another account', { account: '444455556666' }],
  ])('does not cover a finding of %s', (_, given) => {
    expect(statusUnder(given)).toBe('fail')
  })

  it.each<[Finding['status'], string]>([
    ['fail', 'waived'],
    ['manual', 'waived'],
    ['error', 'error'],
    ['pass', 'pass'],
    ['not-applicable', 'not-applicable'],
  ])('turns the status %s into %s', (status, expected) => {
    expect(statusUnder({}, { status })).toBe(expected)
  })

  it.each([
    ['2026-12-31', '2026-12-31T23:59:59.999Z', 'waived'],
    ['2026-12-31', '2027-01-01T00:00:00Z', 'fail'],
    ['2026-12-31T18:00:00+02:00', '2026-12-31T15:59:59Z', 'waived'],
    ['2026-12-31T18:00:00+02:00', '2026-12-31T16:00:00Z', 'fail'],
  ])('until %s makes a finding at %s %s', (expires, at, expected) => {
    expect(statusUnder({ expires }, {}, new Date(at))).toBe(expected)
  })

  it('that lasts longest is the one named, with its reason and owner', () => {
    const waivers = [
      waiver({ expires: '2026-12-01', reason: 'shorter' }),
      waiver({ expires: '2027-03-01', reason: 'longer', owner: null }),
      waiver({ expires: '2026-01-01', reason: 'over' }),
    ]
    expect(applyWaivers([finding()], waivers, now)[0]?.waiver).toEqual({
      reason: 'longer',
      owner: null,
      expires: '2027-03-01',
    })
  })
})

describe('what is said about waivers', () => {
  const judge = (waivers: readonly Waiver[], findings: readonly Finding[] = [finding()]) =>
    Object.fromEntries(
      judgeWaivers(findings, waivers, account, now).map(({ rule, results }) => [rule.id, results]),
    )
  const statuses = (waivers: readonly Waiver[], findings?: readonly Finding[]) =>
    Object.fromEntries(
      Object.entries(judge(waivers, findings)).map(([id, results]) => [id, results.map(one => one.status)]),
    )

  it('is not applicable without waivers, and without one for this account', () => {
    const none = {
      'waiver-expired': ['not-applicable'],
      'waiver-expiring': ['not-applicable'],
      'waiver-unused': ['not-applicable'],
    }
    expect(statuses([])).toEqual(none)
    expect(statuses([waiver({ account: '444455556666', resource: 'nobody' })])).toEqual(none)
  })

  it('is nothing when all are valid for long and cover something', () => {
    expect(statuses([waiver()])).toEqual({
      'waiver-expired': ['pass'],
      'waiver-expiring': ['pass'],
      'waiver-unused': ['pass'],
    })
  })

  it('is that one expired, and how many findings are open again', () => {
    const [expired] = judge([waiver({ expires: '2026-11-20' })])['waiver-expired'] ?? []
    expect(expired).toMatchObject({
      status: 'fail',
      resource: account,
      message:
        'The waiver of access-key-not-rotated for alice (line 12) expired on 2026-11-20; findings it covered: 1, open again.',
      evidence: { rule: 'access-key-not-rotated', resource: 'alice', line: 12, findings: 1 },
    })
  })

  it('is that one expired even when nothing is left that it covered, and not that it is unused too', () => {
    expect(statuses([waiver({ expires: '2026-11-20', resource: 'gone' })])).toEqual({
      'waiver-expired': ['fail'],
      'waiver-expiring': ['pass'],
      'waiver-unused': ['pass'],
    })
  })

  it.each([
    ['2026-11-21T12:00:00.001Z', 'fail'],
    ['2026-12-04', 'fail'],
    ['2026-12-05T12:00:00Z', 'fail'],
    ['2026-12-05T12:00:00.001Z', 'pass'],
    ['2026-12-05', 'pass'],
  ])('is, for one until %s: soon over %s', (expires, status) => {
    expect(statuses([waiver({ expires })])['waiver-expiring']).toEqual([status])
  })

  it('is that one covers nothing', () => {
    const [unused] = judge([waiver({ resource: 'bob' })])['waiver-unused'] ?? []
    expect(unused?.message).toBe('The waiver of access-key-not-rotated for bob (line 12) covers no finding.')
  })

  it('is not that one is unused when its rule could not be evaluated', () => {
    const findings = [finding({ status: 'error', resource: account })]
    expect(statuses([waiver()], findings)['waiver-unused']).toEqual(['pass'])
  })

  it('is that one is unused when its resource passes', () => {
    expect(statuses([waiver()], [finding({ status: 'pass' })])['waiver-unused']).toEqual(['fail'])
  })

  it('tells waivers apart by rule, resource and account, not by line', () => {
    const expired = { expires: '2026-01-01' }
    const results = judge([
      waiver({ ...expired, line: 3 }),
      waiver({ ...expired, line: 9, resource: 'bob' }),
      waiver({ ...expired, line: 9, account: '111122223333' }),
    ])['waiver-expired']
    expect(new Set(results?.map(one => one.discriminator)).size).toBe(3)
    expect(results?.[0]?.discriminator).not.toContain('3')
  })

  it('counts every matching waiver as used', () => {
    const waivers = [waiver({ resource: 'a*' }), waiver({ resource: '*' })]
    expect(statuses(waivers, [finding(), finding({ resource: user('bob') })])['waiver-unused']).toEqual([
      'pass',
    ])
  })
})
