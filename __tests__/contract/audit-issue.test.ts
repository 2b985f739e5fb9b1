// The issue that follows an audit, kept by the built action in an emulator of GitHub.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { refuse } from '../../sandbox/faults.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { connectProxy } from '../fixtures/connect-proxy.ts'
import { buildSnapshot } from '../fixtures/snapshot-builder.ts'
import { type ContractJob, errorCode, openWorld, type World } from './world.ts'

const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
const now = new Date('2026-11-21T12:00:00Z')
const clean = cleanAccount(now)
const REPOSITORY = 'octo-org/octo-repo'

let world: World
let job: ContractJob
let seen: number
beforeEach(async () => {
  const [owner = '', repository = ''] = REPOSITORY.split('/')
  world = await openWorld({ github: { owner, repository, token: TOKEN } })
  job = await world.job({ env: { GITHUB_API_URL: world.sandbox.urls.github as string } })
  seen = 0
})
afterEach(() => world.stop())

/** The clean account with these users more, who sign in without MFA. */
const withoutMfa = (...names: readonly string[]): Snapshot => {
  const report = names.map(user => ({ user, mfa_active: 'false' }))
  const { credentialReport: added } = buildSnapshot({ report, snapshot: { accountId: clean.accountId } }, now)
  const { credentialReport: own } = clean
  if (own.status !== 'collected' || added.status !== 'collected') throw new Error('Both have a report.')
  return { ...clean, credentialReport: { ...own, value: { ...own.value, users: added.value.users } } }
}

/** An audit of a saved snapshot, which asks GitHub and nobody else. */
const auditing = (
  snapshot: Snapshot,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
): Promise<StepResult> => {
  const file = path.join(job.workspace, 'account.json')
  writeFileSync(file, JSON.stringify(snapshot))
  return job.main(
    {
      audit: 'true',
      'audit-snapshot-file': file,
      'audit-as-of': now.toISOString(),
      'audit-fail-on': 'none',
      'audit-redact': 'false',
      'audit-issue': 'true',
      'github-token': TOKEN,
      ...inputs,
    },
    { env },
  )
}

/** What GitHub was asked to write since the last call. */
const written = (): string[] => {
  const records = world.sandbox.requests.slice(seen).filter(({ service }) => service === 'github')
  seen = world.sandbox.requests.length
  return records.map(({ action }) => action).filter(action => !action.startsWith('GET '))
}

const ask = async (what: string, init: RequestInit = {}) => {
  const answer = await fetch(`${world.sandbox.urls.github}/repos/${REPOSITORY}/${what}`, {
    ...init,
    headers: { authorization: `Bearer ${TOKEN}` },
  })
  seen = world.sandbox.requests.length
  return answer.json() as Promise<Record<string, unknown>>
}

describe('an audit with audit-issue', () => {
  it('creates the issue, leaves it alone, comments on a change, closes it and reopens it', async () => {
    const created = await auditing(withoutMfa('ada'))
    expect(written()).toEqual(['POST labels', 'POST issues'])
    expect(created.outputs['audit-issue-url']).toMatch(/\/octo-org\/octo-repo\/issues\/1$/)

    const unchanged = await auditing(withoutMfa('ada'))
    expect(written()).toEqual([])
    expect(unchanged.outputs['audit-issue-url']).toBe(created.outputs['audit-issue-url'])

    await auditing(withoutMfa('ada', 'ben'))
    expect(written()).toEqual(['PATCH issues/:number', 'POST issues/:number/comments'])
    expect(await ask('issues/1/comments')).toHaveLength(1)

    await auditing(clean)
    expect(written()).toEqual(['PATCH issues/:number', 'POST issues/:number/comments'])
    expect(await ask('issues/1')).toMatchObject({ state: 'closed', state_reason: 'completed' })

    await auditing(withoutMfa('ada'))
    expect(written()).toEqual(['PATCH issues/:number', 'POST issues/:number/comments'])
    expect(await ask('issues/1')).toMatchObject({ state: 'open', comments: 3 })
    expect(await ask('issues?state=all')).toHaveLength(1)
  })

  it('shows no name and no account id in a public repository', async () => {
    const event = path.join(job.workspace, 'event.json')
    writeFileSync(event, JSON.stringify({ repository: { visibility: 'public' } }))
    await auditing(withoutMfa('ada'), { 'audit-redact': '' }, { GITHUB_EVENT_PATH: event })
    const { title, body } = await ask('issues/1')
    expect(`${title}\n${body}`).toMatch(/account-[0-9a-f]{4}[\s\S]*user-[0-9a-f]{4}/)
    expect(`${title}\n${body}`).not.toMatch(new RegExp(`${clean.accountId}|\\bada\\b`))
  })

  it('writes one comment on a pull request instead', async () => {
    const { number } = await ask('pulls', {
      method: 'POST',
      body: JSON.stringify({ title: 'A change', head: 'topic', base: 'main' }),
    })
    const event = path.join(job.workspace, 'event.json')
    writeFileSync(event, JSON.stringify({ pull_request: { number } }))
    const env = { GITHUB_EVENT_PATH: event, GITHUB_EVENT_NAME: 'pull_request' }
    const step = await auditing(withoutMfa('ada'), {}, env)
    expect(written()).toEqual(['POST issues/:number/comments'])
    expect(step.outputs['audit-issue-url']).toContain(`#issuecomment-`)
    await auditing(withoutMfa('ada'), {}, env)
    expect(written()).toEqual([])
  })

  it.each([
    ['the input http-proxy', (url: string) => ({ inputs: { 'http-proxy': url }, env: {} })],
    ['the variable HTTP_PROXY', (url: string) => ({ inputs: {}, env: { HTTP_PROXY: url } })],
  ])('goes through the proxy of %s, page after page', async (_, settings) => {
    for (let index = 0; index < 51; index++)
      await ask('issues', {
        method: 'POST',
        body: JSON.stringify({ title: `${index}`, labels: ['keyless-aws'] }),
      })
    const proxy = await connectProxy({ address: '127.0.0.1' })
    try {
      const { port } = new URL(world.sandbox.urls.github as string)
      const { inputs, env } = settings(`http://127.0.0.1:${proxy.port}`)
      const api = { GITHUB_API_URL: `http://api.github.test:${port}`, ...env }
      const step = await auditing(withoutMfa('ada'), inputs as Record<string, string>, api)
      expect(step.stdout).not.toContain('github-request-failed')
      expect(written()).toEqual(['POST issues'])
      expect(new Set(proxy.tunnels.map(({ target }) => target))).toEqual(new Set([`api.github.test:${port}`]))
    } finally {
      await proxy.close()
    }
  })

  it('keeps its verdict when GitHub refuses, and warns with the permission to add', async () => {
    world.sandbox.faults.add({ service: 'github' }, refuse('', 403, 'Resource not accessible by integration'))
    const passed = await auditing(withoutMfa('ada'))
    expect([passed.exitCode, passed.outputs['audit-result'], passed.outputs['audit-issue-url']]).toEqual([
      0,
      'pass',
      undefined,
    ])
    expect(passed.stdout).toMatch(
      /^::warning::\[github-request-failed\].*Resource not accessible.*issues: write/m,
    )
    const failed = await auditing(withoutMfa('ada'), { 'audit-fail-on': 'low' })
    expect([failed.exitCode, failed.outputs['audit-result']]).toEqual([1, 'fail'])
  })

  it('masks its token before it prints anything else, and prints it nowhere', async () => {
    const { masks, log, stderr } = await auditing(withoutMfa('ada'))
    expect(masks).toContain(TOKEN)
    expect(`${log}\n${stderr}`).not.toContain(TOKEN)
  })

  it('needs github-token', async () => {
    const step = await auditing(withoutMfa('ada'), { 'github-token': '' })
    expect(errorCode(step)).toBe('input-invalid')
    expect(step.stdout).toContain('audit-issue needs github-token')
  })
})
