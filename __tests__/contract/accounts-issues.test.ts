// The issues of many accounts, kept by the job that merges what a matrix of jobs has found.
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { HOME } from '../../sandbox/accounts/organization.ts'
import { sampleAccount } from '../../sandbox/accounts/sample.ts'
import type { StepResult } from '../../sandbox/runner.ts'
import type { JsonReport } from '../../src/audit/report/json.ts'
import {
  clean,
  closed,
  members,
  merging,
  now,
  type OrganizationWorld,
  openOrganizationWorld,
  reportOf,
  SHARDS,
  sample,
  shardsInto,
  suspended,
  turn,
} from './organization-world.ts'
import { type ContractJob, errorCode } from './world.ts'

const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
const EVERY_SHARD = Array.from({ length: SHARDS }, (_, index) => index + 1)
/** Neither like the sample account nor clean. */
const small = members[2] as string

let world: OrganizationWorld
let job: ContractJob
let seen: number
beforeEach(async () => {
  world = await openOrganizationWorld({ owner: 'octo-org', repository: 'octo-repo', token: TOKEN })
  job = await world.newJob()
  seen = 0
})
afterEach(() => world.stop())

const auditAgain = (...indexes: readonly number[]): Promise<void> =>
  shardsInto(path.join(job.workspace, 'shards'), world, indexes)

const mergeAgain = (inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
  merging(job, { 'audit-issue': 'true', 'github-token': TOKEN, 'audit-fail-on': 'none', ...inputs })

const accountsOf = (index: number): string[] => {
  const text = readFileSync(path.join(job.workspace, `shards/shard-${index}/audit.json`), 'utf8')
  return (JSON.parse(text) as JsonReport).accounts?.map(({ account }) => account) ?? []
}

const shardOf = (account: string): number =>
  EVERY_SHARD.find(index => accountsOf(index).includes(account)) as number

/** What GitHub was asked to write since the last look. */
const written = (): string[] => {
  const records = world.sandbox.requests.slice(seen).filter(({ service }) => service === 'github')
  seen = world.sandbox.requests.length
  return records.map(({ action }) => action).filter(action => !action.startsWith('GET '))
}

interface Issue {
  readonly state: string
  readonly comments: number
  readonly body: string
  readonly labels: readonly { readonly name: string }[]
}

/** Every issue there is, by the account that its title names; no account has two. */
const issues = async (): Promise<ReadonlyMap<string, Issue>> => {
  const url = `${world.sandbox.urls.github}/repos/octo-org/octo-repo/issues?state=all&per_page=100`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } })
  seen = world.sandbox.requests.length
  const all = (await answer.json()) as (Issue & { readonly title: string })[]
  const byAccount = new Map(all.map(issue => [issue.title.split(' ').at(-1) as string, issue]))
  expect(byAccount.size).toBe(all.length)
  return byAccount
}

const openOnes = async (): Promise<string[]> =>
  [...(await issues())].filter(([, { state }]) => state === 'open').map(([account]) => account)

const said = async (): Promise<Record<string, number>> =>
  Object.fromEntries([...(await issues())].map(([account, { comments }]) => [account, comments]))

const CHANGED = ['PATCH issues/:number', 'POST issues/:number/comments']

describe('the issues of an organisation', () => {
  it('are one for each account, and each follows its account alone', async () => {
    await auditAgain(...EVERY_SHARD)
    const { results } = reportOf(await mergeAgain())
    const affected = new Set(
      results
        .filter(
          ({ status, severity }) => status === 'error' || (status === 'fail' && severity !== 'informational'),
        )
        .map(({ account }) => account),
    )
    expect(written()).toEqual(['POST labels', ...Array.from(affected, () => 'POST issues')])
    const made = await issues()
    expect(new Set(made.keys())).toEqual(affected)
    for (const account of [sample, small, closed]) expect(affected).toContain(account)
    for (const account of [clean, suspended]) expect(affected).not.toContain(account)
    const markers = [...made.values()].map(
      ({ body }) => /<!-- keyless-aws:audit:[0-9a-f]{16} -->/.exec(body)?.[0],
    )
    expect(new Set(markers).size).toBe(affected.size)
    for (const { state, labels } of made.values())
      expect([state, labels.map(({ name }) => name)]).toEqual(['open', ['keyless-aws']])

    await auditAgain(shardOf(small))
    await mergeAgain()
    expect(written()).toEqual([])

    turn(small, sampleAccount(now))
    await auditAgain(shardOf(small))
    await mergeAgain()
    expect(written()).toEqual(CHANGED)
    const silent = Object.fromEntries(Array.from(affected, account => [account, 0]))
    expect(await said()).toEqual({ ...silent, [small]: 1 })

    turn(small, cleanAccount(now))
    await auditAgain(shardOf(small))
    await mergeAgain()
    expect(written()).toEqual(CHANGED)
    expect((await issues()).get(small)?.state).toBe('closed')

    turn(small, sampleAccount(now))
    await auditAgain(shardOf(small))
    await mergeAgain()
    expect(written()).toEqual(CHANGED)
    expect((await issues()).get(small)?.state).toBe('open')
    expect(await said()).toEqual({ ...silent, [small]: 3 })
  }, 240_000)

  it('stay open, and say nothing came or went, while nobody can look at their accounts', async () => {
    turn(sample, sampleAccount(now))
    for (const account of [HOME, ...members]) if (account !== sample) turn(account, cleanAccount(now))
    await auditAgain(...EVERY_SHARD)
    const whole = reportOf(await mergeAgain())
    expect(whole.accounts?.find(({ account }) => account === closed)?.status).toBe('error')
    const denied = whole.results.find(({ account }) => account === closed)
    expect([denied?.rule, denied?.status]).toEqual(['account-not-audited', 'error'])
    expect(JSON.stringify(denied?.evidence)).toContain('sts:AssumeRole')
    expect((await issues()).get(closed)?.body).toContain(`**Account \`${closed}\` was not audited**`)

    const lost = shardOf(sample)
    const absent = accountsOf(lost)
    rmSync(path.join(job.workspace, `shards/shard-${lost}`), { recursive: true })
    await mergeAgain()
    expect(written()).not.toContain('POST issues/:number/comments')
    expect(await openOnes()).toEqual(expect.arrayContaining(absent))
    expect((await issues()).get(sample)?.body).toContain('was not audited')

    await auditAgain(lost)
    await mergeAgain()
    expect((await said())[sample]).toBe(0)

    turn(sample, cleanAccount(now))
    await auditAgain(lost)
    const step = await mergeAgain({ 'audit-fail-on': 'high' })
    expect([step.outputs['audit-result'], errorCode(step)]).toEqual(['incomplete', 'audit-incomplete'])
    expect(await openOnes()).toEqual([closed])
  }, 240_000)
})
