import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { bareAccount } from '../../sandbox/accounts/bare.ts'
import { pemCertificate } from '../../sandbox/accounts/certificate.ts'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { directoryEntry } from '../../sandbox/accounts/directory-entry.ts'
import { hugeAccount } from '../../sandbox/accounts/huge.ts'
import { sampleAccount, sampleSettings, silentInSample } from '../../sandbox/accounts/sample.ts'
import { sampleAccountBefore } from '../../sandbox/accounts/sample-before.ts'
import { cleanGithub, sampleGithub } from '../../sandbox/accounts/sample-github.ts'
import { iamState } from '../../sandbox/iam/state.ts'
import { collect } from '../../src/audit/collect/index.ts'
import { readReport } from '../../src/audit/comparison/baseline.ts'
import type { Baseline } from '../../src/audit/comparison/index.ts'
import { defaultConfig } from '../../src/audit/config/index.ts'
import { defaultSettings, type Settings } from '../../src/audit/config/settings.ts'
import { runRule } from '../../src/audit/evaluate.ts'
import { judge } from '../../src/audit/judge.ts'
import { json } from '../../src/audit/report/json.ts'
import { against, rules } from '../../src/audit/rules/index.ts'
import { parseSnapshot, serializeSnapshot } from '../../src/audit/snapshot/file.ts'
import { collected, type Snapshot } from '../../src/audit/snapshot/index.ts'
import { withGithubSite } from '../fixtures/github-site.ts'
import { startIam } from '../fixtures/iam-sandbox.ts'

const now = new Date('2026-11-21T12:00:00Z')

/** Rule, status and resource of everything that is neither a pass nor beside the point. */
const hits = (snapshot: Snapshot, settings: Settings, judged = rules): string[] =>
  judged.flatMap(rule =>
    runRule(rule, snapshot, settings, now)
      .filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
      .map(({ status, resource }) => `${rule.id} ${status} ${resource.name}`),
  )

const rulesWithHits = (...given: Parameters<typeof hits>): ReadonlySet<string> =>
  new Set(hits(...given).map(hit => hit.slice(0, hit.indexOf(' '))))

/** The report that an audit of the sample account made a week before. */
const earlierReport = (): Baseline => {
  const lastWeek = new Date(now.getTime() - 7 * 86_400_000)
  const report = judge(
    { snapshot: sampleAccountBefore(now), apiCalls: 0 },
    null,
    { ...defaultConfig, settings: sampleSettings },
    {
      auditAsOf: now,
      auditTrustOnly: false,
      auditFailOn: 'none',
      auditFailOnError: false,
      auditFailOnNew: false,
      auditFrameworks: [],
    },
    lastWeek,
  )
  return readReport(JSON.parse(json(report)), 'audit.json')[0] as Baseline
}

describe('the sample account', () => {
  const sample = sampleAccount(now)

  it('is the same for the same time, and moves with it', () => {
    expect(sampleAccount(now)).toEqual(sample)
    expect(sampleAccount(new Date('2027-01-01T00:00:00Z'))).not.toEqual(sample)
  })

  it('has 40 users, each in the report and in the details', () => {
    const names = collected(sample.credentialReport).users.map(row => row.user)
    expect(names).toHaveLength(40)
    expect(
      collected(sample.authorizationDetails)
        .users.map(user => user.name)
        .toSorted(),
    ).toEqual(names.toSorted())
  })

  it('has something for every rule to find with GitHub and an earlier report, but for those that exclude each other', async () => {
    const found = rulesWithHits(
      await withGithubSite(sample, sampleGithub),
      sampleSettings,
      against(rules, earlierReport()),
    )
    const silent = rules.map(rule => rule.id).filter(id => !found.has(id))
    expect(silent.sort()).toEqual(Object.keys(silentInSample).sort())
  })

  it('names no repository that its GitHub does not answer about', async () => {
    const { github } = await withGithubSite(sample, sampleGithub)
    const { repositories } = collected(github ?? { status: 'not-collected', reason: 'GitHub was not asked' })
    const unanswered = Object.entries(repositories).filter(([, { status }]) => status !== 'found')
    expect(unanswered.map(([name]) => name)).toEqual(['octo-labs/site'])
  })

  it('gives the same findings when it is collected through IAM', async () => {
    const sandbox = await startIam(iamState(sample, { now: () => now.getTime() }))
    try {
      const snapshot = await collect(sandbox.iam, {
        caller: { accountId: sample.accountId, partition: sample.partition, arn: sample.callerArn },
        settings: sampleSettings,
        now: () => now,
        sleep: async () => {},
        progress: () => {},
      })
      expect(hits(snapshot, sampleSettings)).toEqual(hits(sample, sampleSettings))
    } finally {
      await sandbox.stop()
    }
  })

  it('can be saved and read again', () => {
    expect(parseSnapshot(serializeSnapshot(sample), 'sample.json')).toEqual(sample)
  })

  it('lets its roles be assumed in the sandbox', () => {
    const { roles = [], providers } = directoryEntry(sample)
    expect(roles.map(role => role.name)).toContain('keyless-audit')
    expect(providers?.[0]).toMatchObject({ url: 'token.actions.githubusercontent.com' })
  })
})

describe('the bare account', () => {
  it('has something for each rule that finds nothing in the sample account', () => {
    const found = rulesWithHits(bareAccount(now), defaultSettings, rules)
    expect(Object.keys(silentInSample).filter(id => !found.has(id))).toEqual([])
  })
})

describe('the clean account', () => {
  const byDefault = rules.filter(({ optIn }) => !optIn)

  it('has nothing for any rule to find', () => {
    expect(hits(cleanAccount(now), defaultSettings, byDefault)).toEqual([])
  })

  it('has nothing either for those that ask GitHub', async () => {
    expect(hits(await withGithubSite(cleanAccount(now), cleanGithub), defaultSettings, byDefault)).toEqual([])
  })
})

describe('the huge account', () => {
  it('has the size it is asked for and counts itself', () => {
    const huge = hugeAccount(now, { users: 30, roles: 20, groups: 3, policies: 10 })
    const { users, roles, groups, policies } = collected(huge.authorizationDetails)
    expect([users, roles, groups, policies].map(list => list.length)).toEqual([30, 20, 3, 10])
    expect(collected(huge.accountSummary)).toMatchObject({ Users: 30, Roles: 20, Groups: 3, Policies: 10 })
    expect(policies.every(policy => policy.attachmentCount > 0)).toBe(true)
  })
})

describe('a made-up certificate', () => {
  it('parses, with the name and the dates it was given', () => {
    const certificate = new X509Certificate(
      pemCertificate('soap', new Date('2020-01-01T00:00:00Z'), new Date('2051-06-01T00:00:00Z')),
    )
    expect(certificate.subject).toBe('CN=soap')
    expect(certificate.validToDate).toEqual(new Date('2051-06-01T00:00:00Z'))
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048)
  })
})
