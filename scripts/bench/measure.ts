// Interleaved timing of whole processes and of functions, reported as ratios of medians.
import { spawn } from 'node:child_process'

export interface Command {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Milliseconds from spawn to exit. @throws Error when the process fails, with what it printed. */
export const timeProcess = ({ args, env }: Command): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    child.stdout.on('data', chunk => (printed += chunk))
    child.stderr.on('data', chunk => (printed += chunk))
    child.on('error', reject)
    child.on('close', code =>
      code === 0 ? resolve(performance.now() - started) : reject(new Error(`exit ${code}: ${printed}`)),
    )
  })

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

export interface Comparison {
  readonly subject: number
  readonly baseline: number
  readonly ratio: number
}

/** Medians of `runs` interleaved pairs after two pairs that are not counted. */
export const compareProcesses = async (
  subject: () => Command,
  baseline: () => Command,
  runs: number,
): Promise<Comparison> => {
  const times: { subject: number[]; baseline: number[] } = { subject: [], baseline: [] }
  for (let run = -2; run < runs; run++) {
    const pair = { subject: await timeProcess(subject()), baseline: await timeProcess(baseline()) }
    if (run < 0) continue
    times.subject.push(pair.subject)
    times.baseline.push(pair.baseline)
  }
  const [a, b] = [median(times.subject), median(times.baseline)]
  return { subject: a, baseline: b, ratio: a / b }
}
