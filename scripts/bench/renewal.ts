// The credential process with a valid stored session against a bare Node start; twenty roles in one step against one.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startSandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'
import { type RunningJob, startJob } from '../../sandbox/runner.ts'
import { trustGitHub } from '../../sandbox/sample.ts'
import { dist } from '../bundle-paths.ts'
import type { Figure } from './figure.ts'
import { compareProcesses, median } from './measure.ts'

const main = path.join(dist, 'index.js')
const ACCOUNT = '111122223333'
const SUBJECT = 'repo:octo-org/octo-repo:ref:refs/heads/main'
const arn = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`

export const benchRenewal = async (): Promise<readonly Figure[]> => [await storedSession(), await manyRoles()]

const storedSession = async (): Promise<Figure> => {
  const sandbox = await startSandbox()
  const job = await startJob({
    ...(await sandbox.registerJob(pushToMain)).env,
    AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'keyless-bench-'))
  try {
    const step = await job.uses(main, {
      'aws-region': 'us-east-1',
      'role-to-assume': arn('deploy'),
      'refreshable-credentials': 'true',
    })
    if (step.exitCode !== 0) throw new Error(step.stdout)
    const empty = path.join(folder, 'empty.mjs')
    await writeFile(empty, '')
    const helper = { args: (await credentialProcess(job)).slice(1), env: job.env }
    const { subject, baseline, ratio } = await compareProcesses(
      () => helper,
      () => ({ args: [empty], env: job.env }),
      40,
    )
    return {
      what: 'credential process with a valid stored session, against a bare Node start',
      value: ratio,
      unit: '×',
      budget: 1.3,
      detail: `medians ${subject.toFixed(0)} ms and ${baseline.toFixed(0)} ms`,
    }
  } finally {
    await Promise.all([sandbox.stop(), job.remove(), rm(folder, { recursive: true, force: true })])
  }
}

/** The words of the profile's `credential_process` line, which are quoted. */
const credentialProcess = async (job: RunningJob): Promise<string[]> => {
  const config = await readFile(path.join(job.home, '.aws/config'), 'utf8')
  const line = /^credential_process\s*=\s*(.+)$/m.exec(config)?.[1] ?? ''
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}

const manyRoles = async (): Promise<Figure> => {
  const names = Array.from({ length: 20 }, (_, index) => `role-${index}`)
  const sandbox = await startSandbox({
    latencyMs: 100,
    accounts: [
      {
        id: ACCOUNT,
        providers: [{ url: 'token.actions.githubusercontent.com', clientIds: ['sts.amazonaws.com'] }],
        roles: names.map(name => ({ name, trustPolicy: trustGitHub(ACCOUNT, SUBJECT) })),
      },
    ],
  })
  const { env } = await sandbox.registerJob(pushToMain)
  const time = async (roles: readonly string[]): Promise<number> => {
    const job = await startJob({ ...env, AWS_ENDPOINT_URL_STS: sandbox.urls.sts })
    const lines = roles.map(name => `${name} = ${arn(name)}`).join('\n')
    const step = await job.uses(main, { 'aws-region': 'us-east-1', roles: lines })
    await job.remove()
    if (step.exitCode !== 0) throw new Error(step.stdout)
    return step.durationMs
  }
  const times: { one: number[]; twenty: number[] } = { one: [], twenty: [] }
  for (let run = 0; run < 10; run++) {
    times.one.push(await time(names.slice(0, 1)))
    times.twenty.push(await time(names))
  }
  await sandbox.stop()
  const [one, twenty] = [median(times.one), median(times.twenty)]
  return {
    what: 'twenty roles in one step against one, at 100 ms latency',
    value: twenty / one,
    unit: '×',
    budget: 2,
    detail: `medians ${twenty.toFixed(0)} ms and ${one.toFixed(0)} ms`,
  }
}
