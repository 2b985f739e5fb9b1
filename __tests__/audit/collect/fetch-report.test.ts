import { describe, expect, it } from '@jest/globals'
import { type ReportLine, renderReport } from '../../../sandbox/credential-report-csv.ts'
import { collectReport, type ReportSource } from '../../../src/audit/collect/fetch-report.ts'
import type { CredentialReport } from '../../../src/audit/snapshot/index.ts'

const now = new Date('2026-11-21T12:00:00Z')
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)

const rootLine: ReportLine = {
  user: '<root_account>',
  arn: 'arn:aws:iam::111122223333:root',
  mfa_active: 'true',
}
const Content = new TextEncoder().encode(renderReport([rootLine]))

/** What the next call answers: a report of that time, or an error of that name; the last one goes on for ever. */
type Answer = Date | string

interface Script {
  readonly get: readonly Answer[]
  readonly generate?: readonly string[]
}

const failure = (name: string): Error => Object.assign(new Error('Unknown'), { name })

function play({ get, generate = ['STARTED'] }: Script) {
  const calls: string[] = []
  const next = <T>(list: readonly T[], name: string): T => {
    const index = calls.filter(call => call === name).length
    calls.push(name)
    return list[Math.min(index, list.length - 1)] as T
  }
  const source: ReportSource = {
    getCredentialReport: async () => {
      const answer = next(get, 'Get')
      if (typeof answer === 'string') throw failure(answer)
      return { Content, GeneratedTime: answer }
    },
    generateCredentialReport: async () => {
      const answer = next(generate, 'Generate')
      if (!/^[A-Z]+$/.test(answer)) throw failure(answer)
      return { State: answer }
    },
  }
  return { source, calls }
}

async function run(script: Script) {
  const { source, calls } = play(script)
  const seconds: number[] = []
  const lines: string[] = []
  const report = await collectReport(source, {
    now: () => now,
    sleep: async milliseconds => void seconds.push(milliseconds / 1000),
    progress: line => void lines.push(line),
  })
  return { report, calls, seconds, lines }
}

const collectedAt = (generatedAt: Date, reused: boolean) => ({
  status: 'collected',
  value: { generatedAt: generatedAt.toISOString(), reused } satisfies Partial<CredentialReport>,
})

const notPresent = 'CredentialReportNotPresentException'
const expired = 'CredentialReportExpiredException'
const notReady = 'CredentialReportNotReadyException'
const limit = 'LimitExceededException'

describe('fetching the credential report', () => {
  it('takes one call when a report younger than four hours is there', async () => {
    const { report, calls, seconds } = await run({ get: [hoursAgo(3.9)] })
    expect(report).toMatchObject(collectedAt(hoursAgo(3.9), false))
    expect([calls, seconds]).toEqual([['Get'], []])
  })

  it.each([notPresent, expired])(
    'asks once for a new one after %s and looks again after 1, 2, 4 seconds',
    async gone => {
      const { report, calls, seconds } = await run({ get: [gone, notReady, gone, now] })
      expect(report).toMatchObject(collectedAt(now, false))
      expect(calls).toEqual(['Get', 'Generate', 'Get', 'Get', 'Get'])
      expect(seconds).toEqual([1, 2, 4])
    },
  )

  it('waits without asking when someone else has asked', async () => {
    const { calls, seconds } = await run({ get: [notReady, now] })
    expect([calls, seconds]).toEqual([['Get', 'Get'], [1]])
  })

  it('does not wait when AWS says COMPLETE', async () => {
    const { report, seconds } = await run({ get: [notPresent, now], generate: ['COMPLETE'] })
    expect(report).toMatchObject(collectedAt(now, false))
    expect(seconds).toEqual([])
  })

  it('waits for the new report and does not take the old one for it', async () => {
    const { report, seconds } = await run({ get: [hoursAgo(5), hoursAgo(5), hoursAgo(5), now] })
    expect(report).toMatchObject(collectedAt(now, false))
    expect(seconds).toEqual([1, 2, 4])
  })

  it.each([
    [limit, 'LimitExceeded'],
    ['AccessDenied', 'iam:GenerateCredentialReport is not allowed'],
    ['ServiceFailureException', 'ServiceFailure'],
  ])('uses an older report when AWS answers %s, and says how old it is', async (refusal, why) => {
    const { report, lines } = await run({ get: [hoursAgo(5)], generate: [refusal] })
    expect(report).toMatchObject(collectedAt(hoursAgo(5), true))
    expect(lines.at(-1)).toContain(why)
    expect(lines.at(-1)).toContain('5 h old')
  })

  it('keeps the permission for want of which the report is an older one', async () => {
    const missingOf = async (refusal: string) =>
      (await run({ get: [hoursAgo(5)], generate: [refusal] })).report
    expect(await missingOf('AccessDenied')).toMatchObject({
      value: { missingPermission: 'iam:GenerateCredentialReport' },
    })
    expect(await missingOf(limit)).not.toHaveProperty('value.missingPermission')
  })

  it('looks once more for a report when AWS refuses to make one', async () => {
    const { report } = await run({ get: [expired, hoursAgo(1)], generate: [limit] })
    expect(report).toMatchObject(collectedAt(hoursAgo(1), true))
  })

  it('is failed when AWS neither has a report nor makes one', async () => {
    const { report } = await run({ get: [notPresent], generate: [limit] })
    expect(report).toMatchObject({
      status: 'failed',
      operation: 'iam:GenerateCredentialReport',
      code: 'LimitExceeded',
    })
  })

  it.each([
    [{ get: ['AccessDenied'] }, 'iam:GetCredentialReport'],
    [{ get: [notPresent], generate: ['AccessDenied'] }, 'iam:GenerateCredentialReport'],
    [{ get: [notPresent, 'AccessDenied'] }, 'iam:GetCredentialReport'],
  ] satisfies [Script, string][])('names the permission that is missing: %j', async (script, permission) => {
    expect((await run(script)).report).toMatchObject({ status: 'denied', permission })
  })

  it('gives up after about two minutes', async () => {
    const { report, calls, seconds } = await run({ get: [notPresent, notReady] })
    expect(report).toMatchObject({ status: 'failed', code: 'ReportInProgress' })
    expect(seconds).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
    expect(calls.filter(call => call === 'Generate')).toHaveLength(1)
  })

  it('uses the old report when the new one takes too long', async () => {
    const { report } = await run({ get: [hoursAgo(5)] })
    expect(report).toMatchObject(collectedAt(hoursAgo(5), true))
  })

  it('is failed, not empty, when the report cannot be read', async () => {
    const report = await collectReport(
      {
        getCredentialReport: async () => ({
          Content: new TextEncoder().encode('<html>'),
          GeneratedTime: now,
        }),
        generateCredentialReport: async () => ({ State: 'STARTED' }),
      },
      { now: () => now, sleep: async () => {}, progress: () => {} },
    )
    expect(report).toMatchObject({ status: 'failed', code: 'credential-report-malformed' })
  })

  it('is failed when AWS answers with nothing', async () => {
    const report = await collectReport(
      { getCredentialReport: async () => ({}), generateCredentialReport: async () => ({}) },
      { now: () => now, sleep: async () => {}, progress: () => {} },
    )
    expect(report.status).toBe('failed')
  })
})
