// Main entry: inputs → federate → one error on failure.
import { setTimeout as sleep } from 'node:timers/promises'
import { agentFor, proxySettings } from './aws/proxy.ts'
import { asKeylessError, KeylessError, renderError } from './errors.ts'
import { federate } from './federation/index.ts'
import { readInputs } from './inputs.ts'
import { githubRunner, type Runner } from './runner.ts'

const run = async (runner: Runner): Promise<void> => {
  const { inputs, fallbacks } = readInputs(runner.env)
  for (const fallback of fallbacks) runner.info(`Input ${fallback} (environment)`)
  const proxy = proxySettings(inputs.httpProxy, inputs.noProxy)
  const timer = failAfter(inputs.actionTimeoutSeconds, runner)
  await federate(inputs, {
    runner,
    now: () => new Date(),
    sleep,
    random: Math.random,
    agentFor: url => agentFor(url, proxy),
  })
  clearTimeout(timer)
}

const failAfter = (seconds: number, runner: Runner): NodeJS.Timeout | undefined =>
  seconds === 0
    ? undefined
    : setTimeout(
        () =>
          fail(runner, new KeylessError('action-timeout', `The action took longer than ${seconds} seconds.`)),
        seconds * 1000,
      )

/** Ends the process once everything is printed: an open connection must not keep a failed step alive. */
const fail = (runner: Runner, thrown: unknown): void => {
  runner.fail(renderError(asKeylessError(thrown), runner.env))
  process.stdout.write('', () => process.exit(1))
}

const runner = githubRunner()
await run(runner).catch(error => fail(runner, error))
