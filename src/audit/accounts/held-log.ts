// Keeps the log of accounts that are audited at the same time apart: held back, then printed account by account.
import type { Runner } from '../../runner.ts'

export interface HeldLog {
  /** Masks at once, holds everything printed, and drops what is meant for the job summary. */
  readonly runner: Runner
  /** What was printed so far. */
  readonly lines: readonly string[]
}

/** The summary of many accounts has a section for them; an explanation of every refusal would leave no room for it. */
export const holdLog = (runner: Runner): HeldLog => {
  const lines: string[] = []
  const hold = (line: string): void => void lines.push(...line.split('\n'))
  const held: Runner = {
    ...runner,
    info: hold,
    notice: hold,
    warning: hold,
    error: hold,
    group: (title, inner) => lines.push(title, ...inner),
    summary: async () => {},
  }
  return { runner: held, lines }
}
