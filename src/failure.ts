// How a step fails: one error, then the end of the process.
import { asKeylessError, KeylessError, renderError } from './errors.ts'
import type { Runner } from './runner.ts'

/** Ends the process once everything is printed: an open connection must not keep a failed step alive. */
export const fail = (runner: Runner, thrown: unknown): void => {
  runner.fail(renderError(asKeylessError(thrown), runner.env))
  process.stdout.write('', () => process.exit(1))
}

/** The limit of action-timeout-s; 0 seconds: none. */
export const failAfter = (seconds: number, runner: Runner): NodeJS.Timeout | undefined =>
  seconds === 0
    ? undefined
    : setTimeout(
        () =>
          fail(runner, new KeylessError('action-timeout', `The action took longer than ${seconds} seconds.`)),
        seconds * 1000,
      )

/**
 * Cancelling a job sends its step SIGINT, and SIGTERM 7.5 s later. Node would die of either at any point; so it dies
 * between two edits of a file, and says why.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
export const failOnSignals = (runner: Runner): void => {
  for (const signal of signals)
    process.once(signal, () =>
      fail(runner, new KeylessError('cancelled', `The step was ended by ${signal}.`)),
    )
  // A second one must not end the process while it still says why.
  outliveSignals()
}

/**
 * Lets the process come to its end, which is near. The post step that died half-way would leave credentials and locks.
 */
export const outliveSignals = (): void => {
  for (const signal of signals) process.on(signal, () => {})
}

const signals = ['SIGINT', 'SIGTERM'] as const
