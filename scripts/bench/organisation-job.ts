// One job of an organisation's audit, run as the runner does, and what it cost.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AUDITOR, HOME, MEMBER_ROLE } from '../../sandbox/accounts/organization.ts'
import type { Sandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'
import { type RunningJob, startJob } from '../../sandbox/runner.ts'

/** The built action; KEYLESS_ENTRY=src measures the sources instead, while working on them. */
const entry = path.resolve(
  import.meta.dirname,
  process.env.KEYLESS_ENTRY === 'src' ? '../../src/index.ts' : '../../dist/index.js',
)

/** One job, and what it cost. */
export interface Measured {
  /** Directory of the reports. */
  readonly reports: string
  readonly accounts: number
  /** Requests to IAM and STS. */
  readonly calls: number
  readonly wallSeconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

/** The inputs that audit the whole organisation. */
export const ORGANISATION = {
  'role-to-assume': `arn:aws:iam::${HOME}:role/${AUDITOR.name}`,
  'audit-accounts': 'organization',
  'audit-role-name': MEMBER_ROLE,
}

/** A job that asks the sandbox for everything. */
export const openJob = async (sandbox: Sandbox): Promise<RunningJob> => {
  const { env } = await sandbox.registerJob(pushToMain)
  return startJob({
    ...env,
    AWS_ENDPOINT_URL_STS: sandbox.urls.sts,
    AWS_ENDPOINT_URL_IAM: sandbox.urls.iam as string,
    AWS_ENDPOINT_URL_ORGANIZATIONS: sandbox.urls.organizations as string,
  })
}

/** @throws Error when the action fails */
export const measure = async (
  job: RunningJob,
  sandbox: Sandbox,
  inputs: Readonly<Record<string, string>>,
): Promise<Measured> => {
  const before = sandbox.requests.length
  const usage = path.join(job.runnerTemp, 'usage.json')
  const step = await job.uses(
    entry,
    { 'aws-region': 'eu-central-1', audit: 'true', 'output-env-credentials': 'false', ...inputs },
    {
      env: { USAGE_FILE: usage },
      nodeArguments: ['--import', path.join(import.meta.dirname, 'report-usage.mjs')],
    },
  )
  if (step.exitCode !== 0) throw new Error(`the audit ended with ${step.exitCode}: ${step.log.slice(-2000)}`)
  return {
    reports: step.outputs['audit-report-dir'] as string,
    accounts: Number(step.outputs['audit-accounts']),
    calls: sandbox.requests.slice(before).filter(({ service }) => service === 'iam' || service === 'sts')
      .length,
    wallSeconds: step.durationMs / 1000,
    ...JSON.parse(await readFile(usage, 'utf8')),
  }
}
