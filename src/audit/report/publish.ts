// Where a report goes: files, job summary, annotations, outputs and a few lines of log.
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Inputs } from '../../inputs.ts'
import type { Runner } from '../../runner.ts'
import { recordReports } from '../../unfinished-reports.ts'
import { severities } from '../finding.ts'
import { serializeSnapshot } from '../snapshot/file.ts'
import type { Snapshot } from '../snapshot/index.ts'
import { annotations } from './annotations.ts'
import { csvParts } from './csv.ts'
import { htmlParts } from './html.ts'
import { jsonParts } from './json.ts'
import { alertLocation } from './location.ts'
import { redact } from './redact.ts'
import { redactAccounts } from './redact-accounts.ts'
import { type Report, waysInto } from './report.ts'
import { sarif } from './sarif.ts'
import { summary } from './summary.ts'
import { whoCanEnterCsv } from './who-can-enter.ts'
import { clocks, verdict } from './wording.ts'
import { newReportDirectory, type ReportKind, writeReports } from './write.ts'

/** A report, and what else is published with it. */
export interface Audited {
  readonly report: Report
  /** To be redacted in what everybody can read; null: the report is about several accounts, and tells them itself. */
  readonly userNames: readonly string[] | null
  /** null: it is not to be saved. */
  readonly snapshot: Snapshot | null
}

/**
 * What everybody with access to the run can read is redacted where the repository is public; the files are not.
 * @returns the report as everybody may read it
 */
export const publish = async (
  { report, userNames, snapshot }: Audited,
  inputs: Inputs,
  runner: Runner,
): Promise<Report> => {
  const shown = isRedacted(inputs.auditRedact, runner) ? redacted(report, userNames) : report
  const markdown = summary(shown)
  const directory = await reportDirectory(inputs.auditReportDir, runner.env)
  recordReports(runner, directory)
  const files = await writeReports(directory, {
    summary: markdown,
    sarif: sarif(report, { location: locationOf(inputs, runner) }),
    json: jsonParts(report),
    csv: csvParts(report),
    html: htmlParts(report),
    'who-can-enter': whoCanEnterCsv(waysInto(report) ?? []),
    ...(snapshot !== null && { snapshot: serializeSnapshot(snapshot) }),
  })
  await runner.summary(markdown)
  for (const { level, message } of annotations(shown)) runner[level](message)
  for (const line of [verdict(shown), clocks(shown), `Reports: ${directory}`]) runner.info(line)
  setOutputs(report, directory, files, runner)
  return shown
}

const redacted = (report: Report, userNames: Audited['userNames']): Report =>
  userNames === null ? redactAccounts(report) : redact(report, userNames)

/** Unless the input decides: redacted, but where the event says that the repository is not public. */
const isRedacted = (wanted: boolean | null, runner: Runner): boolean => {
  const repository = runner.event().repository as { visibility?: string; private?: boolean } | undefined
  const isClosed = repository?.visibility ? repository.visibility !== 'public' : repository?.private === true
  return wanted ?? !isClosed
}

const reportDirectory = async (wanted: string | null, env: Runner['env']): Promise<string> =>
  wanted === null
    ? newReportDirectory(env.RUNNER_TEMP || tmpdir())
    : path.resolve(env.GITHUB_WORKSPACE ?? '', wanted)

const locationOf = ({ auditConfig }: Inputs, { env }: Runner): string =>
  alertLocation(auditConfig, env.GITHUB_WORKSPACE ?? process.cwd(), env.GITHUB_WORKFLOW_REF)

const setOutputs = (
  { decision, comparison, accounts }: Report,
  directory: string,
  files: Partial<Record<ReportKind, string>>,
  runner: Runner,
): void => {
  const { counts } = decision
  const total = severities.reduce((sum, severity) => sum + counts[severity], 0)
  const values: [string, string | number][] = [
    ['result', decision.result],
    ['findings', total],
    ...severities.map((severity): [string, number] => [severity, counts[severity]]),
    ['waived', decision.waived],
    ['errors', decision.errors],
    ['new', comparison?.new ?? ''],
    ['resolved', comparison?.resolved.length ?? ''],
    ['accounts', accounts?.length ?? 1],
    ['accounts-failed', accounts?.filter(({ status }) => status === 'error').length ?? 0],
    ['report-dir', directory],
    ...Object.entries(files).filter(([kind]) => kind !== 'snapshot'),
  ]
  for (const [name, value] of values) runner.setOutput(`audit-${name}`, String(value))
}
