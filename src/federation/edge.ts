// What federation needs of the outside world, so that tests can give another one.
import type { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { agentFor, proxySettings } from '../aws/proxy.ts'
import type { Inputs } from '../inputs.ts'
import type { Runner } from '../runner.ts'
import type { RetryOptions } from './exchange/retry.ts'

/** Time, chance and the way out. */
export interface World {
  readonly now: () => Date
  /** Milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** From 0 up to 1. */
  readonly random: () => number
  /** The agent that reaches a URL through the proxy, or undefined for a direct connection. */
  readonly agentFor: (url: URL) => Promise<Agent | undefined>
}

export interface Edge extends World {
  readonly runner: Runner
}

type ProxyInputs = Pick<Inputs, 'httpProxy' | 'noProxy'>

/**
 * The real world.
 * @throws KeylessError `input-invalid` for a proxy that cannot be used.
 */
export const worldBehind = ({ httpProxy, noProxy }: ProxyInputs): World => {
  const proxy = proxySettings(httpProxy, noProxy)
  return { now: () => new Date(), sleep, random: Math.random, agentFor: url => agentFor(url, proxy) }
}

/**
 * The real world with its runner.
 * @throws KeylessError `input-invalid` for a proxy that cannot be used.
 */
export const edgeFor = (inputs: ProxyInputs, runner: Runner): Edge => ({ ...worldBehind(inputs), runner })

/**
 * The retry loop's options in this world.
 * @param deadline milliseconds since the epoch; none by default, since the action has its own limit.
 */
export const retryOptions = (
  { now, sleep, random }: World,
  maxAttempts: number,
  classify: RetryOptions['classify'],
  deadline = Number.POSITIVE_INFINITY,
): RetryOptions => ({
  maxAttempts,
  classify,
  sleep,
  random,
  now: () => now().getTime(),
  deadline,
})
