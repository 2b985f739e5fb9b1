// Three hundred accounts in twelve shards: the same report as from one job, and what a shard costs.
import { cp, mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { madeOrganization } from '../../sandbox/accounts/organization.ts'
import { startSandbox } from '../../sandbox/index.ts'
import type { RunningJob } from '../../sandbox/runner.ts'
import type { Figure } from './figure.ts'
import { type Measured, measure, ORGANISATION, openJob } from './organisation-job.ts'

const MEMBERS = 299
const SHARDS = 12
/** What a call of AWS takes from a runner in another region, or longer. */
const LATENCY_MS = 100
/** The default of audit-concurrency. */
const AT_ONCE = 4

/** Jobs run one after the other, so that none waits for the machine. */
export const benchOrganisation = async (): Promise<readonly Figure[]> => {
  const now = new Date()
  // Two accounts refuse, as some always do.
  const { options } = madeOrganization(now, { members: MEMBERS, closed: [17, 170] })
  const sandbox = await startSandbox(options)
  const job = await openJob(sandbox)
  try {
    const asOf = { 'audit-as-of': now.toISOString(), 'audit-fail-on': 'none' }
    const whole = await measure(job, sandbox, { ...ORGANISATION, ...asOf })
    const shards: Measured[] = []
    for (let index = 1; index <= SHARDS; index++)
      shards.push(
        await measure(job, sandbox, { ...ORGANISATION, ...asOf, 'audit-shard': `${index}/${SHARDS}` }),
      )
    const merged = await measure(job, sandbox, {
      ...asOf,
      'audit-merge': await gather(job, shards),
    })
    const calls = shards.map(shard => shard.calls)
    const busiest = { ...asOf, 'audit-shard': `${calls.indexOf(Math.max(...calls)) + 1}/${SHARDS}` }
    const prompt = await measure(job, sandbox, { ...ORGANISATION, ...busiest })
    const late = await lateShard(options, busiest)
    const run = { whole, shards, merged }
    return [
      ...sameness(run, await differing(whole, merged)),
      ...work(run),
      ...memory(run),
      waiting(prompt, late),
    ]
  } finally {
    await job.remove()
    await sandbox.stop()
  }
}

/** A shard again, with every answer late. */
const lateShard = async (
  options: Parameters<typeof startSandbox>[0],
  inputs: Readonly<Record<string, string>>,
): Promise<Measured> => {
  const sandbox = await startSandbox({ ...options, latencyMs: LATENCY_MS })
  const job = await openJob(sandbox)
  try {
    return await measure(job, sandbox, { ...ORGANISATION, ...inputs })
  } finally {
    await job.remove()
    await sandbox.stop()
  }
}

/** As download-artifact would: a folder for each shard. */
const gather = async (job: RunningJob, shards: readonly Measured[]): Promise<string> => {
  const folder = path.join(job.runnerTemp, 'shards')
  for (const [index, { reports }] of shards.entries()) {
    const target = path.join(folder, `shard-${index + 1}`)
    await mkdir(target, { recursive: true })
    await cp(path.join(reports, 'audit.json'), path.join(target, 'audit.json'))
  }
  return folder
}

/** Names of the reports that differ in more than the time they were made. */
const differing = async (whole: Measured, merged: Measured): Promise<string[]> => {
  const read = async ({ reports }: Measured, name: string): Promise<string> =>
    (await readFile(path.join(reports, name), 'utf8')).replace(/"(generated|endTimeUtc)": ?"[^"]+"/g, '"$1"')
  const names = ['audit.json', 'audit.csv', 'audit.sarif', 'summary.md']
  const equal = await Promise.all(
    names.map(async name => (await read(whole, name)) === (await read(merged, name))),
  )
  return names.filter((_, index) => !equal[index])
}

interface Run {
  readonly whole: Measured
  readonly shards: readonly Measured[]
  readonly merged: Measured
}

const NAME = `${MEMBERS + 1} accounts in ${SHARDS} shards`

const sameness = ({ whole, shards }: Run, differences: readonly string[]): readonly Figure[] => [
  {
    what: `${NAME}, reports that the merge makes differently from one job`,
    value: differences.length,
    unit: 'files',
    budget: 0,
    detail: differences.join(', ') || 'JSON, CSV, SARIF and summary are equal but for times',
  },
  {
    what: `${NAME}, accounts that the largest shard has more than an equal share`,
    value: largest(shards, ({ accounts }) => accounts) - whole.accounts / SHARDS,
    unit: 'accounts',
    budget: 1,
  },
]

const work = ({ whole, shards, merged }: Run): readonly Figure[] => [
  {
    what: `${NAME}, calls to IAM and STS for an account`,
    value: largest(shards, ({ calls, accounts }) => calls / accounts),
    unit: 'calls',
    budget: 40,
    detail: `${sum(shards, ({ calls }) => calls)} in all`,
  },
  {
    what: `${NAME}, CPU of all shards against one job`,
    value: sum(shards, ({ cpuSeconds }) => cpuSeconds) / whole.cpuSeconds,
    unit: '×',
    budget: 3,
    detail: `${seconds(whole)} for one job; ${largest(shards, ({ wallSeconds }) => wallSeconds).toFixed(1)} s for the slowest shard; ${seconds(merged)} for the merge`,
  },
]

const memory = ({ whole, shards, merged }: Run): readonly Figure[] => {
  const peak = largest(shards, ({ peakMegabytes }) => peakMegabytes)
  return [
    { what: `${NAME}, peak memory of a shard`, value: peak, unit: 'MB', budget: 500 },
    {
      what: `${NAME}, peak memory of one job against a shard`,
      value: whole.peakMegabytes / peak,
      unit: '×',
      budget: 6,
      detail: `${whole.peakMegabytes.toFixed(0)} MB for ${SHARDS} times the accounts; ${merged.peakMegabytes.toFixed(0)} MB for the merge`,
    },
  ]
}

/** The shard with the most calls: at most, every call waits, with as many at once as there are accounts. */
const waiting = (prompt: Measured, late: Measured): Figure => {
  const computed = (late.calls * LATENCY_MS) / 1000 / AT_ONCE
  return {
    what: `${NAME}, the shard with the most calls at ${LATENCY_MS} ms each`,
    value: late.wallSeconds,
    unit: 's',
    budget: Math.round(prompt.wallSeconds + computed),
    detail: `the budget is computed: ${seconds(prompt)} without latency and ${computed.toFixed(1)} s for ${late.calls} calls × ${LATENCY_MS} ms ÷ ${AT_ONCE} accounts at once`,
  }
}

const largest = (shards: readonly Measured[], figure: (shard: Measured) => number): number =>
  Math.max(...shards.map(figure))

const sum = (shards: readonly Measured[], figure: (shard: Measured) => number): number =>
  shards.reduce((total, shard) => total + figure(shard), 0)

const seconds = ({ wallSeconds }: Measured): string => `${wallSeconds.toFixed(1)} s`
