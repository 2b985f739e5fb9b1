// The cases of rules as JSON, and how one is run.
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
//               "discriminator", "missingPermission", "evidence" (some of its fields),
//               "controls" (the frameworks it names in place of its rule's)}]
// }]}
//
// `expect` names every result of the rule, in any order. What a case leaves out is clean: see fixtures/snapshot-builder.ts
// and sandbox/accounts/details.ts, which take policy documents as JSON objects or as text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventoryOf } from '../../src/audit/comparison/inventory.ts'
import { defaultSettings, defaultThresholds, type Settings } from '../../src/audit/config/settings.ts'
import { runRule } from '../../src/audit/evaluate.ts'
import type { RuleResult } from '../../src/audit/finding.ts'
import type { Rule } from '../../src/audit/rule.ts'
import { against } from '../../src/audit/rules/index.ts'
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { buildSnapshot, type SnapshotCase } from '../fixtures/snapshot-builder.ts'

export interface Expectation {
  readonly status: string
  readonly resource: string
  readonly severity?: string
  readonly message?: string
  readonly remedy?: string
  readonly discriminator?: string
  readonly missingPermission?: string
  readonly evidence?: Readonly<Record<string, unknown>>
  readonly controls?: readonly string[]
}

export interface Case extends SnapshotCase {
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

const directory = import.meta.dirname
const files = readdirSync(directory).filter(name => name.endsWith('.cases.json'))

/** By the rule's id, which is the name of the file. */
export const casesByRule: ReadonlyMap<string, CasesFile> = new Map(
  files.map(name => {
    const content = JSON.parse(readFileSync(join(directory, name), 'utf8')) as CasesFile
    return [name.slice(0, -'.cases.json'.length), content] as const
  }),
)

/** The cases of a rule; none where it has no file. */
export const casesOf = ({ id }: Rule): readonly Case[] => casesByRule.get(id)?.cases ?? []

/** The settings that a case gives, over the defaults. */
export const settingsOf = ({ settings = {} }: Case): Settings => ({
  ...defaultSettings,
  ...settings,
  thresholds: { ...defaultThresholds, ...settings.thresholds },
})

const nowOf = (one: Case): Date => new Date(one.now ?? '2026-11-21T12:00:00Z')

export const snapshotOf = (one: Case): Snapshot => buildSnapshot(one, nowOf(one))

/** What the rule says in a case, of its snapshot and settings unless others are given. */
export function run(
  rule: Rule,
  one: Case,
  { snapshot = snapshotOf(one), settings = settingsOf(one) } = {},
): RuleResult[] {
  const judging = one.baseline ? comparedWith(one.baseline, rule, nowOf(one)) : rule
  return runRule(judging, snapshot, settings, nowOf(one))
}

function comparedWith(baseline: SnapshotCase, rule: Rule, now: Date): Rule {
  const generated = new Date(now.getTime() - 86_400_000).toISOString()
  // Built at `now` like the snapshot itself: what both leave out is the same in both.
  return against([rule], { generated, inventory: inventoryOf(buildSnapshot(baseline, now)) })[0] as Rule
}
