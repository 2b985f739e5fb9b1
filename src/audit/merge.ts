// Many reports into one, and one about several accounts back into many. Pure.
import type { Comparison } from './comparison/index.ts'
import { type DecisionOptions, decide } from './decision.ts'
import { inOrder } from './findings.ts'
import type { AccountEntry, Report } from './report/report.ts'
import type { RuleDescription } from './rule.ts'

/** What the merged report says of itself, and not of its accounts. */
export interface Merging
  extends Pick<Report, 'toolVersion' | 'account' | 'partition' | 'callerArn' | 'frameworks'> {
  readonly generated: Date
  /** The instant that ages are measured at. */
  readonly asOf: Date
  /** What every account, and all of them together, are decided by. */
  readonly decision: DecisionOptions
  /** Stands at the end of the rules, whether or not an account gave it cause. */
  readonly accountRule: RuleDescription
}

/**
 * One report about the accounts of all the given ones. The accounts come by id and the findings in the order of
 * findings.ts, so that the same accounts make the same report however they were spread over the given ones. Of an
 * account that several reports are about, the latest counts.
 */
export const merge = (reports: readonly Report[], merging: Merging): Report => {
  const { toolVersion, account, partition, callerArn, frameworks, generated, asOf } = merging
  const single = latestOfEach(reports.flatMap(split))
  const findings = inOrder(single.flatMap(report => report.findings))
  const missingPermissions = [...new Set(single.flatMap(report => report.missingPermissions ?? []))].sort()
  return {
    toolVersion,
    account,
    accountAlias: null,
    partition,
    callerArn,
    times: {
      generated: generated.toISOString(),
      ...credentialReports(single),
      asOf: asOf.toISOString(),
    },
    apiCalls: single.reduce((sum, { apiCalls }) => sum + apiCalls, 0),
    decision: decide(findings, merging.decision),
    rules: rulesOf(single, merging.accountRule),
    findings,
    frameworks,
    comparison: comparisonOf(single),
    inventory: null,
    whoCanEnter: null,
    accounts: single.map(report => entryOf(report, merging)),
    ...(missingPermissions.length > 0 && { missingPermissions }),
  }
}

/** A report about several accounts as one about each; a report about one as it is. */
export const split = (report: Report): readonly Report[] => {
  const { accounts, shard: _, ...single } = report
  if (accounts === undefined) return [single]
  const { missingPermissions: __, ...rest } = single
  const byAccount = Map.groupBy(report.findings, ({ account }) => account)
  return accounts.map(({ status: _status, ...entry }) => ({
    ...rest,
    ...entry,
    findings: byAccount.get(entry.account) ?? [],
  }))
}

const latestOfEach = (reports: readonly Report[]): Report[] => {
  const latest = new Map<string, Report>()
  for (const report of reports) {
    const before = latest.get(report.account)
    if (before === undefined || isLater(report, before)) latest.set(report.account, report)
  }
  return [...latest.values()].sort((a, b) => (a.account < b.account ? -1 : 1))
}

const isLater = (a: Report, b: Report): boolean =>
  Date.parse(a.times.generated) > Date.parse(b.times.generated)

const entryOf = (report: Report, { decision, accountRule }: Merging): AccountEntry => {
  const { account, accountAlias, partition, callerArn, times, apiCalls, comparison, inventory, whoCanEnter } =
    report
  const decided = decide(report.findings, decision)
  const isMissing = report.findings.some(({ rule }) => rule === accountRule.id)
  return {
    account,
    accountAlias,
    partition,
    callerArn,
    status: isMissing ? 'error' : decided.result,
    times,
    apiCalls,
    decision: decided,
    comparison,
    inventory,
    whoCanEnter,
  }
}

/** The oldest credential report: what holds of its age, holds of all. */
const credentialReports = (
  reports: readonly Report[],
): Pick<Report['times'], 'credentialReport' | 'credentialReportReused'> => ({
  credentialReport: earliest(reports.flatMap(({ times }) => times.credentialReport ?? [])),
  credentialReportReused: reports.some(({ times }) => times.credentialReportReused),
})

const earliest = (instants: readonly string[]): string | null =>
  instants.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null

/** Every rule once. Accounts of one run are judged by the same ones; those that were not audited by none. */
const rulesOf = (reports: readonly Report[], accountRule: RuleDescription): RuleDescription[] => {
  const rules = new Map(reports.flatMap(report => report.rules.map(rule => [rule.id, rule] as const)))
  rules.delete(accountRule.id)
  return [...rules.values(), accountRule]
}

const comparisonOf = (reports: readonly Report[]): Comparison | null => {
  const all = reports.map(({ comparison }) => comparison).filter(comparison => comparison !== null)
  const baseline = earliest(all.map(comparison => comparison.baseline))
  if (baseline === null) return null
  return {
    baseline,
    new: all.reduce((sum, comparison) => sum + comparison.new, 0),
    unchanged: all.reduce((sum, comparison) => sum + comparison.unchanged, 0),
    resolved: all.flatMap(({ resolved }) => resolved),
    unjudged: all.flatMap(({ unjudged }) => unjudged),
  }
}
