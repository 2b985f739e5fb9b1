// Federation, whole process: the built action against a bare Node script that makes the same two requests; how many
// requests it makes, and what it loads.
import { statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'
import type { Figure } from './figure.ts'
import { compareProcesses, timeProcess } from './measure.ts'
import { staticClosure } from './static-closure.ts'

const ROLE = 'arn:aws:iam::111122223333:role/deploy'
const RUNS = 40

export const benchFederation = async (): Promise<readonly Figure[]> => {
  const sandbox = await startSandbox()
  const folder = await mkdtemp(path.join(tmpdir(), 'keyless-bench-'))
  try {
    const { env } = await sandbox.registerJob(pushToMain)
    const files = Object.fromEntries(
      ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE'].map(name => [name, path.join(folder, name)]),
    )
    await Promise.all(Object.values(files).map(file => writeFile(file, '')))
    const common = { ...env, ...files, HOME: folder, PATH: process.env.PATH ?? '' }
    const root = path.resolve(import.meta.dirname, '../..')
    const action = {
      args: [path.join(root, 'dist/index.js')],
      env: {
        ...common,
        AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
        'INPUT_AWS-REGION': 'us-east-1',
        'INPUT_ROLE-TO-ASSUME': ROLE,
      },
    }
    const bare = {
      args: [path.join(import.meta.dirname, 'bare-federation.mjs')],
      env: { ...common, STS_URL: sandbox.urls.sts, ROLE },
    }
    const { subject, baseline, ratio } = await compareProcesses(
      () => action,
      () => bare,
      RUNS,
    )
    return [
      {
        what: 'federation, whole process against a bare script',
        value: ratio,
        unit: '×',
        budget: 1.5,
        detail: `medians of ${RUNS} interleaved runs: ${subject.toFixed(0)} ms and ${baseline.toFixed(0)} ms`,
      },
      {
        what: 'federation, requests',
        value: await requestsOf(() => timeProcess(action), sandbox),
        unit: 'requests',
        budget: 2,
      },
      loaded(path.join(root, 'dist/index.js')),
    ]
  } finally {
    await sandbox.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const requestsOf = async (run: () => Promise<unknown>, { requests }: Sandbox): Promise<number> => {
  const before = requests.length
  await run()
  return requests.length - before
}

const loaded = (entry: string): Figure => {
  const files = staticClosure(entry)
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  return {
    what: 'federation, loaded before the first statement',
    value: bytes / 1000,
    unit: 'kB',
    budget: 700,
    detail: `${files.length} files`,
  }
}
