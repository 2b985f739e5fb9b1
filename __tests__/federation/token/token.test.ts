// Tokens of GitHub: how many are asked for, and when the last one is not good enough any more.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { unavailable } from '../../../sandbox/faults.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/index.ts'
import { pushToMain } from '../../../sandbox/job.ts'
import { type Edge, edgeFor } from '../../../src/federation/edge.ts'
import { showingClaims } from '../../../src/federation/log.ts'
import { githubTokens, type TokenSource } from '../../../src/federation/token/index.ts'
import { type FakeRunner, fakeRunner } from '../../fixtures/fake-runner.ts'

let sandbox: Sandbox
let runner: FakeRunner
let clock: number
let tokens: TokenSource
beforeEach(async () => {
  clock = Date.parse('2026-11-21T12:00:00Z')
  sandbox = await startSandbox({ now: () => clock })
  const { env } = await sandbox.registerJob(pushToMain)
  runner = fakeRunner(env)
  const edge: Edge = {
    ...edgeFor({ httpProxy: null, noProxy: '' }, runner),
    now: () => new Date(clock),
    sleep: async () => {},
  }
  tokens = githubTokens(edge, 'sts.amazonaws.com', 3)
})
afterEach(() => sandbox.stop())

describe('tokens of GitHub', () => {
  it('cost one request however many ask at the same time, and are masked at once', async () => {
    const given = await Promise.all([tokens.current(), tokens.current(), tokens.renew(), tokens.current()])
    expect(new Set(given.map(({ jwt }) => jwt)).size).toBe(1)
    expect(sandbox.requests).toHaveLength(1)
    expect(runner.masks).toEqual([given[0]?.jwt])
  })

  it('are given again until less than a minute of them is left', async () => {
    const { jwt, claims } = await tokens.current()
    clock = (claims.exp - 60) * 1000
    expect((await tokens.current()).jwt).toBe(jwt)
    clock += 1000
    expect((await tokens.current()).jwt).not.toBe(jwt)
  })

  it('are new ones when new ones are wanted', async () => {
    const { jwt } = await tokens.current()
    expect((await tokens.renew()).jwt).not.toBe(jwt)
    expect(sandbox.requests).toHaveLength(2)
  })

  it('are asked for anew after a failure that all who waited have heard of', async () => {
    sandbox.faults.add({ service: 'issuer' }, unavailable(), 3)
    const failed = await Promise.allSettled([tokens.current(), tokens.current()])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(sandbox.requests).toHaveLength(3)
    expect((await tokens.current()).claims.aud).toEqual(['sts.amazonaws.com'])
  })

  it('are shown once, whoever takes them', async () => {
    const shown = showingClaims(tokens, runner)
    await Promise.all([shown.current(), shown.current(), shown.renew()])
    await shown.renew()
    expect(runner.log.filter(line => line.startsWith('Token: '))).toEqual([
      'Token: audience sts.amazonaws.com, subject repo:octo-org/octo-repo:ref:refs/heads/main',
    ])
  })
})
