// From a snapshot to findings: configuration, waivers, identity and order.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type AuditConfig, defaultConfig } from '../../src/audit/config/index.ts'
import { activeRules, evaluate } from '../../src/audit/evaluate.ts'
import { type Finding, severities } from '../../src/audit/finding.ts'
import type { Rule } from '../../src/audit/rule.ts'
import { fakeRule, result, user, waiver } from '../fixtures/findings.ts'
import { buildSnapshot } from '../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const snapshot = buildSnapshot({}, now)

const withConfig = (given: Partial<AuditConfig>): AuditConfig => ({ ...defaultConfig, ...given })

/** Findings of the rules themselves, without those about waivers. */
const judge = (rules: readonly Rule[], config: AuditConfig = defaultConfig): readonly Finding[] =>
  evaluate(snapshot, rules, config, now).filter(finding => !finding.rule.startsWith('waiver-'))

describe('a finding', () => {
  it('carries all of the rule and the result that reports need', () => {
    expect(judge([fakeRule({ results: [result()] })])).toEqual([
      {
        rule: 'access-key-not-rotated',
        title: 'Access keys are rotated',
        status: 'fail',
        severity: 'medium',
        account: '111122223333',
        resource: user('alice'),
        message: 'The access key is 120 days old.',
        evidence: { ageDays: 120 },
        remedy: 'Make a new key, move its users to it, delete the old one.',
        controls: { 'cis-5.0': ['1.13'] },
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ])
  })

  it('prefers the severity, remedy and controls of the result', () => {
    const results = [
      result({
        severity: 'critical',
        remedy: 'aws iam delete-access-key',
        controls: { 'cis-5.0': ['1.12'] },
      }),
    ]
    expect(judge([fakeRule({ results })])[0]).toMatchObject({
      severity: 'critical',
      remedy: 'aws iam delete-access-key',
      controls: { 'cis-5.0': ['1.12'] },
    })
  })

  it('names the permission that was missing', () => {
    const denied = buildSnapshot(
      { snapshot: { passwordPolicy: { $denied: 'iam:GetAccountPasswordPolicy' } } },
      now,
    )
    const rule = fakeRule({ needs: ['passwordPolicy'], results: [result({ status: 'pass' })] })
    expect(evaluate(denied, [rule], defaultConfig, now)[0]).toMatchObject({
      status: 'error',
      missingPermission: 'iam:GetAccountPasswordPolicy',
    })
  })
})

describe('the configuration of a rule', () => {
  const results = [result(), result({ resource: user('bob'), severity: 'critical' })]

  it('replaces the severity of every result', () => {
    const config = withConfig({ rules: { 'access-key-not-rotated': { severity: 'low' } } })
    expect(judge([fakeRule({ results })], config).map(finding => finding.severity)).toEqual(['low', 'low'])
    expect(activeRules([fakeRule()], config)[0]?.severity).toBe('low')
  })

  it('disables it', () => {
    const config = withConfig({ rules: { 'access-key-not-rotated': { enabled: false } } })
    expect(judge([fakeRule({ results })], config)).toEqual([])
    expect(activeRules([fakeRule()], config)).toEqual([])
  })

  it('enables a rule that is off by itself', () => {
    const optional: Rule = { ...fakeRule({ results }), optIn: true }
    const config = withConfig({ rules: { 'access-key-not-rotated': { enabled: true } } })
    expect(judge([optional])).toEqual([])
    expect(
      judge([optional], withConfig({ rules: { 'access-key-not-rotated': { severity: 'low' } } })),
    ).toEqual([])
    expect(judge([optional], config)).toHaveLength(2)
  })

  it('applies to the rules about waivers too', () => {
    const config = withConfig({
      waivers: [waiver({ resource: 'nobody' })],
      rules: { 'waiver-unused': { severity: 'high' }, 'waiver-expired': { enabled: false } },
    })
    const found = evaluate(snapshot, [], config, now).map(({ rule, status, severity }) => [
      rule,
      status,
      severity,
    ])
    expect(found).toEqual([
      ['waiver-unused', 'fail', 'high'],
      ['waiver-expiring', 'pass', 'low'],
    ])
  })
})

describe('waivers', () => {
  it('waive a finding while they last', () => {
    const config = withConfig({ waivers: [waiver()] })
    expect(judge([fakeRule({ results: [result()] })], config)[0]?.status).toBe('waived')
  })

  it('open it again once they have expired, which is a finding of its own', () => {
    const config = withConfig({ waivers: [waiver({ expires: '2026-11-20' })] })
    const found = evaluate(snapshot, [fakeRule({ results: [result()] })], config, now)
    const failed = found.filter(finding => finding.status === 'fail')
    expect(failed.map(finding => finding.rule)).toEqual(['access-key-not-rotated', 'waiver-expired'])
  })
})

describe('the identity of findings', () => {
  it('does not depend on message, evidence, severity or status', () => {
    const [before] = judge([fakeRule({ results: [result()] })])
    const [after] = judge([
      fakeRule({
        results: [
          result({ status: 'pass', severity: 'low', message: '121 days', evidence: { ageDays: 121 } }),
        ],
      }),
    ])
    expect(after?.fingerprint).toBe(before?.fingerprint)
  })

  it('tells results of one resource apart, with and without a discriminator', () => {
    const results = [result(), result(), result({ discriminator: 'a' }), result({ discriminator: 'a' })]
    const found = judge([fakeRule({ results })])
    expect(new Set(found.map(finding => finding.fingerprint)).size).toBe(4)
  })

  it('is unique and its order the same, however rules arrive', () => {
    const names = fc.constantFrom('alice', 'bob', 'carol')
    const results = fc.array(
      fc.record({
        name: names,
        discriminator: fc.constantFrom('', 'x'),
        severity: fc.constantFrom(...severities),
      }),
    )
    fc.assert(
      fc.property(results, results, (one, two) => {
        const rules = [one, two].map((given, index) =>
          fakeRule({
            id: `rule-${index}`,
            results: given.map(({ name, ...rest }) => result({ resource: user(name), ...rest })),
          }),
        )
        const found = judge(rules)
        expect(new Set(found.map(finding => finding.fingerprint)).size).toBe(one.length + two.length)
        expect(judge(rules.toReversed())).toEqual(found)
      }),
    )
  })
})

describe('the order of findings', () => {
  it('is by severity, then rule, then resource', () => {
    const rules = [
      fakeRule({ id: 'b', results: [result({ resource: user('z') }), result({ resource: user('a') })] }),
      fakeRule({ id: 'a', results: [result({ resource: user('z') })] }),
      fakeRule({ id: 'c', results: [result({ severity: 'critical' })] }),
    ]
    expect(judge(rules).map(({ rule, resource }) => `${rule} ${resource.name}`)).toEqual([
      'c alice',
      'a z',
      'b a',
      'b z',
    ])
  })
})
