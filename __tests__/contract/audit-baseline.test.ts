// Comparison with an earlier report, as a workflow sees it that runs every day.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { sampleAccount } from '../../sandbox/accounts/sample.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import { DRIFT_RULE } from '../../src/audit/comparison/index.ts'
import type { JsonReport } from '../../src/audit/report/json.ts'
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { type ContractJob, errorCode, exportedNothing, openWorld, type World } from './world.ts'

const DAY = 86_400_000
const now = new Date('2026-11-21T12:00:00Z')
const sample = sampleAccount(now)

/** The sample account holds things that cannot be judged; they are not what these cases are about. */
const onlyNew = { 'audit-fail-on-new': 'true', 'audit-fail-on-error': 'false' }

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

const reportOf = ({ outputs }: StepResult): JsonReport =>
  JSON.parse(readFileSync(outputs['audit-json'] as string, 'utf8'))

/** An audit of a saved snapshot: without AWS, and at an instant that the test chooses. */
const auditing = (
  job: ContractJob,
  snapshot: Snapshot,
  inputs: Record<string, string> = {},
  asOf: Date = now,
): Promise<StepResult> => {
  writeFileSync(path.join(job.workspace, 'account.json'), JSON.stringify(snapshot))
  const file = path.join(job.workspace, 'account.json')
  return job.main({
    audit: 'true',
    'audit-snapshot-file': file,
    'audit-as-of': asOf.toISOString(),
    'audit-redact': 'false',
    ...inputs,
  })
}

/** The step's own error; findings are annotations before it. */
const failure = ({ stdout }: StepResult): string | null =>
  /^::error::\[([a-z-]+)\]/m.exec(stdout)?.[1] ?? null

/** The same account with one more user, who has an old key and no MFA. */
const withMallory = (snapshot: Snapshot): Snapshot => {
  const { credentialReport } = snapshot
  if (credentialReport.status !== 'collected') throw new Error('The account has a credential report.')
  const [someone] = credentialReport.value.users
  if (someone === undefined) throw new Error('The account has users.')
  const mallory = {
    ...someone,
    user: 'mallory',
    arn: someone.arn.replace(/[^/]+$/, 'mallory'),
    passwordEnabled: true,
    mfaActive: false,
  }
  const users = [...credentialReport.value.users, mallory]
  return {
    ...snapshot,
    credentialReport: { ...credentialReport, value: { ...credentialReport.value, users } },
  }
}

/** The same account, untouched, in the credential report of the next day. */
const aDayLater = (snapshot: Snapshot): Snapshot => {
  const { credentialReport } = snapshot
  if (credentialReport.status !== 'collected') throw new Error('The account has a credential report.')
  const generatedAt = new Date(Date.parse(credentialReport.value.generatedAt) + DAY).toISOString()
  return {
    ...snapshot,
    credentialReport: { ...credentialReport, value: { ...credentialReport.value, generatedAt } },
  }
}

describe('the first run', () => {
  it('finds nothing to compare with, says so, and fails for what it finds', async () => {
    const job = await world.job()
    const step = await auditing(job, sample, { 'audit-baseline': 'last-report' })
    expect(step.stdout).toContain(
      '::notice::audit-baseline: last-report holds no earlier report of this account, so nothing is compared.',
    )
    expect([step.exitCode, failure(step)]).toEqual([1, 'audit-failed'])
    expect([step.outputs['audit-new'], step.outputs['audit-resolved']]).toEqual(['', ''])
    const { comparison, results, inventory } = reportOf(step)
    expect(comparison).toBeNull()
    expect(results.filter(({ change }) => change !== undefined)).toEqual([])
    expect(inventory?.users?.length).toBeGreaterThan(0)
  })

  it('passes with audit-fail-on-new, because no finding is new yet', async () => {
    const job = await world.job()
    const inputs = { ...onlyNew, 'audit-baseline': 'last-report' }
    const step = await auditing(job, sample, inputs)
    expect([step.exitCode, step.outputs['audit-result']]).toEqual([0, 'pass'])
    expect(step.stdout).toContain(
      'With audit-fail-on-new, no finding there fails the step until there is one.',
    )
    expect(Number(step.outputs['audit-findings'])).toBeGreaterThan(0)
  })
})

describe('a run after another', () => {
  let job: ContractJob
  const last = { 'audit-baseline': 'last', 'audit-report-dir': 'last' }
  beforeAll(async () => {
    job = await world.job()
    await auditing(job, sample, { 'audit-report-dir': 'last' })
  })

  it('of an unchanged account finds nothing new and nothing resolved, and passes with audit-fail-on-new', async () => {
    const step = await auditing(job, sample, { ...last, ...onlyNew })
    expect([step.exitCode, step.outputs['audit-new'], step.outputs['audit-resolved']]).toEqual([0, '0', '0'])
    const { comparison, results } = reportOf(step)
    expect(comparison).toMatchObject({ new: 0, resolved: [], unjudged: [] })
    expect(comparison?.unchanged).toBe(Number(step.outputs['audit-findings']))
    expect(new Set(results.map(({ change }) => change))).toEqual(new Set(['unchanged']))
    expect(step.summary).toContain('0 new findings, 0 resolved')
  })

  it('fails with audit-fail-on-new for what is new alone, shows it first, and tells of the new user', async () => {
    const step = await auditing(job, withMallory(sample), { ...last, ...onlyNew })
    expect([step.exitCode, failure(step)]).toEqual([1, 'audit-failed'])
    expect(step.stdout).toMatch(/The audit found \d+ new of severity high or graver/)
    const fresh = reportOf(step).results.filter(({ change }) => change === 'new')
    expect(new Set(fresh.map(({ resource }) => resource.name))).toEqual(new Set(['mallory']))
    expect(fresh.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['user-console-mfa-disabled', DRIFT_RULE]),
    )
    expect(step.summary.indexOf('#### New:')).toBeLessThan(step.summary.indexOf('### Critical'))
  })

  it('counts what is gone as resolved', async () => {
    const step = await auditing(job, sample, last)
    const resolved = reportOf(step).comparison?.resolved ?? []
    expect(step.outputs['audit-resolved']).toBe(String(resolved.length))
    expect(new Set(resolved.map(({ resource, because }) => `${resource.name} ${because}`))).toEqual(
      new Set(['mallory gone']),
    )
  })
})

describe('the next day', () => {
  it('finds nothing both new and resolved: no identity holds an age', async () => {
    const job = await world.job()
    await auditing(job, sample, { 'audit-report-dir': 'last' })
    const step = await auditing(
      job,
      aDayLater(sample),
      { 'audit-baseline': 'last' },
      new Date(now.getTime() + DAY),
    )
    const { results, comparison } = reportOf(step)
    const about = ({ rule, resource }: { rule: string; resource: { arn: string } }): string =>
      `${rule} ${resource.arn}`
    const fresh = new Set(
      results.filter(({ change, rule }) => change === 'new' && rule !== DRIFT_RULE).map(about),
    )
    expect(comparison?.resolved.filter(known => fresh.has(about(known)))).toEqual([])
  })
})

describe('a baseline', () => {
  it('of another account is passed by', async () => {
    const job = await world.job()
    await auditing(job, cleanAccount(now), { 'audit-report-dir': 'last' })
    const step = await auditing(job, { ...sample, accountId: '777788889999' }, { 'audit-baseline': 'last' })
    expect(step.stdout).toContain('holds no earlier report of this account')
  })

  it('that is damaged fails the step with its name, before AWS is asked', async () => {
    const job = await world.job()
    mkdirSync(path.join(job.workspace, 'last'))
    writeFileSync(path.join(job.workspace, 'last/audit.json'), '{"version":')
    const before = world.sandbox.requests.length
    const step = await auditing(job, sample, { 'audit-baseline': 'last/audit.json' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['baseline-invalid', true])
    expect(step.stdout).toMatch(/last\/audit\.json is not JSON; perhaps it was cut short/)
    expect(world.sandbox.requests).toHaveLength(before)
  })

  it('is needed by audit-fail-on-new', async () => {
    const step = await auditing(await world.job(), sample, { 'audit-fail-on-new': 'true' })
    expect(errorCode(step)).toBe('input-invalid')
    expect(step.stdout).toContain('audit-fail-on-new needs audit-baseline')
  })
})
