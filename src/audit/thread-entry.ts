// What the thread of the audit runs: the same runner, the same environment, an edge of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { asKeylessError } from '../errors.ts'
import { edgeFor } from '../federation/edge.ts'
import { githubRunner } from '../runner.ts'
import { audit } from './index.ts'
import type { Failure, Order } from './thread.ts'

const { inputs, session } = workerData as Order

const failure = await audit(inputs, session, edgeFor(inputs, githubRunner())).then(
  () => null,
  (error: unknown): Failure => {
    const { code, message, hint } = asKeylessError(error)
    return { code, message, hint }
  },
)
parentPort?.postMessage(failure)
