// A runner that keeps back what is printed, so that what is said about one role of several stays together.
import type { Runner } from '../../runner.ts'

export interface HeldBack {
  /** Masks at once; prints nothing yet. */
  readonly runner: Runner
  /** Prints everything in its order. */
  readonly release: () => Promise<void>
}

export const holdBack = (runner: Runner): HeldBack => {
  const said: (() => void | Promise<void>)[] = []
  const later =
    <Said extends unknown[]>(say: (...words: Said) => void | Promise<void>) =>
    (...words: Said): void =>
      void said.push(() => say(...words))
  return {
    runner: {
      ...runner,
      info: later(runner.info),
      notice: later(runner.notice),
      warning: later(runner.warning),
      error: later(runner.error),
      debug: later(runner.debug),
      group: later(runner.group),
      summary: async markdown => later(runner.summary)(markdown),
    },
    release: async () => {
      for (const say of said.splice(0)) await say()
    },
  }
}
