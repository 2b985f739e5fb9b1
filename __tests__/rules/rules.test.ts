// Runs every __tests__/rules/<rule-id>.cases.json against its rule.
//
// {"rule": "<id>", "cases": [{
//   "name": "a sentence",
//   "report": [{credential report columns as strings; "user": "<root_account>" is root}],   omitted: a clean root
//   "reportGeneratedAt": ISO 8601,                                                         omitted: an hour before now
//   "snapshot": {parts as plain values, or {"$denied": "iam:X"}, {"$failed": "Throttling"}, {"$notCollected": "why"}},
//   "settings": {partial Settings; thresholds are merged},
//   "now": ISO 8601,                                                                       omitted: 2026-11-21T12:00:00Z
//   "baseline": {"report", "reportGeneratedAt" and "snapshot" of the account a day earlier} omitted: no earlier report
//   "expect": [{"status", "resource": name, optional "severity", "message" and "remedy" (part of the text),
//               "discriminator", "missingPermission", "evidence" (some of its fields)}]
// }]}
//
// `expect` names every result of the rule, in any order. What a case leaves out is clean: see fixtures/snapshot-builder.ts
// and sandbox/accounts/details.ts, which take policy documents as JSON objects or as text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { runRule } from '../../src/audit/evaluate.ts'
import type { RuleResult } from '../../src/audit/finding.ts'
import { inventoryOf } from '../../src/audit/inventory.ts'
import type { Rule } from '../../src/audit/rule.ts'
import { against, rules } from '../../src/audit/rules/index.ts'
import { defaultSettings, defaultThresholds, type Settings } from '../../src/audit/settings.ts'
import { buildSnapshot, type SnapshotCase } from '../fixtures/snapshot-builder.ts'

interface Expectation {
  readonly status: string
  readonly resource: string
  readonly severity?: string
  readonly message?: string
  readonly remedy?: string
  readonly discriminator?: string
  readonly missingPermission?: string
  readonly evidence?: Readonly<Record<string, unknown>>
}

interface Case extends SnapshotCase {
  readonly name: string
  readonly settings?: Partial<Settings>
  readonly now?: string
  readonly baseline?: SnapshotCase
  readonly expect: readonly Expectation[]
}

interface CasesFile {
  readonly rule: string
  readonly cases: readonly Case[]
}

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
])

const directory = import.meta.dirname
const files = readdirSync(directory).filter(name => name.endsWith('.cases.json'))
const casesByRule = new Map(
  files.map(name => {
    const content = JSON.parse(readFileSync(join(directory, name), 'utf8')) as CasesFile
    return [name.slice(0, -'.cases.json'.length), content] as const
  }),
)

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
  const cases = casesByRule.get(rule.id)?.cases ?? []
  describe(rule.id, () => {
    for (const one of cases) it(one.name, () => check(rule, one))

    it('has a case that passes and one that does not', () => {
      const statuses = cases.flatMap(one => one.expect.map(expected => expected.status))
      expect(statuses.some(status => status === 'pass' || status === 'not-applicable')).toBe(true)
      expect(statuses.some(status => status === 'fail' || status === 'manual')).toBe(true)
    })

    it('has a case for each part it needs being denied', () => {
      const uncovered = rule.needs.filter(part => !cases.some(one => isDenied(one, part)))
      expect(uncovered).toEqual([])
    })
  })
}

const isDenied = (one: Case, part: string): boolean =>
  Object.hasOwn((one.snapshot?.[part] ?? {}) as object, '$denied') &&
  one.expect.length === 1 &&
  one.expect[0]?.status === 'error'

function check(rule: Rule, one: Case): void {
  expect(Object.keys(one).filter(key => !caseKeys.has(key))).toEqual([])
  const now = new Date(one.now ?? '2026-11-21T12:00:00Z')
  const judging = one.baseline ? comparedWith(one.baseline, rule, now) : rule
  const results = runRule(judging, buildSnapshot(one, now), settingsOf(one.settings ?? {}), now)
  expect(results.map(identity).sort()).toEqual(
    one.expect.map(expected => `${expected.status} ${expected.resource}`).sort(),
  )
  const left = [...results]
  for (const expected of one.expect) take(left, expected)
}

function comparedWith(baseline: SnapshotCase, rule: Rule, now: Date): Rule {
  const generated = new Date(now.getTime() - 86_400_000).toISOString()
  // Built at `now` like the snapshot itself: what both leave out is the same in both.
  return against([rule], { generated, inventory: inventoryOf(buildSnapshot(baseline, now)) })[0] as Rule
}

const identity = (result: RuleResult): string => `${result.status} ${result.resource.name}`

/** Removes the result that an expectation describes; when none does, fails with the difference to the nearest. */
function take(left: RuleResult[], expected: Expectation): void {
  expect(Object.keys(expected).filter(key => !expectationKeys.has(key))).toEqual([])
  const alike = left.filter(result => identity(result) === `${expected.status} ${expected.resource}`)
  const match = alike.find(result => matches(result, expected)) ?? alike[0]
  expect(match).toMatchObject(details(expected))
  left.splice(left.indexOf(match as RuleResult), 1)
}

function matches(result: RuleResult, expected: Expectation): boolean {
  try {
    expect(result).toMatchObject(details(expected))
    return true
  } catch {
    return false
  }
}

const details = (expected: Expectation): Record<string, unknown> => ({
  status: expected.status,
  ...(expected.severity !== undefined && { severity: expected.severity }),
  ...(expected.discriminator !== undefined && { discriminator: expected.discriminator }),
  ...(expected.missingPermission !== undefined && { missingPermission: expected.missingPermission }),
  ...(expected.message !== undefined && { message: expect.stringContaining(expected.message) }),
  ...(expected.remedy !== undefined && { remedy: expect.stringContaining(expected.remedy) }),
  ...(expected.evidence !== undefined && { evidence: expected.evidence }),
})

function settingsOf(given: Partial<Settings>): Settings {
  const known = { ...defaultThresholds, ...given.thresholds }
  expect(Object.keys(known)).toEqual(Object.keys(defaultThresholds))
  return { ...defaultSettings, ...given, thresholds: known }
}
