// The audit as a workflow sees it: reports, outputs, annotations, and what fails the step.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { hugeAccount } from '../../sandbox/accounts/huge.ts'
import { sampleAccount, sampleSettings, silentInSample } from '../../sandbox/accounts/sample.ts'
import { sampleAccountBefore } from '../../sandbox/accounts/sample-before.ts'
import { sampleGithub } from '../../sandbox/accounts/sample-github.ts'
import { iamActions as served } from '../../sandbox/iam.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import { defaultSettings, type Settings } from '../../src/audit/config/settings.ts'
import { fileKey } from '../../src/audit/config/settings-schema.ts'
import type { JsonReport } from '../../src/audit/report/json.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { serializeSnapshot } from '../../src/audit/snapshot/file.ts'
import { type AuditWorld, GITHUB_TOKEN, openAuditWorld } from './audit-world.ts'
import { type ContractJob, errorCode, exportedNothing } from './world.ts'

const now = new Date()
let sample: AuditWorld
let clean: AuditWorld
beforeAll(async () => {
  sample = await openAuditWorld(sampleAccount(now), {}, { site: sampleGithub })
  clean = await openAuditWorld(cleanAccount(now))
})
afterAll(async () => {
  await sample.stop()
  await clean.stop()
})

const reportOf = ({ outputs }: StepResult): JsonReport =>
  JSON.parse(readFileSync(outputs['audit-json'] as string, 'utf8'))

const auditing = (
  world: AuditWorld,
  job: ContractJob,
  inputs: Record<string, string> = {},
): Promise<StepResult> => job.main({ 'role-to-assume': world.role, audit: 'true', ...inputs })

describe('the sample account', () => {
  it('has a finding for every rule, under the configuration of its owner, with GitHub and after an earlier audit', async () => {
    const job = await sample.auditJob()
    writeFileSync(path.join(job.workspace, 'audit.yml'), sampleConfiguration())
    const before = path.join(job.workspace, 'before.json')
    writeFileSync(before, serializeSnapshot(sampleAccountBefore(now)))
    const earlier = await job.main({ audit: 'true', 'audit-snapshot-file': before })
    const step = await auditing(sample, job, {
      'audit-config': 'audit.yml',
      'audit-baseline': earlier.outputs['audit-json'] as string,
      'github-token': GITHUB_TOKEN,
    })
    const found = new Set(
      reportOf(step)
        .results.filter(({ status }) => status === 'fail' || status === 'manual')
        .map(({ rule }) => rule),
    )
    const silent = rules.map(({ id }) => id).filter(id => !found.has(id))
    expect(silent.sort()).toEqual(Object.keys(silentInSample).sort())
  })

  it('fails the step with the counts in its outputs, reports on disk and the worst in annotations', async () => {
    const step = await auditing(sample, await sample.auditJob())
    expect([
      step.exitCode,
      errorCode({ ...step, stdout: step.stdout.slice(step.stdout.indexOf('::error::[')) }),
    ]).toEqual([1, 'audit-failed'])
    expect(step.outputs['audit-result']).toBe('fail')
    const counts = ['critical', 'high', 'medium', 'low', 'informational'].map(name =>
      Number(step.outputs[`audit-${name}`]),
    )
    expect(counts.reduce((sum, count) => sum + count)).toBe(Number(step.outputs['audit-findings']))
    expect(counts[0]).toBeGreaterThan(0)
    for (const kind of ['summary', 'sarif', 'json', 'csv', 'html', 'who-can-enter'])
      expect(statSync(step.outputs[`audit-${kind}`] as string).size).toBeGreaterThan(500)
    expect(step.stdout).toMatch(/^::error::critical: /m)
    expect(step.summary).toContain('## AWS credential audit: fail')
    expect(step.summary).toContain('| any repository on GitHub | `any-repository` |')
    expect(reportOf(step).whoCanEnter?.map(({ role }) => role)).toContain('any-repository')
  })

  it('passes with audit-fail-on none', async () => {
    const step = await auditing(sample, await sample.auditJob(), { 'audit-fail-on': 'none' })
    expect([step.exitCode, step.outputs['audit-result']]).toEqual([0, 'pass'])
  })

  it('is hidden from a public repository, in summary and annotations, unless audit-redact is false', async () => {
    const job = await sample.auditJob()
    const shown = async (visibility: string, inputs: Record<string, string> = {}): Promise<string> => {
      const file = path.join(job.workspace, 'event.json')
      writeFileSync(file, JSON.stringify({ repository: { visibility } }))
      const step = await sample_main(job, inputs, file)
      return `${step.summary}\n${step.stdout.slice(step.stdout.indexOf('Exported:'))}`
    }
    const secretish = /111122223333|ci-deploy|AKIA[A-Z0-9]{8}/
    expect(await shown('private')).toMatch(/ci-deploy/)
    expect(await shown('public', { 'audit-redact': 'false' })).toMatch(/ci-deploy/)
    expect(await shown('public')).not.toMatch(secretish)
  })

  const sample_main = (
    job: ContractJob,
    inputs: Record<string, string>,
    event: string,
  ): Promise<StepResult> =>
    job.main(
      { 'role-to-assume': sample.role, audit: 'true', ...inputs },
      { env: { GITHUB_EVENT_PATH: event } },
    )
})

/** The settings that differ from the defaults, and every rule that is off by default switched on; JSON is YAML. */
const sampleConfiguration = (): string => {
  const settings = Object.entries(sampleSettings).filter(
    ([key, value]) => key !== 'thresholds' && value !== defaultSettings[key as keyof Settings],
  )
  const optIn = rules.filter(rule => rule.optIn).map(({ id }) => [id, { enabled: true }])
  return JSON.stringify({
    ...Object.fromEntries(settings.map(([key, value]) => [fileKey(key), value])),
    rules: Object.fromEntries(optIn),
  })
}

describe('the clean account', () => {
  it('passes without a single finding', async () => {
    const step = await auditing(clean, await clean.auditJob(), { 'audit-fail-on': 'low' })
    expect(step.exitCode).toBe(0)
    expect(
      reportOf(step).results.filter(({ status }) => !['pass', 'not-applicable'].includes(status)),
    ).toEqual([])
    expect([
      step.outputs['audit-result'],
      step.outputs['audit-findings'],
      step.outputs['audit-errors'],
    ]).toEqual(['pass', '0', '0'])
  })

  it('is judged by the configuration in the workspace', async () => {
    const job = await clean.auditJob()
    mkdirSync(path.join(job.workspace, '.github'))
    writeFileSync(
      path.join(job.workspace, '.github/keyless-aws.yml'),
      'thresholds:\n  password-policy-min-length: 99\n',
    )
    const step = await auditing(clean, job, { 'audit-fail-on': 'low' })
    expect(
      reportOf(step)
        .results.filter(({ status }) => status === 'fail')
        .map(({ rule }) => rule),
    ).toContain('password-policy-min-length')
  })

  it('with a wrong configuration fails naming line and key, before the account is read', async () => {
    const job = await clean.auditJob()
    writeFileSync(path.join(job.workspace, 'audit.yml'), 'thresholds:\n  acess-key-unused: 10\n')
    const before = clean.iamActions().length
    const step = await auditing(clean, job, { 'audit-config': 'audit.yml' })
    expect(errorCode(step)).toBe('config-invalid')
    expect(step.stdout).toMatch(/line 2.*acess-key-unused.*access-key-unused/)
    expect(clean.iamActions()).toHaveLength(before)
  })
})

describe('a saved snapshot', () => {
  it('is judged again without AWS, as of any instant, with the same result', async () => {
    const live = await auditing(sample, await sample.auditJob(), {
      'audit-save-snapshot': 'true',
      'audit-as-of': now.toISOString(),
    })
    const job = await sample.auditJob({ permission: 'none' })
    const before = sample.sandbox.requests.length
    const file = path.join(live.outputs['audit-report-dir'] as string, 'snapshot.json')
    const again = await job.main({
      audit: 'true',
      'audit-snapshot-file': file,
      'audit-as-of': now.toISOString(),
    })
    expect(sample.sandbox.requests).toHaveLength(before)
    expect(reportOf(again).results).toEqual(reportOf(live).results)
    expect(Object.keys(again.exported)).toEqual([])
  })

  it('that is damaged fails with its name', async () => {
    const job = await sample.auditJob()
    writeFileSync(path.join(job.workspace, 'bad.json'), '{"version":1}')
    const step = await job.main({ audit: 'true', 'audit-snapshot-file': 'bad.json' })
    expect([errorCode(step), exportedNothing(step)]).toEqual(['snapshot-invalid', true])
    expect(step.stdout).toMatch(/bad\.json.*accountId/)
  })

  it('that does not fit into memory fails with a code, and Node does not crash', async () => {
    const job = await sample.auditJob({ env: { NODE_OPTIONS: '--max-old-space-size=24' } })
    const file = path.join(job.workspace, 'huge.json')
    writeFileSync(
      file,
      serializeSnapshot(hugeAccount(now, { users: 900, roles: 900, groups: 30, policies: 200 })),
    )
    const step = await job.main({ audit: 'true', 'audit-snapshot-file': file })
    expect([step.exitCode, errorCode(step), exportedNothing(step)]).toEqual([1, 'audit-out-of-memory', true])
  })
})

describe('an auditor with only iam:GetCredentialReport', () => {
  it('still reports what it can, names each missing permission, and ends incomplete', async () => {
    const denied = new Set(Object.keys(served).filter(action => action !== 'GetCredentialReport'))
    const fiveHoursAgo = new Date(now.getTime() - 5 * 3_600_000)
    const world = await openAuditWorld(cleanAccount(now), {
      denied,
      report: { kind: 'complete', generatedAt: fiveHoursAgo },
    })
    try {
      const step = await auditing(world, await world.auditJob(), { 'audit-fail-on': 'low' })
      const { results } = reportOf(step)
      expect([step.exitCode, step.outputs['audit-result']]).toEqual([1, 'incomplete'])
      expect(results.filter(({ status }) => status === 'pass').length).toBeGreaterThan(3)
      const missing = new Set(
        results.flatMap(({ missingPermission }) => missingPermission?.split(', ') ?? []),
      )
      for (const action of [
        'GetAccountAuthorizationDetails',
        'GetAccountPasswordPolicy',
        'GetAccountSummary',
        'ListVirtualMFADevices',
        'ListServerCertificates',
        'ListServiceSpecificCredentials',
        'ListOpenIDConnectProviders',
        'ListSAMLProviders',
      ])
        expect([...missing]).toContain(`iam:${action}`)
      const refused = world.iamActions().filter(action => denied.has(action))
      expect(refused).toEqual(expect.arrayContaining(['GenerateCredentialReport', 'ListAccountAliases']))
      for (const permission of [...missing, ...refused.map(action => `iam:${action}`)])
        expect(step.summary).toContain(`\`${permission}\``)
    } finally {
      await world.stop()
    }
  })
})

describe('audit-trust-only', () => {
  it('needs the authorization details and the reads of providers alone, and judges who can enter', async () => {
    const reads = [
      'GetAccountAuthorizationDetails',
      'ListOpenIDConnectProviders',
      'GetOpenIDConnectProvider',
      'ListSAMLProviders',
    ]
    const denied = new Set(Object.keys(served).filter(action => !reads.includes(action)))
    const world = await openAuditWorld(sampleAccount(now), { denied })
    try {
      const step = await auditing(world, await world.auditJob(), { 'audit-trust-only': 'true' })
      const { results } = reportOf(step)
      expect(new Set(world.iamActions())).toEqual(new Set(reads))
      expect([step.outputs['audit-result'], step.outputs['audit-critical']]).toEqual([
        'fail',
        expect.not.stringMatching(/^0$/),
      ])
      expect(results.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(['gh-no-sub', 'role-trust-wildcard']),
      )
      expect(results.filter(({ rule }) => rule.startsWith('access-key'))).toEqual([])
      expect(results.filter(({ missingPermission }) => missingPermission)).toEqual([])
    } finally {
      await world.stop()
    }
  })
})
