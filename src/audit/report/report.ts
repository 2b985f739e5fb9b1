// What every report is made of: the findings of one run on one account, and the circumstances of the run.
import type { Framework } from '../controls.ts'
import type { Decision } from '../decision.ts'
import type { Finding } from '../finding.ts'
import type { RuleDescription } from '../rule.ts'

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
