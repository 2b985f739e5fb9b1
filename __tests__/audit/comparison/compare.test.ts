// What is new, resolved or unchanged between two runs.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Baseline, compare, DRIFT_RULE, openFindings } from '../../../src/audit/comparison/index.ts'
import { type Finding, type Status, severities } from '../../../src/audit/finding.ts'
import { account, finding, user } from '../../fixtures/findings.ts'

const RULE = 'access-key-not-rotated'

/** A baseline made of an earlier run's findings, as baseline.ts makes it. */
const baselineOf = (findings: readonly Finding[]): Baseline => ({
  generated: '2026-11-20T12:00:00.000Z',
  open: openFindings(findings, []),
  inventory: null,
})

const compared = (before: readonly Finding[], now: readonly Finding[], active: readonly string[] = [RULE]) =>
  compare(now, baselineOf(before), new Set(active))

describe('one finding', () => {
  it.each<[before: Status | null, now: Status, change: Finding['change']]>([
    [null, 'fail', 'new'],
    ['fail', 'fail', 'unchanged'],
    ['pass', 'fail', 'new'],
    ['error', 'fail', 'new'],
    ['manual', 'fail', 'new'],
    ['waived', 'fail', 'new'],
    ['fail', 'pass', 'resolved'],
    ['fail', 'waived', 'resolved'],
    ['fail', 'not-applicable', 'resolved'],
    ['fail', 'error', 'unchanged'],
    ['fail', 'manual', 'unchanged'],
    ['pass', 'pass', 'unchanged'],
    [null, 'pass', 'unchanged'],
    ['waived', 'pass', 'unchanged'],
  ])('that was %s and is %s is %s', (before, now, change) => {
    const earlier = before === null ? [] : [finding({ status: before })]
    expect(compared(earlier, [finding({ status: now })]).findings.map(found => found.change)).toEqual([
      change,
    ])
  })

  it.each([
    ['graver', 'medium', 'high', 'new'],
    ['milder', 'high', 'medium', 'unchanged'],
  ] as const)('that has become %s is counted accordingly', (_, before, now, change) => {
    const { findings } = compared([finding({ severity: before })], [finding({ severity: now })])
    expect(findings[0]?.change).toBe(change)
  })

  it('is known by its fingerprint, whatever its message says today', () => {
    const { comparison } = compared(
      [finding({ message: '120 days old' })],
      [finding({ message: '121 days old' })],
    )
    expect(comparison).toMatchObject({ new: 0, unchanged: 1, resolved: [], unjudged: [] })
  })
})

describe('what is no longer open', () => {
  it.each<[why: string, now: Finding[], active: string[], because: string]>([
    ['passes', [finding({ status: 'pass' })], [RULE], 'passes'],
    ['is accepted by a waiver', [finding({ status: 'waived' })], [RULE], 'waived'],
    ['does not apply any more', [finding({ status: 'not-applicable' })], [RULE], 'gone'],
    ['is about a user that is gone', [], [RULE], 'gone'],
    ['is of a rule that is off', [], [], 'rule-off'],
  ])('because it %s says so', (_, now, active, because) => {
    const { comparison } = compared([finding()], now, active)
    expect(comparison.resolved).toEqual([
      {
        rule: RULE,
        title: 'Access keys are rotated',
        severity: 'medium',
        account: '111122223333',
        resource: user('alice'),
        fingerprint: finding().fingerprint,
        because,
      },
    ])
  })

  it.each<[why: string, now: Finding]>([
    ['its rule could not be evaluated', finding({ status: 'error', resource: account })],
    ['its resource could not be judged', finding({ status: 'error' })],
    [
      'its resource could not be judged in another respect',
      finding({ status: 'error', fingerprint: 'f'.repeat(32) }),
    ],
    ['somebody must look at it', finding({ status: 'manual' })],
  ])('is not resolved when %s', (_, now) => {
    const { comparison } = compared([finding()], [now])
    expect([comparison.resolved, comparison.unjudged.map(({ fingerprint }) => fingerprint)]).toEqual([
      [],
      [finding().fingerprint],
    ])
  })

  it('is resolved though the rule could not judge another resource', () => {
    const other = finding({ status: 'error', resource: user('bob') })
    expect(compared([finding()], [other]).comparison.resolved).toHaveLength(1)
  })

  it('is resolved though the rule could not be evaluated in another account', () => {
    const elsewhere = finding({ status: 'error', account: '444455556666', resource: account })
    expect(compared([finding()], [elsewhere]).comparison.resolved).toHaveLength(1)
  })
})

describe('a third run', () => {
  it('takes for known what the second could not judge', () => {
    const second = compared([finding()], [finding({ status: 'error', resource: account })])
    const baseline = { ...baselineOf([]), open: openFindings(second.findings, second.comparison.unjudged) }
    expect(compare([finding()], baseline, new Set([RULE])).comparison).toMatchObject({ new: 0, unchanged: 1 })
  })
})

describe('drift', () => {
  const drift = finding({ rule: DRIFT_RULE, resource: user('mallory') })

  it('is new each time, since it tells of what happened between two reports', () => {
    expect(compared([drift], [drift]).comparison).toMatchObject({ new: 1, unchanged: 0 })
  })

  it('is not resolved by having happened', () => {
    expect(compared([drift], []).comparison.resolved).toEqual([])
  })
})

const anyFinding = fc
  .record({
    rule: fc.constantFrom('rule-a', 'rule-b'),
    name: fc.constantFrom('alice', 'bob', 'carol', 'dave'),
    status: fc.constantFrom<Status>('pass', 'fail', 'manual', 'not-applicable', 'error', 'waived'),
    severity: fc.constantFrom(...severities),
  })
  .map(({ rule, name, status, severity }) => finding({ rule, resource: user(name), status, severity }))

const anyRun = fc.uniqueArray(anyFinding, { selector: ({ fingerprint }) => fingerprint })

describe('any two runs', () => {
  it('leave every finding of the baseline in exactly one place', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (before, now) => {
        const { findings, comparison } = compared(before, now, ['rule-a', 'rule-b'])
        const open = findings.filter(({ status }) => status === 'fail').map(({ fingerprint }) => fingerprint)
        const known = baselineOf(before).open
        const places = [open.filter(one => known.has(one)), comparison.resolved, comparison.unjudged]
        expect(places.reduce((sum, { length }) => sum + length, 0)).toBe(known.size)
        expect(comparison.new + comparison.unchanged).toBe(open.length)
      }),
    )
  })

  it('that are the same find nothing new and nothing resolved', () => {
    fc.assert(
      fc.property(anyRun, run => {
        expect(compared(run, run, ['rule-a', 'rule-b']).comparison).toMatchObject({ new: 0, resolved: [] })
      }),
    )
  })
})
