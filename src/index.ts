// Main entry: inputs → federate → audit, when it is asked for → one error on failure.
import { fail, failAfter, failOnSignals } from './failure.ts'
import { edgeFor } from './federation/edge.ts'
import { federate } from './federation/index.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { githubRunner, type Runner } from './runner.ts'

const run = async (runner: Runner): Promise<void> => {
  const { inputs, fallbacks } = readInputs(runner.env)
  for (const fallback of fallbacks) runner.info(`Input ${fallback} (environment)`)
  const timer = failAfter(inputs.actionTimeoutSeconds, runner)
  const edge = edgeFor(inputs, runner)
  const session = needsNoSession(inputs) ? null : await federate(inputs, edge)
  if (inputs.audit) {
    const { auditInThread } = await import('./audit/thread.ts')
    await auditInThread(auditEntry(), { inputs, session })
  }
  clearTimeout(timer)
}

/** Beside this entry: dist/audit.js, or its source when the sources run unbundled. */
const auditEntry = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? 'audit/thread-entry.ts' : 'audit.js', import.meta.url)

/** A saved snapshot is judged, and reports are merged, without AWS, unless the step is to federate as well. */
const needsNoSession = ({
  audit,
  auditSnapshotFile,
  auditMerge,
  roleToAssume,
  roles,
  accessKeyId,
}: Inputs): boolean =>
  audit && (auditSnapshotFile ?? auditMerge) !== null && (roleToAssume ?? roles ?? accessKeyId) === null

const runner = githubRunner()
failOnSignals(runner)
await run(runner).catch(error => fail(runner, error))
