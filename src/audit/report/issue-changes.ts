// What a run changes about what an issue remembers. Pure.
import { DRIFT_RULE } from '../comparison/index.ts'
import type { Finding } from '../finding.ts'
import { rankOf } from '../findings.ts'
import { idOf, type OpenGroup } from './issue-state.ts'
import type { Report } from './report.ts'

export interface IssueChanges {
  readonly fresh: readonly Finding[]
  readonly resolved: readonly ResolvedGroup[]
  /** Groups too large to be remembered one by one. */
  readonly recounted: readonly { readonly rule: string; readonly before: number; readonly now: number }[]
}

/** What of a rule was open and is not any more. */
export interface ResolvedGroup {
  readonly rule: string
  /** Those whose resource is still there, and judged. */
  readonly findings: readonly Finding[]
  /** How many more there were: their resource is gone, or the rule is off. */
  readonly gone: number
}

export const isUnchanged = ({ fresh, resolved, recounted }: IssueChanges): boolean =>
  fresh.length + resolved.length + recounted.length === 0

/** New are findings that were not open, or milder. Drift is new when it was not told last time, and never resolved. */
export function issueChanges(
  before: readonly OpenGroup[],
  now: readonly OpenGroup[],
  { findings }: Report,
): IssueChanges {
  const earlier = byRule(before)
  const current = byRule(now)
  const rules = [...new Set([...earlier.keys(), ...current.keys()])]
  const forgotten = new Set([...before, ...now].filter(({ ids }) => ids === null).map(({ rule }) => rule))
  return {
    fresh: findings.filter(
      finding =>
        finding.status === 'fail' &&
        !forgotten.has(finding.rule) &&
        isFresh(finding, earlier.get(finding.rule)),
    ),
    resolved: rules
      .filter(rule => rule !== DRIFT_RULE && !forgotten.has(rule))
      .map(rule => resolvedOf(rule, earlier.get(rule) ?? [], current.get(rule) ?? [], findings))
      .filter(({ findings, gone }) => findings.length + gone > 0),
    recounted: [...forgotten]
      .filter(rule => hashes(earlier.get(rule)) !== hashes(current.get(rule)))
      .map(rule => ({ rule, before: countOf(earlier.get(rule)), now: countOf(current.get(rule)) })),
  }
}

type Groups = readonly OpenGroup[]

const byRule = (groups: Groups): Map<string, Groups> => Map.groupBy(groups, ({ rule }) => rule)

const isFresh = (finding: Finding, earlier: Groups = []): boolean => {
  const known = earlier.find(({ ids }) => ids?.includes(idOf(finding)))
  return known === undefined || rankOf(finding.severity) < rankOf(known.severity)
}

function resolvedOf(rule: string, before: Groups, now: Groups, findings: readonly Finding[]): ResolvedGroup {
  const open = new Set(now.flatMap(({ ids }) => ids ?? []))
  const closed = new Set(before.flatMap(({ ids }) => ids ?? []).filter(id => !open.has(id)))
  const there = findings.filter(finding => finding.rule === rule && closed.has(idOf(finding)))
  return { rule, findings: there, gone: closed.size - there.length }
}

const hashes = (groups: Groups = []): string =>
  groups.map(({ severity, hash }) => `${severity} ${hash}`).join()

const countOf = (groups: Groups = []): number => groups.reduce((sum, { count }) => sum + count, 0)
