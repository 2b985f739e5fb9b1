// Whether the cases of each rule are complete, told from what the rule reads and answers when it runs them.
import { describe, expect, it } from '@jest/globals'
import { requiredColumns } from '../../src/audit/collect/credential-report.ts'
import type { Settings, Thresholds } from '../../src/audit/config/settings.ts'
import type { RuleResult } from '../../src/audit/finding.ts'
import type { Rule } from '../../src/audit/rule.ts'
import { rules } from '../../src/audit/rules/index.ts'
import type { SnapshotPart } from '../../src/audit/snapshot/index.ts'
import { type Case, casesOf, run, settingsOf, snapshotOf } from './cases.ts'

type Threshold = keyof Thresholds

/** What a rule reads of an object, key by key, goes into `keys`. */
const watched = <T extends object>(target: T, keys: Set<PropertyKey>): T =>
  new Proxy(target, {
    get: (object, key) => {
      keys.add(key)
      return Reflect.get(object, key)
    },
  })

interface Reads {
  readonly thresholds: ReadonlySet<PropertyKey>
  readonly settings: ReadonlySet<PropertyKey>
  readonly snapshot: ReadonlySet<PropertyKey>
}

/** Everything that a rule reads in any of its cases. */
function readsOf(rule: Rule): Reads {
  const reads = {
    thresholds: new Set<PropertyKey>(),
    settings: new Set<PropertyKey>(),
    snapshot: new Set<PropertyKey>(),
  }
  for (const one of casesOf(rule)) {
    const given = settingsOf(one)
    const thresholds = watched(given.thresholds, reads.thresholds)
    run(rule, one, {
      snapshot: watched(snapshotOf(one), reads.snapshot),
      settings: watched({ ...given, thresholds }, reads.settings),
    })
  }
  return reads
}

const verdict = ({ status, resource, severity, discriminator, controls }: RuleResult) =>
  JSON.stringify([status, resource.name, severity, discriminator, controls])
const text = ({ message, remedy }: RuleResult) => JSON.stringify([message, remedy])

/** Whether the answers of a rule in a case are others once a threshold is moved. */
function moves(
  rule: Rule,
  one: Case,
  threshold: Threshold,
  move: (from: number) => number,
  answer: (result: RuleResult) => string,
): boolean {
  const settings = settingsOf(one)
  const answers = (given: Settings) => run(rule, one, { settings: given }).map(answer).sort().join('\n')
  const moved = { ...settings.thresholds, [threshold]: move(settings.thresholds[threshold]) }
  return answers({ ...settings, thresholds: moved }) !== answers(settings)
}

const extremes = [() => 0, () => 36_500]

/** Why the cases do not pin a threshold; empty when they do. */
function gapsAt(rule: Rule, threshold: Threshold): string[] {
  const cases = casesOf(rule)
  const some = (move: (from: number) => number, answer = verdict) =>
    cases.some(one => moves(rule, one, threshold, move, answer))
  if (!extremes.some(extreme => some(extreme)))
    return extremes.some(extreme => some(extreme, text)) ? [] : [`${threshold} changes nothing in any case`]
  return [
    ...(some(from => from - 1) ? [] : [`no case of ${threshold} judges otherwise at one less`]),
    ...(some(from => from + 1) ? [] : [`no case of ${threshold} judges otherwise at one more`]),
  ]
}

const isDenied = (one: Case, part: string): boolean =>
  Object.hasOwn((one.snapshot?.[part] ?? {}) as object, '$denied')

/** The parts of a snapshot that can be missing. */
const partsOf = ([first]: readonly Case[]): SnapshotPart[] =>
  Object.entries(first ? snapshotOf(first) : {}).flatMap(([part, value]) =>
    typeof value === 'object' && 'status' in value ? [part as SnapshotPart] : [],
  )

const without = (one: Case, part: SnapshotPart) => ({
  snapshot: {
    ...snapshotOf(one),
    [part]: { status: 'denied', permission: 'iam:Any', message: 'not allowed' },
  },
})

const isMissing = (one: Case, part: SnapshotPart): boolean =>
  ['$denied', '$failed', '$notCollected'].some(marker =>
    Object.hasOwn((one.snapshot?.[part] ?? {}) as object, marker),
  )

const answersDiffer = (rule: Rule, one: Case, part: SnapshotPart): boolean =>
  !isMissing(one, part) && verdicts(run(rule, one, without(one, part))) !== verdicts(run(rule, one))

const verdicts = (results: readonly RuleResult[]): string => results.map(verdict).sort().join('\n')

/** Columns that hold a date or a flag; any text will do for the others. */
const judgedColumns = requiredColumns.filter(column => !/^(user|arn|.*_(region|service))$/.test(column))

const failuresOf = (rule: Rule, one: Case): RuleResult[] =>
  rule.needs.includes('credentialReport') && one.report !== undefined
    ? run(rule, one).filter(({ status }) => status === 'fail')
    : []

/** The cells of the report that, when they cannot be read, leave nobody to look after what failed before. */
const losses = (rule: Rule, one: Case, { resource }: RuleResult): string[] =>
  (one.report ?? []).flatMap((line, index) =>
    judgedColumns.flatMap(column => {
      const report = (one.report ?? []).with(index, { ...line, [column]: '?' })
      const told = run(rule, { ...one, report }).filter(({ status }) => /^(fail|manual|error)$/.test(status))
      return told.some(result => result.resource.name === resource.name) ? [] : [`${one.name}: ${column}`]
    }),
  )

/** What runRule says of a rule that threw: the name of a JavaScript error. */
const isCrash = ({ status, message }: RuleResult): boolean =>
  status === 'error' && /: \w*Error: /.test(message)

for (const rule of rules) {
  describe(rule.id, () => {
    const cases = casesOf(rule)
    const reads = readsOf(rule)
    const optional = partsOf(cases).filter(part => reads.snapshot.has(part) && !rule.needs.includes(part))

    it('has a case that passes and one that does not', () => {
      const statuses = cases.flatMap(one => one.expect.map(expected => expected.status))
      expect(statuses).toContain('pass')
      expect(statuses.filter(status => status === 'fail' || status === 'manual')).not.toEqual([])
    })

    it('has a case for each part it needs being denied, which is an error', () => {
      const isError = ({ expect: [only, ...others] }: Case) => only?.status === 'error' && others.length === 0
      const uncovered = rule.needs.filter(part => !cases.some(one => isDenied(one, part) && isError(one)))
      expect(uncovered).toEqual([])
    })

    it('answers without each part that it can do without', () => {
      expect(
        cases.flatMap(one => optional.flatMap(part => run(rule, one, without(one, part)).filter(isCrash))),
      ).toEqual([])
    })

    it('has a case without each part that it can do without, where the answer rests on it', () => {
      const weighty = optional.filter(part => cases.some(one => answersDiffer(rule, one, part)))
      expect(weighty.filter(part => !cases.some(one => isMissing(one, part)))).toEqual([])
    })

    it('loses no failure to a cell of the report that cannot be read', () => {
      expect(
        cases.flatMap(one => failuresOf(rule, one).flatMap(failure => losses(rule, one, failure))),
      ).toEqual([])
    })

    it('has a case with each setting that it reads', () => {
      const uncovered = [...reads.settings].filter(
        setting => setting !== 'thresholds' && !cases.some(one => Object.hasOwn(one.settings ?? {}, setting)),
      )
      expect(uncovered).toEqual([])
    })

    it('has cases on both sides of each threshold that it judges by', () => {
      expect([...reads.thresholds].flatMap(threshold => gapsAt(rule, threshold as Threshold))).toEqual([])
    })
  })
}
