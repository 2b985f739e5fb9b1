// An account that could not be audited, as a report of its own: an error, never a pass.
import { asKeylessError } from '../../errors.ts'
import type { Baseline, Comparison } from '../comparison/index.ts'
import { type DecisionOptions, decide } from '../decision.ts'
import { type Finding, NOT_AUDITED_RULE, type Resource } from '../finding.ts'
import { toFindings } from '../findings.ts'
import type { Report } from '../report/report.ts'
import type { RuleDescription } from '../rule.ts'
import type { Target } from './targets.ts'

/** Judged of every account when there are several; its only result is `error`, where an account is missing. */
export const accountNotAudited: RuleDescription = {
  id: NOT_AUDITED_RULE,
  title: 'Every account was audited',
  severity: 'critical',
  rationale:
    'An account that nobody could look at may hold anything. As long as it is missing, the others say nothing about it.',
  remedy:
    'Let the session of the job assume the role in the account: allow sts:AssumeRole to the one, and trust it in the other.',
  controls: {},
}

/** Why there is no report on an account. */
export interface Failure {
  readonly message: string
  readonly remedy: string
  /** What was found out about it, line by line. */
  readonly explanation: readonly string[]
  /** The permission to add, where that is known. */
  readonly missingPermission?: string
}

/** The circumstances that a report takes from the run. */
export interface RunCircumstances extends Pick<Report, 'toolVersion' | 'callerArn' | 'frameworks'> {
  readonly generated: Date
  readonly asOf: Date
  readonly decision: DecisionOptions
}

/** Another one in every run, so that reports of the same state would differ; the log has it. */
const REQUEST_ID = / \[request [^\]]*\]/g

/** What was thrown on the way to an account, with the lines that were logged about it. */
export const failureOf = (thrown: unknown, log: readonly string[]): Failure => {
  const { code, message, hint } = asKeylessError(thrown)
  const isDenied = code === 'sts-access-denied'
  return {
    message: `The account was not audited: [${code}] ${message.replace(REQUEST_ID, '')}`,
    // The hint of a denial is about the claims of a token, and this role was assumed with a session.
    remedy: isDenied ? accountNotAudited.remedy : hint,
    explanation: log.filter(line => line.trim() !== ''),
    ...(isDenied && { missingPermission: 'sts:AssumeRole' }),
  }
}

/**
 * The report on an account that could not be audited.
 * @param baseline carried on, so that its findings are neither resolved now nor new when the account is back
 */
export const reportNotAudited = (
  { accountId, partition }: Pick<Target, 'accountId' | 'partition'>,
  failure: Failure,
  baseline: Baseline | null,
  { toolVersion, callerArn, frameworks, generated, asOf, decision }: RunCircumstances,
): Report => {
  const findings = [findingOf(accountId, partition, failure)]
  return {
    toolVersion,
    account: accountId,
    accountAlias: null,
    partition,
    callerArn,
    times: {
      generated: generated.toISOString(),
      credentialReport: null,
      credentialReportReused: false,
      asOf: asOf.toISOString(),
    },
    apiCalls: 0,
    decision: decide(findings, decision),
    rules: [accountNotAudited],
    findings,
    frameworks,
    comparison: baseline && nothingSeen(baseline),
    inventory: baseline?.inventory ?? null,
    whoCanEnter: null,
  }
}

const findingOf = (accountId: string, partition: string, failure: Failure): Finding => {
  const { message, remedy, explanation, missingPermission } = failure
  const resource: Resource = {
    type: 'account',
    name: accountId,
    arn: `arn:${partition}:iam::${accountId}:root`,
  }
  const evidence = explanation.length > 0 ? { explanation } : {}
  const result = { status: 'error', resource, message, remedy, evidence } as const
  const [finding] = toFindings(
    accountNotAudited,
    [{ ...result, ...(missingPermission !== undefined && { missingPermission }) }],
    accountId,
  )
  return finding as Finding
}

const nothingSeen = ({ generated, open }: Baseline): Comparison => ({
  baseline: generated,
  new: 0,
  unchanged: 0,
  resolved: [],
  unjudged: [...open.values()],
})
