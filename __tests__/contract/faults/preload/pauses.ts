// Preloaded into a step: pauses between attempts take no time, and limits of five seconds and more a fifth of theirs, three
// seconds at most, so that what a workflow waits minutes for is over in seconds. What is waited for, and how often, stays
// the same.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

const pause = timers.setTimeout
Object.assign(timers, { setTimeout: (_: number, value?: unknown) => pause(1, value) })
syncBuiltinESMExports()

const sooner = (milliseconds = 0): number =>
  milliseconds >= 5_000 ? Math.min(milliseconds / 5, 3_000) : milliseconds

const start = globalThis.setTimeout
Object.assign(globalThis, {
  setTimeout: (task: (...given: unknown[]) => void, milliseconds?: number, ...given: unknown[]) =>
    start(task, sooner(milliseconds), ...given),
})

const limit = AbortSignal.timeout.bind(AbortSignal)
Object.assign(AbortSignal, { timeout: (milliseconds: number) => limit(sooner(milliseconds)) })
