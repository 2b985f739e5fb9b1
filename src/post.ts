// The post entry: undoes what main recorded in the state of the step. Never fails the job.
import { outliveSignals } from './failure.ts'
import { undo } from './federation/export/undo.ts'
import { githubRunner } from './runner.ts'
import { removeUnfinishedReports } from './unfinished-reports.ts'

outliveSignals()
const runner = githubRunner()
await undo(runner)
removeUnfinishedReports(runner)
