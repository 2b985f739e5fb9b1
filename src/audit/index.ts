// The audit: collect → judge → report, and what it means for the step.
import path from 'node:path'
import { KeylessError } from '../errors.ts'
import type { Edge } from '../federation/edge.ts'
import type { Session } from '../federation/session.ts'
import type { Inputs } from '../inputs.ts'
import { auditAccounts } from './accounts/index.ts'
import { mergeDirectory } from './accounts/merge-directory.ts'
import { collect, collectTrust } from './collect/index.ts'
import { type Collection, collectAccount } from './collect-account.ts'
import { type Baselines, loadBaselines } from './comparison/baseline-file.ts'
import type { Baseline } from './comparison/index.ts'
import { loadConfig } from './config/file.ts'
import type { AuditConfig } from './config/index.ts'
import { knownRules } from './config/schema.ts'
import type { Decision } from './decision.ts'
import { freeMemory } from './free-memory.ts'
import { withGithubFacts } from './github/facts.ts'
import { tellGitHub } from './github/index.ts'
import { judge } from './judge.ts'
import { split } from './merge.ts'
import { type Audited, publish } from './report/publish.ts'
import { userNames } from './report/redact.ts'
import type { Report } from './report/report.ts'
import { rules } from './rules/index.ts'
import { loadSnapshot } from './snapshot/file.ts'

/**
 * Audits the account of the session, the accounts that it reaches, or the saved snapshot that the inputs name; or
 * merges the reports of other jobs.
 * @throws KeylessError `audit-failed` or `audit-incomplete` once everything is reported; `config-invalid`,
 * `baseline-invalid`, `snapshot-invalid`, `merge-invalid`, `organization-unreadable`, `report-unwritable`.
 */
export const audit = async (inputs: Inputs, session: Session | null, edge: Edge): Promise<Report> => {
  const audited = await (inputs.auditMerge === null
    ? auditedNow(inputs, session, edge)
    : merged(inputs.auditMerge, inputs, edge))
  const { report } = audited
  for (const notice of uncompared(report, inputs)) edge.runner.notice(notice)
  await freeMemory()
  const shown = await publish(audited, inputs, edge.runner)
  if (inputs.auditIssue && inputs.githubToken !== null)
    await tellGitHub(shown, split(shown), inputs.githubToken, edge)
  requirePassed(report.decision)
  return report
}

const merged = async (directory: string, inputs: Inputs, edge: Edge): Promise<Audited> => ({
  report: await mergeDirectory(path.resolve(workspaceOf(edge), directory), inputs, edge.now()),
  userNames: null,
  snapshot: null,
})

const auditedNow = async (inputs: Inputs, session: Session | null, edge: Edge): Promise<Audited> => {
  const config = await loadConfig(workspaceOf(edge), inputs.auditConfig, knownRules(rules))
  const baselines = await baselinesOf(inputs, edge)
  const baselineOf = (account: string): Baseline | null => baselines.get(account) ?? null
  const judgeOne = (collection: Collection): Report =>
    judge(collection, baselineOf(collection.snapshot.accountId), config, inputs, edge.now())
  if (inputs.auditAccounts.length === 0 || session === null) {
    const collection = await collected(inputs, session, config, edge)
    const { snapshot } = collection
    return {
      report: judgeOne(collection),
      userNames: userNames(snapshot),
      // With all that was made of it, it takes half of the memory, and reports need as much.
      snapshot: inputs.auditSaveSnapshot ? snapshot : null,
    }
  }
  const auditOne = async (own: Session, quiet: Edge): Promise<Report> =>
    judgeOne(await collectLive(inputs, own, config, quiet))
  const report = await auditAccounts({ inputs, session, edge, baselineOf, auditOne })
  return { report, userNames: null, snapshot: null }
}

const workspaceOf = ({ runner }: Edge): string => runner.env.GITHUB_WORKSPACE ?? process.cwd()

/** Read before AWS is asked: a baseline that cannot be used should not cost an audit. */
const baselinesOf = async ({ auditBaseline }: Inputs, edge: Edge): Promise<Baselines['byAccount']> => {
  if (auditBaseline === null) return new Map()
  const { byAccount, notices } = await loadBaselines(path.resolve(workspaceOf(edge), auditBaseline))
  for (const notice of notices) edge.runner.notice(notice)
  return byAccount
}

/** Whoever gives a baseline should know of the accounts that it says nothing about. */
const uncompared = (report: Report, { auditBaseline, auditFailOnNew }: Inputs): string[] => {
  const missing = (report.accounts ?? [report]).filter(({ comparison }) => comparison === null).length
  if (auditBaseline === null || missing === 0) return []
  const whose = report.accounts === undefined ? 'this account' : `${missing} of the accounts`
  const consequence = auditFailOnNew
    ? ' With audit-fail-on-new, no finding there fails the step until there is one.'
    : ''
  return [
    `audit-baseline: ${auditBaseline} holds no earlier report of ${whose}, so nothing is compared.${consequence}`,
  ]
}

const collected = async (
  inputs: Inputs,
  session: Session | null,
  config: AuditConfig,
  edge: Edge,
): Promise<Collection> => {
  if (inputs.auditSnapshotFile !== null)
    return {
      snapshot: await loadSnapshot(path.resolve(workspaceOf(edge), inputs.auditSnapshotFile)),
      apiCalls: 0,
    }
  if (session === null) throw new KeylessError('internal', 'There is no session to audit with.')
  return collectLive(inputs, session, config, edge)
}

const collectLive = async (
  inputs: Inputs,
  session: Session,
  config: AuditConfig,
  edge: Edge,
): Promise<Collection> =>
  withGithubFacts(
    await collectAccount(readerFor(inputs), inputs.awsRegion, session, config, edge),
    inputs.githubToken,
    edge,
  )

const readerFor = ({ auditTrustOnly }: Inputs): typeof collect => (auditTrustOnly ? collectTrust : collect)

const requirePassed = ({ result, blocking, failOn, failOnNew, errors }: Decision): void => {
  if (result === 'fail')
    throw new KeylessError(
      'audit-failed',
      `The audit found ${blocking}${failOnNew ? ' new' : ''} of severity ${failOn} or graver.`,
    )
  if (result === 'incomplete')
    throw new KeylessError(
      'audit-incomplete',
      `The audit could not evaluate everything (${errors} times), among it rules of severity ${failOn} or graver.`,
    )
}
