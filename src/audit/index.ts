// The audit: collect → evaluate → report, and what it means for the step.
import { KeylessError } from '../errors.ts'
import type { Edge } from '../federation/edge.ts'
import type { Session } from '../federation/session.ts'
import type { Inputs } from '../inputs.ts'
import { version } from '../version.ts'
import { type Collection, collectAccount } from './collect-account.ts'
import type { AuditConfig } from './config.ts'
import { loadConfig } from './config-file.ts'
import { knownRules } from './config-schema.ts'
import { type Decision, decide } from './decision.ts'
import { activeRules, evaluate } from './evaluate.ts'
import { publish } from './report/publish.ts'
import { type Report, reportOf } from './report/report.ts'
import { rules } from './rules/index.ts'
import { loadSnapshot } from './snapshot-file.ts'
import { waiverRules } from './waiver-rules.ts'

/**
 * Audits the account of the session, or the saved snapshot that the inputs name.
 * @throws KeylessError `audit-failed` or `audit-incomplete` once everything is reported; `config-invalid`,
 * `snapshot-invalid`, `report-unwritable`.
 */
export const audit = async (inputs: Inputs, session: Session | null, edge: Edge): Promise<Report> => {
  const config = await loadConfig(workspaceOf(edge), inputs.auditConfig, knownRules(rules))
  const collection = await collected(inputs, session, config, edge)
  const report = judge(collection, config, inputs, edge.now())
  await publish(report, collection.snapshot, inputs, edge.runner)
  requirePassed(report.decision)
  return report
}

const workspaceOf = ({ runner }: Edge): string => runner.env.GITHUB_WORKSPACE ?? process.cwd()

const collected = async (
  inputs: Inputs,
  session: Session | null,
  config: AuditConfig,
  edge: Edge,
): Promise<Collection> => {
  if (inputs.auditSnapshotFile !== null)
    return { snapshot: await loadSnapshot(inputs.auditSnapshotFile), apiCalls: 0 }
  if (session === null) throw new KeylessError('internal', 'There is no session to audit with.')
  return collectAccount(inputs.awsRegion, session, config, edge)
}

const judge = (
  { snapshot, apiCalls }: Collection,
  config: AuditConfig,
  inputs: Inputs,
  generated: Date,
): Report => {
  const asOf = inputs.auditAsOf ?? generated
  const findings = evaluate(snapshot, rules, config, asOf)
  return reportOf({
    snapshot,
    apiCalls,
    findings,
    generated,
    asOf,
    toolVersion: version,
    decision: decide(findings, { failOn: inputs.auditFailOn, failOnError: inputs.auditFailOnError }),
    rules: activeRules([...rules, ...waiverRules], config),
    frameworks: inputs.auditFrameworks,
  })
}

const requirePassed = ({ result, blocking, failOn, errors }: Decision): void => {
  if (result === 'fail')
    throw new KeylessError('audit-failed', `The audit found ${blocking} of severity ${failOn} or graver.`)
  if (result === 'incomplete')
    throw new KeylessError(
      'audit-incomplete',
      `The audit could not evaluate everything (${errors} times), among it rules of severity ${failOn} or graver.`,
    )
}
