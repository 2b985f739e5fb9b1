// Many reports into one: the same whatever the way there.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Comparison } from '../../src/audit/comparison/index.ts'
import { type Status, severities } from '../../src/audit/finding.ts'
import { merge, split } from '../../src/audit/merge.ts'
import { json } from '../../src/audit/report/json.ts'
import type { Report } from '../../src/audit/report/report.ts'
import { accountId, findingIn, HOME, merging, reportOn } from '../fixtures/accounts.ts'

const statuses: readonly Status[] = ['pass', 'fail', 'manual', 'error', 'not-applicable']

const anyFindings = (account: string) =>
  fc
    .uniqueArray(
      fc.record({
        rule: fc.constantFrom('rule-a', 'rule-b'),
        name: fc.constantFrom('alice', 'bob', 'carol'),
        status: fc.constantFrom(...statuses),
        severity: fc.constantFrom(...severities),
      }),
      { selector: ({ rule, name }) => `${rule} ${name}`, maxLength: 5 },
    )
    .map(rows =>
      rows.map(({ name, ...rest }) =>
        findingIn(account, { ...rest, resource: { type: 'user', name, arn: '' } }),
      ),
    )

/** Reports on different accounts, each dealt to one of three shards. */
const anyAccounts = fc.uniqueArray(fc.nat(999), { minLength: 1, maxLength: 8 }).chain(numbers =>
  fc.tuple(
    ...numbers.map(number =>
      fc.record({
        report: anyFindings(accountId(number)).map(found => reportOn(accountId(number), found, RULES)),
        shard: fc.nat(2),
      }),
    ),
  ),
)

const RULES: Partial<Report> = {
  rules: ['rule-a', 'rule-b'].map(id => ({
    id,
    title: id,
    severity: 'medium',
    rationale: '',
    remedy: '',
    controls: {},
  })),
}

describe('merge', () => {
  it('makes of shards, byte for byte, what it makes of all accounts at once, in whatever order', () => {
    fc.assert(
      fc.property(anyAccounts, dealt => {
        const atOnce = merge(
          dealt.map(({ report }) => report),
          merging(),
        )
        const shards = Map.groupBy(dealt.toReversed(), ({ shard }) => shard)
        const later = merging({ generated: new Date('2026-11-21T14:00:00Z') })
        const merged = [...shards.values()].map(shard =>
          merge(
            shard.map(({ report }) => report),
            later,
          ),
        )
        expect(json(merge(merged, merging()))).toBe(json(atOnce))
      }),
      { numRuns: 60 },
    )
  })

  it('gives back, split, the reports that were merged', () => {
    const reports = [1, 2].map(number =>
      reportOn(accountId(number), [findingIn(accountId(number), { status: 'pass' })]),
    )
    const found = split(merge(reports, merging()))
    expect(found.map(({ account, findings, accountAlias }) => [account, findings, accountAlias])).toEqual(
      reports.map(({ account, findings, accountAlias }) => [account, findings, accountAlias]),
    )
  })

  it('decides over each account and over all of them by its own options', () => {
    const merged = merge(
      [
        reportOn(accountId(1), [findingIn(accountId(1), { severity: 'low' })]),
        reportOn(accountId(2), [findingIn(accountId(2), { status: 'pass' })]),
      ],
      merging({ decision: { failOn: 'low', failOnError: true, failOnNew: false } }),
    )
    expect(merged.accounts?.map(({ status }) => status)).toEqual(['fail', 'pass'])
    expect([merged.account, merged.decision.result, merged.decision.failOn]).toEqual([HOME, 'fail', 'low'])
  })

  it('takes the latest of several reports on an account', () => {
    const at = (generated: string, name: string): Report => {
      const found = findingIn(accountId(1), { resource: { type: 'user', name, arn: '' } })
      const plain = reportOn(accountId(1), [found])
      return { ...plain, times: { ...plain.times, generated } }
    }
    const merged = merge([at('2026-11-21T12:00:00Z', 'new'), at('2026-11-20T12:00:00Z', 'old')], merging())
    expect(merged.findings.map(({ resource }) => resource.name)).toEqual(['new'])
  })

  it('adds comparisons up, and measures from the earliest baseline', () => {
    const comparison = (baseline: string, given: Partial<Comparison>): Comparison => ({
      baseline,
      new: 0,
      unchanged: 0,
      resolved: [],
      unjudged: [],
      ...given,
    })
    const gone = { ...findingIn(accountId(2)), because: 'gone' } as const
    const merged = merge(
      [
        reportOn(accountId(1), [], { comparison: comparison('2026-11-20T12:00:00Z', { new: 2 }) }),
        reportOn(accountId(2), [], {
          comparison: comparison('2026-11-19T12:00:00Z', { new: 1, unchanged: 4, resolved: [gone] }),
        }),
        reportOn(accountId(3), []),
      ],
      merging(),
    )
    expect(merged.comparison).toEqual({
      baseline: '2026-11-19T12:00:00Z',
      new: 3,
      unchanged: 4,
      resolved: [gone],
      unjudged: [],
    })
  })

  it('makes an empty report of no accounts, as an empty share is', () => {
    const { accounts, findings, decision, apiCalls } = merge([], merging())
    expect({ accounts, findings, result: decision.result, apiCalls }).toEqual({
      accounts: [],
      findings: [],
      result: 'pass',
      apiCalls: 0,
    })
  })
})
