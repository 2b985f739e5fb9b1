import { describe, expect, it } from '@jest/globals'
import { chooseDetails } from '../../../src/audit/collect/detail-requests.ts'
import { readUserDetails, type UserReads } from '../../../src/audit/collect/user-details.ts'
import { defaultSettings } from '../../../src/audit/config/settings.ts'
import { buildSnapshot, type SnapshotCase } from '../../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
/** Before the report was made, an hour before now. */
const daysAgo = (days: number): string =>
  new Date(now.getTime() - 3_600_000 - days * 86_400_000).toISOString()

const key = (slot: 1 | 2, age: number, unused: number | null = 0, active = true) => ({
  [`access_key_${slot}_active`]: String(active),
  [`access_key_${slot}_last_rotated`]: daysAgo(age),
  ...(unused !== null && { [`access_key_${slot}_last_used_date`]: daysAgo(unused) }),
})

/** Console sign-in with a virtual device, so that nothing about MFA is in doubt. */
const virtual = (user: string) => ({
  serialNumber: `arn:aws:iam::111122223333:mfa/${user}`,
  userArn: `arn:aws:iam::111122223333:user/${user}`,
  enabledAt: daysAgo(10),
})

const choose = (given: SnapshotCase) => chooseDetails(buildSnapshot(given, now), defaultSettings)

describe('choosing users to ask about', () => {
  it.each([
    ['no credential but a password', {}, []],
    ['a young key in use', key(1, 10), ['accessKeys']],
    ['an inactive key', key(2, 10, null, false), ['accessKeys']],
    [
      'an active certificate',
      { cert_1_active: 'true', cert_1_last_rotated: daysAgo(1) },
      ['signingCertificates'],
    ],
    [
      'more credentials than the report shows',
      { additional_credentials_info: '1 more' },
      ['accessKeys', 'signingCertificates'],
    ],
  ])('asks about a user with %s for %j', (_, columns, lists) => {
    const requests = choose({
      report: [{ user: 'ann', ...columns }],
      snapshot: { virtualMfaDevices: [virtual('ann')] },
    })
    expect(requests).toEqual(lists.length === 0 ? [] : [{ user: 'ann', lists }])
  })

  it('asks about the MFA devices of a user whose device is not virtual', () => {
    expect(choose({ report: [{ user: 'ann' }] })).toEqual([{ user: 'ann', lists: ['mfaDevices'] }])
  })

  it('never asks about root', () => {
    expect(choose({ report: [{ user: '<root_account>', ...key(1, 500) }] })).toEqual([])
  })

  it('asks about the SSH keys of users whose own, managed or group policies speak of CodeCommit', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'codecommit:GitPull', Resource: '*' }],
    }
    const users = ['inline', 'managed', 'member', 'other']
    const requests = choose({
      report: users.map(user => ({ user })),
      snapshot: {
        virtualMfaDevices: users.map(virtual),
        authorizationDetails: {
          users: [
            { name: 'inline', inlinePolicies: { git: document } },
            { name: 'managed', attachedPolicies: ['arn:aws:iam::111122223333:policy/git'] },
            { name: 'member', groups: ['committers'] },
            { name: 'other', groups: ['readers'] },
          ],
          groups: [
            { name: 'committers', attachedPolicies: ['arn:aws:iam::111122223333:policy/git'] },
            { name: 'readers' },
          ],
          policies: [{ name: 'git', document }],
        },
      },
    })
    expect(requests).toEqual(
      ['inline', 'managed', 'member'].map(user => ({ user, lists: ['sshPublicKeys'] })),
    )
  })

  it('puts the worst first: very old, then old or unused, then two in use, then one', () => {
    const report = [
      { user: 'one', ...key(1, 10) },
      { user: 'two', ...key(1, 10), ...key(2, 20) },
      { user: 'unused', ...key(1, 46, 45) },
      { user: 'both-old', ...key(1, 91), ...key(2, 91) },
      { user: 'ancient', ...key(1, 366) },
    ]
    const virtualMfaDevices = report.map(({ user }) => virtual(user))
    expect(choose({ report, snapshot: { virtualMfaDevices } }).map(({ user }) => user)).toEqual([
      'both-old',
      'ancient',
      'two',
      'unused',
      'one',
    ])
  })

  it('asks about nobody when there is no report', () => {
    expect(choose({ snapshot: { credentialReport: { $denied: 'iam:GetCredentialReport' } } })).toEqual([])
  })
})

/** A reader that notes its calls and how many are under way at once. */
function reader(fail: (call: number) => Error | null = () => null) {
  const seen = { calls: 0, atOnce: 0, most: 0 }
  const listAccessKeys = async (user: string) => {
    const call = ++seen.calls
    seen.atOnce++
    seen.most = Math.max(seen.most, seen.atOnce)
    await new Promise(resolve => setImmediate(resolve))
    seen.atOnce--
    const error = fail(call)
    if (error !== null) throw error
    const AccessKeyMetadata = [{ AccessKeyId: `key of ${user}`, Status: 'Active' as const, CreateDate: now }]
    return { AccessKeyMetadata, $metadata: {} }
  }
  const unexpected = () => Promise.reject(new Error('nobody asked for this list'))
  const iam: UserReads = {
    listAccessKeys,
    listMfaDevices: unexpected,
    listSigningCertificates: unexpected,
    listSshPublicKeys: unexpected,
  }
  return { iam, seen }
}

const requests = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ user: `user-${index}`, lists: ['accessKeys'] as const }))

describe("reading users' details", () => {
  it('asks only for the lists that are wanted, five users at a time', async () => {
    const { iam, seen } = reader()
    const details = await readUserDetails(iam, requests(23))
    expect(Object.keys(details)).toHaveLength(23)
    expect(details['user-7']?.accessKeys).toMatchObject({ value: [{ id: 'key of user-7' }] })
    expect(seen).toMatchObject({ calls: 23, most: 5 })
  })

  it('does not go on asking for a list that was refused', async () => {
    const { iam, seen } = reader(() => Object.assign(new Error('no'), { name: 'AccessDenied' }))
    const details = await readUserDetails(iam, requests(100))
    expect(seen.calls).toBe(5)
    for (const { accessKeys } of Object.values(details))
      expect(accessKeys).toMatchObject({ status: 'denied', permission: 'iam:ListAccessKeys' })
  })

  it('leaves one user failed and reads the others', async () => {
    const { iam } = reader(call =>
      call === 2 ? Object.assign(new Error('gone'), { name: 'NoSuchEntityException' }) : null,
    )
    const statuses = Object.values(await readUserDetails(iam, requests(4))).map(
      ({ accessKeys }) => accessKeys.status,
    )
    expect(statuses.toSorted()).toEqual(['collected', 'collected', 'collected', 'failed'])
  })
})
