// The worst findings as annotations.
import { describe, expect, it } from '@jest/globals'
import { annotations } from '../../../src/audit/report/annotations.ts'
import { account, finding, hostileNames, report, user } from '../../fixtures/findings.ts'

describe('annotations', () => {
  it('are one per rule, worst first, with levels by severity', () => {
    const found = [
      finding({ severity: 'low', rule: 'c' }),
      finding({ severity: 'medium', rule: 'b' }),
      finding({ severity: 'medium', rule: 'b', resource: user('bob') }),
      finding({ severity: 'critical', rule: 'a' }),
      finding({ severity: 'informational', rule: 'd' }),
      finding({ severity: 'critical', rule: 'e', status: 'pass' }),
    ]
    expect(annotations(report(found))).toEqual([
      { level: 'error', message: 'critical: a: The access key of alice is 120 days old.' },
      { level: 'warning', message: 'medium: b: The access key of alice is 120 days old. (and 1 more)' },
      { level: 'notice', message: 'low: c: The access key of alice is 120 days old.' },
    ])
  })

  it('start with what could not be evaluated, and what to allow', () => {
    const error = (rule: string, missingPermission: string) =>
      finding({ rule, status: 'error', resource: account, missingPermission })
    const found = [error('a', 'iam:GetA, iam:GetB'), error('b', 'iam:GetB'), finding()]
    expect(annotations(report(found))[0]).toEqual({
      level: 'warning',
      message: '2 rules could not be evaluated. Allow: iam:GetA, iam:GetB.',
    })
  })

  it.each([
    [10, 10, /rule-9/],
    [11, 10, /^2 rules more with findings/],
    [500, 10, /^491 rules more with findings/],
  ])('of %d rules are %d', (rules, shown, last) => {
    const found = Array.from({ length: rules }, (_, index) => finding({ rule: `rule-${index}` }))
    expect(annotations(report(found))).toHaveLength(shown)
    expect(annotations(report(found)).at(-1)?.message).toMatch(last)
  })

  it('are one line each and no commands, whatever names hold', () => {
    for (const name of hostileNames) {
      const [annotation] = annotations(
        report([finding({ resource: user(name), message: `${name}\n::error::x` })]),
      )
      expect(annotation?.message).toMatch(/^medium: access-key-not-rotated: [^\p{Cc}]*$/u)
      expect(annotation?.message).not.toContain('##[')
    }
  })

  it('are of new findings alone where only these fail the job', () => {
    const decision = { ...report([]).decision, failOnNew: true }
    const findings = [
      finding({ severity: 'critical', rule: 'known', change: 'unchanged' }),
      finding({ severity: 'high', rule: 'fresh', change: 'new' }),
    ]
    expect(annotations(report(findings, { decision })).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^high: fresh: /),
    ])
  })

  it('are of all findings where there was nothing to compare with', () => {
    const decision = { ...report([]).decision, failOnNew: true }
    expect(annotations(report([finding({ severity: 'high' })], { decision }))).toHaveLength(1)
  })
})
