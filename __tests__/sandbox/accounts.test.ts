import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { pemCertificate } from '../../sandbox/accounts/certificate.ts'
import { cleanAccount } from '../../sandbox/accounts/clean.ts'
import { directoryEntry } from '../../sandbox/accounts/directory-entry.ts'
import { hugeAccount } from '../../sandbox/accounts/huge.ts'
import { sampleAccount, sampleSettings, silentInSample } from '../../sandbox/accounts/sample.ts'
import { iamState } from '../../sandbox/iam/state.ts'
import { collect } from '../../src/audit/collect/index.ts'
import { runRule } from '../../src/audit/evaluate.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { defaultSettings, type Settings } from '../../src/audit/settings.ts'
import { collected, type Snapshot } from '../../src/audit/snapshot.ts'
import { parseSnapshot, serializeSnapshot } from '../../src/audit/snapshot-file.ts'
import { startIam } from '../fixtures/iam-sandbox.ts'

const now = new Date('2026-11-21T12:00:00Z')

/** Rule, status and resource of everything that is neither a pass nor beside the point. */
const hits = (snapshot: Snapshot, settings: Settings, judged = rules): string[] =>
  judged.flatMap(rule =>
    runRule(rule, snapshot, settings, now)
      .filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
      .map(({ status, resource }) => `${rule.id} ${status} ${resource.name}`),
  )

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

  it('has something for every rule to find, but for those that exclude each other', () => {
    const found = new Set(hits(sample, sampleSettings).map(hit => hit.split(' ')[0]))
    expect(rules.map(rule => rule.id).filter(id => !found.has(id) && !(id in silentInSample))).toEqual([])
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

describe('the clean account', () => {
  it('has nothing for any rule to find', () => {
    const byDefault = rules.filter(({ optIn }) => !optIn)
    expect(hits(cleanAccount(now), defaultSettings, byDefault)).toEqual([])
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
