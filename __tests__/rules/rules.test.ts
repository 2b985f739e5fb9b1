// Runs every __tests__/rules/<rule-id>.cases.json against its rule; cases.ts says what a case holds.
import { describe, expect, it } from '@jest/globals'
import { defaultSettings, defaultThresholds } from '../../src/audit/config/settings.ts'
import type { RuleResult } from '../../src/audit/finding.ts'
import type { Rule } from '../../src/audit/rule.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { type Case, casesByRule, casesOf, type Expectation, run } from './cases.ts'

const caseKeys = new Set([
  'name',
  'report',
  'reportGeneratedAt',
  'snapshot',
  'settings',
  'now',
  'baseline',
  'expect',
])
const expectationKeys = new Set([
  'status',
  'resource',
  'severity',
  'message',
  'remedy',
  'discriminator',
  'missingPermission',
  'evidence',
  'controls',
])

describe('the registry', () => {
  it('names every rule once', () => {
    const ids = rules.map(rule => rule.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has a rule for every file of cases, and the file says which', () => {
    for (const [id, content] of casesByRule) expect(content.rule).toBe(id)
    const ids = new Set(rules.map(rule => rule.id))
    expect([...casesByRule.keys()].filter(id => !ids.has(id))).toEqual([])
  })
})

for (const rule of rules) {
  describe(rule.id, () => {
    for (const one of casesOf(rule)) it(one.name, () => check(rule, one))
  })
}

function check(rule: Rule, one: Case): void {
  expectOnly(caseKeys, one)
  expectOnly(new Set(Object.keys(defaultSettings)), one.settings ?? {})
  expectOnly(new Set(Object.keys(defaultThresholds)), one.settings?.thresholds ?? {})
  const results = run(rule, one)
  expect(results.map(identity).sort()).toEqual(
    one.expect.map(expected => `${expected.status} ${expected.resource}`).sort(),
  )
  const left = [...results]
  for (const expected of one.expect) take(left, expected)
}

/** A key with a typing error would say nothing, and the case would pass all the same. */
const expectOnly = (known: ReadonlySet<string>, given: object): void =>
  expect(Object.keys(given).filter(key => !known.has(key))).toEqual([])

const identity = (result: RuleResult): string => `${result.status} ${result.resource.name}`

/** Removes the result that an expectation describes; when none does, fails with the difference to the nearest. */
function take(left: RuleResult[], expected: Expectation): void {
  expectOnly(expectationKeys, expected)
  const alike = left.filter(result => identity(result) === `${expected.status} ${expected.resource}`)
  const match = alike.find(result => matches(result, expected)) ?? alike[0]
  expect(shown(match)).toMatchObject(details(expected))
  left.splice(left.indexOf(match as RuleResult), 1)
}

function matches(result: RuleResult, expected: Expectation): boolean {
  try {
    expect(shown(result)).toMatchObject(details(expected))
    return true
  } catch {
    return false
  }
}

/** Frameworks as a list: to match an object that names none, any would do. */
const shown = (result: RuleResult | undefined) =>
  result && { ...result, controls: Object.keys(result.controls ?? {}) }

const details = (expected: Expectation): Record<string, unknown> => ({
  status: expected.status,
  ...(expected.severity !== undefined && { severity: expected.severity }),
  ...(expected.discriminator !== undefined && { discriminator: expected.discriminator }),
  ...(expected.missingPermission !== undefined && { missingPermission: expected.missingPermission }),
  ...(expected.message !== undefined && { message: expect.stringContaining(expected.message) }),
  ...(expected.remedy !== undefined && { remedy: expect.stringContaining(expected.remedy) }),
  ...(expected.evidence !== undefined && { evidence: expected.evidence }),
  ...(expected.controls !== undefined && { controls: expected.controls }),
})
