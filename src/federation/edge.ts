// What federation needs of the outside world, so that tests can give another one.
import type { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { agentFor, proxySettings } from '../aws/proxy.ts'
import type { Inputs } from '../inputs.ts'
import type { Runner } from '../runner.ts'
import type { RetryOptions } from './retry.ts'

export interface Edge {
  readonly runner: Runner
  readonly now: () => Date
  /** Milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** From 0 up to 1. */
  readonly random: () => number
  /** The agent that reaches a URL through the proxy, or undefined for a direct connection. */
  readonly agentFor: (url: URL) => Promise<Agent | undefined>
}

/**
 * The real world.
 * @throws KeylessError `input-invalid` for a proxy that cannot be used.
 */
export const edgeFor = ({ httpProxy, noProxy }: Inputs, runner: Runner): Edge => {
  const proxy = proxySettings(httpProxy, noProxy)
  return { runner, now: () => new Date(), sleep, random: Math.random, agentFor: url => agentFor(url, proxy) }
}

/** The retry loop's options in this world; there is no deadline but the action's own. */
export const retryOptions = (
  { now, sleep, random }: Edge,
  maxAttempts: number,
  classify: RetryOptions['classify'],
): RetryOptions => ({
  maxAttempts,
  classify,
  sleep,
  random,
  now: () => now().getTime(),
  deadline: Number.POSITIVE_INFINITY,
})
