// What every report is made of: the findings of one run on one account or several, and the circumstances of the run.
import type { Comparison } from '../comparison/index.ts'
import { type Inventory, inventoryOf } from '../comparison/inventory.ts'
import type { Framework } from '../controls.ts'
import type { Decision } from '../decision.ts'
import type { Finding } from '../finding.ts'
import type { RuleDescription } from '../rule.ts'
import type { Snapshot } from '../snapshot/index.ts'
import { refusedPermissions } from '../snapshot/refused.ts'
import { type Entry, whoCanEnter } from '../trust/who-can-enter.ts'

/** Version of the JSON report; raised when a reader of the older form would misread the newer one. */
export const REPORT_VERSION = 1

export interface Report {
  /** The action's own version (semver). */
  readonly toolVersion: string
  /** Twelve digits. */
  readonly account: string
  readonly accountAlias: string | null
  readonly partition: string
  /** ARN of the caller that collected the snapshot. */
  readonly callerArn: string
  readonly times: ReportTimes
  /** Number of requests made to AWS. */
  readonly apiCalls: number
  readonly decision: Decision
  /** The rules that were evaluated, with the severities the configuration gives them. */
  readonly rules: readonly RuleDescription[]
  /** In the order of findings.ts: worst first; passes included. */
  readonly findings: readonly Finding[]
  /** Frameworks that the summary shows control by control. */
  readonly frameworks: readonly Framework[]
  /** null: there was no earlier report to compare with. */
  readonly comparison: Comparison | null
  /** What a later run compares, beside the findings; null when the report is redacted, or about several accounts. */
  readonly inventory: Inventory | null
  /** Each way into the account's roles from outside; null when they were not collected, and for several accounts. */
  readonly whoCanEnter: readonly Entry[] | null
  /** One by one and by id, when the report is about several; then `account` is the one that the audit ran from. */
  readonly accounts?: readonly AccountEntry[]
  /** Permissions that calls were refused for, whether or not a finding says so; absent when none was. */
  readonly missingPermissions?: readonly string[]
  /** Which share of the accounts it is about, when it is one job's of a matrix. */
  readonly shard?: ReportShard
}

/** What a report about several accounts says of each. */
export interface AccountEntry
  extends Pick<
    Report,
    | 'account'
    | 'accountAlias'
    | 'partition'
    | 'callerArn'
    | 'times'
    | 'apiCalls'
    | 'decision'
    | 'comparison'
    | 'inventory'
    | 'whoCanEnter'
  > {
  /** `error`: the account was not audited; else the result of its decision. */
  readonly status: Decision['result'] | 'error'
}

export interface ReportShard {
  /** From 1 to `count`. */
  readonly index: number
  readonly count: number
  /** The ids of all accounts that the shards share, by id. */
  readonly accounts: readonly string[]
}

/** ISO 8601 UTC. */
export interface ReportTimes {
  /** When this report was made. */
  readonly generated: string
  /** GeneratedTime of the credential report, at which the ages in it are measured; null without one. */
  readonly credentialReport: string | null
  /** Whether AWS refused to make a new credential report, so that an older one was used. */
  readonly credentialReportReused: boolean
  /** The instant that all other ages are measured at. */
  readonly asOf: string
}

/** A run, as far as a report needs to know it. */
export interface Run
  extends Pick<
    Report,
    'toolVersion' | 'apiCalls' | 'decision' | 'rules' | 'findings' | 'frameworks' | 'comparison'
  > {
  readonly snapshot: Snapshot
  /** When the report is made. */
  readonly generated: Date
  /** The `now` that the findings were made with. */
  readonly asOf: Date
}

/** The report of a run: its findings, and whose account they are about, seen by whom and when. */
export function reportOf({ snapshot, generated, asOf, ...rest }: Run): Report {
  const { accountId, accountAlias, partition, callerArn, credentialReport } = snapshot
  const missingPermissions = refusedPermissions(snapshot)
  const csv = credentialReport.status === 'collected' ? credentialReport.value : null
  return {
    ...rest,
    account: accountId,
    accountAlias: accountAlias.status === 'collected' ? accountAlias.value : null,
    partition,
    callerArn,
    inventory: inventoryOf(snapshot),
    whoCanEnter: whoCanEnter(snapshot, rest.findings),
    times: {
      generated: generated.toISOString(),
      credentialReport: csv?.generatedAt ?? null,
      credentialReportReused: csv?.reused ?? false,
      asOf: asOf.toISOString(),
    },
    ...(missingPermissions.length > 0 && { missingPermissions }),
  }
}

/** The ways into all accounts of a report that are known; null: those of none are. */
export const waysInto = ({ accounts, whoCanEnter }: Report): readonly Entry[] | null => {
  if (accounts === undefined) return whoCanEnter
  const known = accounts.filter(entry => entry.whoCanEnter !== null)
  return known.length === 0 && accounts.length > 0 ? null : known.flatMap(entry => entry.whoCanEnter ?? [])
}
