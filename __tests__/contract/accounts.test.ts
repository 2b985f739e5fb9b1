// Many accounts as a workflow sees them: one job, a matrix of jobs, and the job that merges what they found.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AUDITOR, HOME, MEMBER_ROLE, madeOrganization } from '../../sandbox/accounts/organization.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import type { JsonReport } from '../../src/audit/report/json.ts'
import { type ContractJob, errorCode, openWorld, type World } from './world.ts'

const now = new Date()
const AS_OF = now.toISOString()
const made = madeOrganization(now, { members: 6, closed: [4], suspended: [5] })
// Pages of three, so that the list has several.
const organization = {
  ...made,
  options: { ...made.options, organization: { ...made.options.organization, pageSize: 3 } },
}
const [sample, clean, , , closed, suspended] = organization.members as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const ROLE = `arn:aws:iam::${HOME}:role/${AUDITOR.name}`
const roleIn = (account: string): string => `arn:aws:iam::${account}:role/${MEMBER_ROLE}`

let world: World
beforeAll(async () => {
  world = await openWorld(organization.options)
})
afterAll(async () => {
  await world.stop()
})

const newJob = (): Promise<ContractJob> =>
  world.job({
    env: {
      AWS_ENDPOINT_URL_IAM: world.sandbox.urls.iam as string,
      AWS_ENDPOINT_URL_ORGANIZATIONS: world.sandbox.urls.organizations as string,
    },
  })

const auditing = (job: ContractJob, inputs: Record<string, string>): Promise<StepResult> =>
  job.main({
    'role-to-assume': ROLE,
    audit: 'true',
    'audit-as-of': AS_OF,
    'audit-redact': 'false',
    ...inputs,
  })

const WHOLE = { 'audit-accounts': 'organization', 'audit-role-name': MEMBER_ROLE }

const textOf = (step: StepResult, kind: string): string =>
  readFileSync(step.outputs[`audit-${kind}`] as string, 'utf8')

const reportOf = (step: StepResult): JsonReport => JSON.parse(textOf(step, 'json'))

/** When a report was made differs from run to run; nothing else may. */
const withoutTimes = (text: string): string =>
  text.replace(/"(generated|endTimeUtc)": ?"[^"]+"/g, '"$1": "…"')

describe('an audit of roles that are listed', () => {
  it('reports on each account, with its own result, in one report', async () => {
    const step = await auditing(await newJob(), {
      'audit-accounts': `${roleIn(clean)}\n${roleIn(sample)}\n`,
      'audit-fail-on': 'critical',
    })
    const { account, accounts, results } = reportOf(step)
    expect(account).toBe(HOME)
    expect(accounts?.map(entry => [entry.account, entry.accountAlias, entry.status])).toEqual([
      [sample, 'octo-sample', 'fail'],
      [clean, 'octo-clean', 'pass'],
    ])
    expect(new Set(results.map(result => result.account))).toEqual(new Set([sample, clean]))
    expect([step.exitCode, step.stdout.includes('::error::[audit-failed]')]).toEqual([1, true])
    expect([step.outputs['audit-accounts'], step.outputs['audit-accounts-failed']]).toEqual(['2', '0'])
    expect(step.summary).toContain('### Accounts: 2')
  })

  it('sends neither tags nor session policies of the first session with the second', async () => {
    const before = world.sandbox.requests.length
    await auditing(await newJob(), {
      'audit-accounts': roleIn(clean),
      'inline-session-policy':
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
      'role-duration-seconds': '3600',
    })
    const chained = world.sandbox.requests
      .slice(before)
      .filter(({ service, action }) => service === 'sts' && action === 'AssumeRole')
    expect(chained.map(({ params }) => Object.keys(params).sort())).toEqual([
      ['Action', 'DurationSeconds', 'RoleArn', 'RoleSessionName', 'Version'],
    ])
  })

  it('is refused before AWS is asked when an account is named twice', async () => {
    const job = await newJob()
    const step = await auditing(job, {
      'audit-accounts': `${roleIn(clean)}\narn:aws:iam::${clean}:role/other`,
    })
    expect(errorCode(step)).toBe('input-invalid')
    expect(step.stdout).toContain(`account ${clean} twice`)
    expect(job.stsActions()).not.toContain('AssumeRole')
  })
})

describe('an account that refuses', () => {
  it('stops no other, is explained in the report, and leaves the audit incomplete', async () => {
    const step = await auditing(await newJob(), {
      'audit-accounts': `${roleIn(closed)}\n${roleIn(clean)}`,
      'audit-fail-on': 'low',
    })
    const { accounts, results } = reportOf(step)
    expect(accounts?.map(({ account, status }) => [account, status])).toEqual([
      [clean, 'pass'],
      [closed, 'error'],
    ])
    const missing = results.filter(({ account }) => account === closed)
    expect(missing).toMatchObject([
      {
        rule: 'account-not-audited',
        status: 'error',
        severity: 'critical',
        missingPermission: 'sts:AssumeRole',
      },
    ])
    expect(missing[0]?.message).toContain('[sts-access-denied]')
    expect(JSON.stringify(missing[0]?.evidence)).toContain(
      'The smallest trust policy that admits exactly this',
    )
    expect([step.exitCode, step.outputs['audit-result'], step.outputs['audit-accounts-failed']]).toEqual([
      1,
      'incomplete',
      '1',
    ])
    expect(step.summary).toContain(`#### Not audited: \`${closed}\``)
  })
})

describe('an audit of the organisation', () => {
  it('takes its active accounts, all pages of them', async () => {
    const before = world.sandbox.requests.length
    const step = await auditing(await newJob(), { ...WHOLE, 'audit-fail-on': 'none' })
    expect(reportOf(step).accounts?.map(({ account }) => account)).toEqual([
      HOME,
      ...organization.members.filter(id => id !== suspended),
    ])
    const listed = world.sandbox.requests.slice(before).filter(({ service }) => service === 'organizations')
    expect(listed.map(({ action }) => action)).toEqual(Array(3).fill('ListAccounts'))
  })

  it('without permission to list its accounts names the permission', async () => {
    const job = await newJob()
    world.sandbox.faults.add(
      { service: 'organizations' },
      {
        kind: 'refuse',
        error: { code: 'AccessDeniedException', status: 400, message: 'You may not.' },
      },
      1,
    )
    const step = await auditing(job, WHOLE)
    expect(errorCode(step)).toBe('organization-unreadable')
    expect(step.stdout).toContain('organizations:ListAccounts')
  })
})

describe('a matrix of jobs', () => {
  const SHARDS = 3

  /** What download-artifact leaves: a folder for each artifact. */
  const shardsInto = async (job: ContractJob, indexes: readonly number[]): Promise<string> => {
    const folder = path.join(job.workspace, 'shards')
    for (const index of indexes) {
      const step = await auditing(await newJob(), {
        ...WHOLE,
        'audit-shard': `${index}/${SHARDS}`,
        'audit-fail-on': 'none',
      })
      mkdirSync(path.join(folder, `shard-${index}`), { recursive: true })
      cpSync(step.outputs['audit-json'] as string, path.join(folder, `shard-${index}`, 'audit.json'))
    }
    return folder
  }

  const merging = (job: ContractJob, inputs: Record<string, string> = {}): Promise<StepResult> =>
    job.main({ audit: 'true', 'audit-merge': 'shards', 'audit-redact': 'false', ...inputs })

  it('makes, merged without AWS, the very reports that one job makes', async () => {
    const whole = await auditing(await newJob(), WHOLE)
    const job = await newJob()
    await shardsInto(job, [3, 1, 2])
    const before = world.sandbox.requests.length
    const merged = await merging(job)
    expect(world.sandbox.requests).toHaveLength(before)
    for (const kind of ['json', 'csv', 'sarif', 'summary'])
      expect(withoutTimes(textOf(merged, kind))).toBe(withoutTimes(textOf(whole, kind)))
    expect([merged.exitCode, merged.outputs['audit-result']]).toEqual([1, whole.outputs['audit-result']])
  })

  it('of which one is missing, leaves its accounts not audited, each by name', async () => {
    const job = await newJob()
    const folder = await shardsInto(job, [1, 3])
    const step = await merging(job, { 'audit-fail-on': 'none' })
    const shares = [1, 3].flatMap(index => {
      const text = readFileSync(path.join(folder, `shard-${index}`, 'audit.json'), 'utf8')
      return (JSON.parse(text) as JsonReport).accounts?.map(({ account }) => account) ?? []
    })
    const { accounts, results } = reportOf(step)
    expect(accounts).toHaveLength(6)
    const absent = results.filter(({ message }) => message.includes('there is no report of shard 2/3'))
    expect(absent).toHaveLength(6 - shares.length)
    for (const { account } of absent) expect(shares).not.toContain(account)
  })

  it.each([
    ['nothing is there', () => undefined, 'no audit.json'],
    ['a report is cut short', (file: string) => writeFileSync(file, '{"version":1,"too'), 'cut short'],
    ['a report is of another version', (file: string) => writeFileSync(file, OTHER_VERSION), '0.0.1'],
  ])('is not merged when %s', async (_, spoil, problem) => {
    const job = await newJob()
    mkdirSync(path.join(job.workspace, 'shards/shard-1'), { recursive: true })
    spoil(path.join(job.workspace, 'shards/shard-1/audit.json'))
    const step = await merging(job)
    expect(errorCode(step)).toBe('merge-invalid')
    expect(step.stdout).toContain(problem)
  })

  const OTHER_VERSION = JSON.stringify({ tool: { name: 'keyless-aws', version: '0.0.1' }, results: [] })
})
