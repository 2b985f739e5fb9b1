// What the audit asks GitHub about the repositories in trust policies, as a workflow with and without a token sees it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { sampleAccount } from '../../sandbox/accounts/sample.ts'
import { cleanGithub, sampleGithub } from '../../sandbox/accounts/sample-github.ts'
import { answer } from '../../sandbox/faults.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import type { JsonReport } from '../../src/audit/report/json.ts'
import { type AuditWorld, GITHUB_TOKEN, openAuditWorld } from './audit-world.ts'

const now = new Date()
const ASKING = [
  'gh-env-unprotected',
  'gh-wrong-case',
  'gh-name-reuse',
  'gh-immutable-not-enabled',
  'gh-custom-pattern',
]
/** Sees every repository, and nothing of its environments and templates. */
const WITHOUT_ACTIONS = 'ghs_withoutactions0123456789'
/** As a job of octo-org/workflows gets it. */
const OF_ANOTHER = 'ghs_ofanotherrepository01234'

let sample: AuditWorld
let clean: AuditWorld
beforeAll(async () => {
  const readers = {
    [WITHOUT_ACTIONS]: { permissions: {} },
    [OF_ANOTHER]: { repositories: ['octo-org/workflows'], permissions: { actions: 'read' as const } },
  }
  sample = await openAuditWorld(sampleAccount(now), {}, { site: sampleGithub, readers })
  clean = await openAuditWorld(cleanAccount(now), {}, { site: cleanGithub })
})
afterEach(() => sample.sandbox.faults.clear())
afterAll(async () => {
  await sample.stop()
  await clean.stop()
})

interface Audited extends StepResult {
  /** Of the rules that ask GitHub, beside passes. */
  readonly results: JsonReport['results']
  /** Requests to GitHub. */
  readonly asked: number
  readonly reports: string
}

const audit = async (
  world: AuditWorld,
  token: string | null,
  inputs: Record<string, string> = {},
): Promise<Audited> => {
  const job = await world.auditJob()
  const before = world.sandbox.requests.length
  const step = await job.main({
    'role-to-assume': world.role,
    audit: 'true',
    'audit-trust-only': 'true',
    'audit-fail-on': 'none',
    'audit-redact': 'false',
    ...(token !== null && { 'github-token': token }),
    ...inputs,
  })
  const file = step.outputs['audit-json'] as string
  const { results } = JSON.parse(readFileSync(file, 'utf8')) as JsonReport
  return {
    ...step,
    results: results.filter(({ rule }) => ASKING.includes(rule)),
    asked: world.sandbox.requests.slice(before).filter(({ service }) => service === 'github').length,
    reports: path.dirname(file),
  }
}

const told = ({ results }: Audited, wanted: string): string[] =>
  results
    .filter(({ rule }) => rule === wanted)
    .map(({ status, resource, message }) => `${status} ${resource.name}: ${message}`)

describe('the sample account, audited with github-token', () => {
  let step: Audited
  beforeAll(async () => {
    step = await audit(sample, GITHUB_TOKEN)
  })

  it.each([
    [
      'gh-env-unprotected',
      /^fail preview: .* names the environment preview of octo-org\/octo-repo, which neither asks for a review nor limits the branches\.$/,
    ],
    [
      'gh-wrong-case',
      /^fail spelt-otherwise: .*"repo:Octo-Org@1234\/Web-Shop@.* writes "octo-org\/web-shop"\.$/,
    ],
    ['gh-name-reuse', /^fail renamed: .* names octo-org\/old-shop, which is octo-org\/web-shop by now: /],
    ['gh-name-reuse', /^fail abandoned: .* names octo-labs\/site, and there is no owner of that name: /],
    ['gh-immutable-not-enabled', /^fail ids-too-early: .* "octo-org\/legacy-app" emits none yet\.$/],
    ['gh-custom-pattern', /^fail template-not-set: .* octo-org\/billing has GitHub's own template\.$/],
  ])('fails %s on its role: %s', (rule, sentence) => {
    expect(told(step, rule)).toContainEqual(expect.stringMatching(sentence))
  })

  it('fails them on no other role, and evaluates all', () => {
    const failed = step.results.filter(({ status }) => status === 'fail').map(({ resource }) => resource.name)
    expect(failed.sort().join(' ')).toBe(
      'abandoned ids-too-early preview renamed spelt-otherwise template-not-set',
    )
    expect(step.results.filter(({ status }) => status === 'error')).toEqual([])
  })

  it('puts the spelling and the ids that GitHub tells into the commands', () => {
    const remedies = step.results.map(({ resource, remedy }) => `${resource.name} ${remedy}`)
    expect(remedies).toContainEqual(
      expect.stringMatching(/^spelt-otherwise .*repo:octo-org@1234\/web-shop@5680:environment:production/s),
    )
  })

  it('shows the token to nobody', () => {
    const files = readdirSync(step.reports).map(name => readFileSync(path.join(step.reports, name), 'utf8'))
    expect(files.length).toBeGreaterThan(4)
    const printed = `${step.stdout}\n${step.stderr}`.replace(`::add-mask::${GITHUB_TOKEN}`, '')
    for (const text of [printed, step.summary, JSON.stringify(step.outputs), ...files])
      expect(text).not.toContain(GITHUB_TOKEN)
    expect(step.stdout).toContain(`::add-mask::${GITHUB_TOKEN}`)
  })
})

describe('the clean account, audited with github-token', () => {
  it('passes them all', async () => {
    const { results, asked } = await audit(clean, GITHUB_TOKEN)
    expect(results.map(({ rule, status }) => `${rule} ${status}`).sort()).toEqual(
      ASKING.map(rule => `${rule} pass`).sort(),
    )
    expect(asked).toBe(5)
  })
})

describe('without github-token', () => {
  it('the rules that ask GitHub do not apply, say so, and nobody is asked', async () => {
    const { results, asked } = await audit(sample, null)
    expect(asked).toBe(0)
    expect(results.map(({ rule }) => rule).sort()).toEqual([...ASKING].sort())
    for (const { status, message } of results)
      expect([status, message]).toEqual([
        'not-applicable',
        'GitHub was not asked about the repositories, for which it takes github-token.',
      ])
  })
})

describe('a token that GitHub refuses', () => {
  it('for want of a permission is told which', async () => {
    const step = await audit(sample, WITHOUT_ACTIONS)
    for (const rule of ['gh-env-unprotected', 'gh-immutable-not-enabled', 'gh-custom-pattern'])
      expect(told(step, rule)).toContainEqual(
        expect.stringMatching(/^error 111122223333: .*\(the token lacks actions: read\)/),
      )
    const missing = new Set(step.results.flatMap(({ missingPermission }) => missingPermission ?? []))
    expect([...missing]).toEqual(['actions: read'])
    expect(step.summary).toMatch(/Permissions to add for a complete audit:.*`actions: read`/)
    expect(told(step, 'gh-wrong-case')).toHaveLength(1)
  })

  it('because it is of another repository passes nothing that it cannot see', async () => {
    const step = await audit(sample, OF_ANOTHER)
    for (const rule of ['gh-env-unprotected', 'gh-wrong-case', 'gh-immutable-not-enabled'])
      expect(told(step, rule)).toContainEqual(
        expect.stringMatching(/^error 111122223333: .*octo-org\/octo-repo.* lacks metadata: read for it\)/),
      )
    expect(told(step, 'gh-name-reuse')).toContainEqual(
      expect.stringMatching(/^manual renamed: .* is not there or is not for this token to see/),
    )
  })

  it('because it knows none such leaves the rules unjudged', async () => {
    const step = await audit(sample, 'ghs_revoked')
    for (const rule of ASKING)
      expect(told(step, rule)).toContainEqual(
        expect.stringMatching(/^error 111122223333: .*\(GitHub does not know the token\)/),
      )
  })
})

describe('a rate limit of GitHub', () => {
  it('that lasts an hour is not waited for, and nothing more is asked', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3600)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    sample.sandbox.faults.add(
      { service: 'github' },
      answer(403, 'application/json', '{"message":"API rate limit exceeded"}', headers),
    )
    const step = await audit(sample, GITHUB_TOKEN)
    expect(step.asked).toBeLessThanOrEqual(4)
    for (const rule of ASKING)
      expect(told(step, rule).join()).toContain('GitHub has answered too many requests')
  })
})
