// Many accounts from one session: targets → share → audit each, a few at a time → one report.
import { roleArnOf } from '../../aws/arn.ts'
import { version } from '../../version.ts'
import { concurrently } from '../collect/concurrently.ts'
import { merge } from '../merge.ts'
import type { Report } from '../report/report.ts'
import { type AccountsRun, auditTarget } from './audit-target.ts'
import { decisionOptions } from './decision-options.ts'
import { accountNotAudited } from './not-audited.ts'
import { shareOf } from './shard.ts'
import { targetsOf } from './targets.ts'

export type Run = Omit<AccountsRun, 'circumstances'>

/**
 * Audits the accounts that audit-accounts names, or the share of them that audit-shard gives this job. Of each account
 * only its findings are kept, so that memory holds no more snapshots than accounts are audited at once.
 * @throws KeylessError `input-invalid`, `organization-unreadable`; for what concerns one account nothing
 */
export const auditAccounts = async (run: Run): Promise<Report> => {
  const { inputs, session, edge } = run
  const all = await targetsOf(inputs, session, edge)
  const shard = inputs.auditShard
  const targets = shard === null ? all : shareOf(all, shard)
  edge.runner.info(
    `Auditing ${targets.length} of ${all.length} accounts, at most ${inputs.auditConcurrency} at once.`,
  )
  const circumstances = () => circumstancesOf(run)
  const reports = await concurrently(targets, inputs.auditConcurrency, target =>
    auditTarget(target, { ...run, circumstances }),
  )
  const report = merge(reports, {
    ...circumstancesOf(run),
    account: session.accountId,
    partition: session.arn.split(':')[1] as string,
    accountRule: accountNotAudited,
  })
  return shard === null
    ? report
    : { ...report, shard: { ...shard, accounts: all.map(({ accountId }) => accountId) } }
}

const circumstancesOf = ({ inputs, session, edge }: Run) => {
  const generated = edge.now()
  return {
    toolVersion: version,
    // The name of the session may differ from job to job of a matrix, and does not matter here.
    callerArn: roleArnOf(session.arn) ?? session.arn,
    frameworks: inputs.auditFrameworks,
    decision: decisionOptions(inputs),
    generated,
    asOf: inputs.auditAsOf ?? generated,
  }
}
