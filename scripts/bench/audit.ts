// The audit of a full account, from the sandbox: API calls, time, memory, and how it grows.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Figure } from './figure.ts'

const run = promisify(execFile)

interface Measured {
  readonly calls: number
  readonly cpuSeconds: number
  readonly wallSeconds: number
  readonly peakMegabytes: number
}

/** In a process of its own, so that the sandbox's memory and time are not counted. */
const measure = async (users: number): Promise<Measured> => {
  const script = path.join(import.meta.dirname, 'audit-account.ts')
  const { stdout } = await run(process.execPath, [script, String(users)], { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout.trim().split('\n').at(-1) as string)
}

export const benchAudit = async (): Promise<readonly Figure[]> => {
  const small = await measure(500)
  const full = await measure(5000)
  const detail = `${full.wallSeconds.toFixed(1)} s of wall time, ${full.cpuSeconds.toFixed(1)} s of CPU`
  return [
    { what: 'audit of a full account, calls to IAM', value: full.calls, unit: 'calls', budget: 30 },
    {
      what: 'audit of a full account, whole process',
      value: full.wallSeconds,
      unit: 's',
      budget: 10,
      detail,
    },
    { what: 'audit of a full account, peak memory', value: full.peakMegabytes, unit: 'MB', budget: 400 },
    {
      what: 'audit, CPU from 500 to 5,000 users',
      value: full.cpuSeconds / small.cpuSeconds,
      unit: '×',
      budget: 10,
      detail: 'linear growth or better',
    },
  ]
}
