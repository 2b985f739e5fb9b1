// One of many accounts: a session there, the audit, and a report whatever happens.
import { asKeylessError } from '../../errors.ts'
import type { Edge } from '../../federation/edge.ts'
import type { Session } from '../../federation/session.ts'
import type { Inputs } from '../../inputs.ts'
import type { Baseline } from '../comparison/index.ts'
import type { Report } from '../report/report.ts'
import { chainedSession } from './chained-session.ts'
import { holdLog } from './held-log.ts'
import { failureOf, type RunCircumstances, reportNotAudited } from './not-audited.ts'
import type { Target } from './targets.ts'

/** What is the same for all accounts of a run. */
export interface AccountsRun {
  readonly inputs: Inputs
  /** The job's own session, which every account's role is assumed from. */
  readonly session: Session
  readonly edge: Edge
  /** Audits the account of a session. */
  readonly auditOne: (session: Session, edge: Edge) => Promise<Report>
  /** What an earlier report says of the account. */
  readonly baselineOf: (accountId: string) => Baseline | null
  readonly circumstances: () => RunCircumstances
}

/**
 * The report on one account. Whatever fails on the way makes a report that says so; nothing is thrown. Its log is
 * printed at the end, folded.
 */
export const auditTarget = async (target: Target, run: AccountsRun): Promise<Report> => {
  const { inputs, session, edge, auditOne, baselineOf, circumstances } = run
  const held = holdLog(edge.runner)
  const quiet: Edge = { ...edge, runner: held.runner }
  const report = await auditThrough(target, session, inputs, quiet, auditOne).catch((thrown: unknown) => {
    const failure = failureOf(thrown, held.lines)
    edge.runner.warning(`Account ${target.accountId} was not audited: ${asKeylessError(thrown).message}`)
    return reportNotAudited(target, failure, baselineOf(target.accountId), circumstances())
  })
  edge.runner.group(`Account ${target.accountId}: ${report.decision.result}`, held.lines)
  return report
}

const auditThrough = async (
  target: Target,
  session: Session,
  inputs: Inputs,
  edge: Edge,
  auditOne: AccountsRun['auditOne'],
): Promise<Report> => auditOne(await chainedSession(target, session, inputs, edge), edge)
