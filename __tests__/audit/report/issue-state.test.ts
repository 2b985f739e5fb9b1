// What an issue remembers of a run, and what the next run makes of it.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { DRIFT_RULE } from '../../../src/audit/comparison/index.ts'
import { type Finding, severities } from '../../../src/audit/finding.ts'
import { issueChanges } from '../../../src/audit/report/issue-changes.ts'
import { idOf, openGroups, stateIn, stateOf, written } from '../../../src/audit/report/issue-state.ts'
import { account, finding, report, user } from '../../fixtures/findings.ts'

const many = (count: number, given: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: count }, (_, index) => finding({ ...given, resource: user(`user-${index}`) }))

describe('what an issue remembers', () => {
  const anyFindings = fc
    .uniqueArray(
      fc.record({
        rule: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/),
        severity: fc.constantFrom(...severities),
        name: fc.string({ minLength: 1, maxLength: 8 }),
      }),
      { selector: ({ rule, name }) => `${rule} ${name}`, maxLength: 40 },
    )
    .map(all => all.map(({ rule, severity, name }) => finding({ rule, severity, resource: user(name) })))

  it('is read as it was written, also when an editor changed the line ends', () => {
    fc.assert(
      fc.property(anyFindings, fc.boolean(), (findings, windows) => {
        const state = stateOf('text', openGroups(report(findings), []))
        const text = `before\n${written(state)}\nafter`
        expect(stateIn(windows ? text.replaceAll('\n', '\r\n') : text)).toEqual(state)
      }),
    )
  })

  it('makes the same findings no change', () => {
    fc.assert(
      fc.property(anyFindings, findings => {
        const groups = openGroups(report(findings), [])
        expect(issueChanges(groups, groups, report(findings))).toEqual({
          fresh: [],
          resolved: [],
          recounted: [],
        })
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['another version', '<!-- keyless-aws:state:2 0123456789abcdef\n-->'],
    ['a line that is none', '<!-- keyless-aws:state:1 0123456789abcdef\nhigh x y\n-->'],
    ['a severity that is none', '<!-- keyless-aws:state:1 0123456789abcdef\ndire x 1 0123456789\n-->'],
    ['half an id', '<!-- keyless-aws:state:1 0123456789abcdef\nhigh x 1 01234\n-->'],
  ])('is nothing in a body with %s', (_, body) => {
    expect(stateIn(body)).toBeNull()
  })

  it('leaves the ids of the largest rules out when there are too many, and still sees that something changed', () => {
    const before = [...many(5_000, { rule: 'large' }), finding({ rule: 'small' })]
    const state = stateOf('', openGroups(report(before), []))
    expect(written(state).length).toBeLessThan(24_100)
    expect(state.groups.map(({ rule, count, ids }) => [rule, count, ids?.length])).toEqual([
      ['large', 5_000, undefined],
      ['small', 1, 1],
    ])
    const now = report([...before.slice(1)])
    const later = stateOf('', openGroups(now, state.groups))
    expect(issueChanges(state.groups, later.groups, now)).toEqual({
      fresh: [],
      resolved: [],
      recounted: [{ rule: 'large', before: 5_000, now: 4_999 }],
    })
    const replaced = report([finding({ rule: 'large', resource: user('new') }), ...before.slice(1)])
    expect(issueChanges(state.groups, openGroups(replaced, state.groups), replaced).recounted).toHaveLength(1)
  })

  it('of a large rule stays when the rule could not be evaluated', () => {
    const state = stateOf('', openGroups(report(many(5_000)), []))
    const unseen = report([finding({ status: 'error', resource: account })])
    expect(openGroups(unseen, state.groups)).toEqual(state.groups)
  })

  it('goes by rule and fingerprint', () => {
    const { groups } = stateOf('', openGroups(report([finding(), finding({ rule: DRIFT_RULE })]), []))
    expect(groups.map(({ severity, rule, ids }) => [severity, rule, ids])).toEqual([
      ['medium', 'access-key-not-rotated', [idOf(finding())]],
      ['medium', DRIFT_RULE, [idOf(finding({ rule: DRIFT_RULE }))]],
    ])
  })
})
