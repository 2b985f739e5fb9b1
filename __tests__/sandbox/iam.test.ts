import { afterEach, describe, expect, it } from '@jest/globals'
import { type IamOptions, iamState } from '../../sandbox/iam/state.ts'
import { iamActions, iamService } from '../../sandbox/iam.ts'
import { startSandbox } from '../../sandbox/index.ts'
import { Refusal } from '../../sandbox/query-protocol.ts'
import type { XmlRecord } from '../../sandbox/xml.ts'
import { iamReader } from '../../src/aws/iam.ts'
import { buildSnapshot, type SnapshotCase } from '../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')

const account = (given: SnapshotCase, options: IamOptions = {}) => {
  const state = iamState(buildSnapshot(given, now), { now: () => now.getTime(), ...options })
  return (action: string, params: Readonly<Record<string, string>> = {}): XmlRecord => {
    const answer = iamActions[action]
    if (answer === undefined) throw new Error(`no action ${action}`)
    return answer(state, new Map(Object.entries(params)))
  }
}

/** What an action answers, or the code it is refused with. */
const outcome = (call: () => XmlRecord): unknown => {
  try {
    return call()
  } catch (error) {
    if (error instanceof Refusal) return `${error.status} ${error.code}`
    throw error
  }
}

const users = (count: number) => ({
  authorizationDetails: { users: Array.from({ length: count }, (_, index) => ({ name: `user-${index}` })) },
})

describe("the sandbox's credential report", () => {
  it('is absent, asked for, in progress, there, and not made again for four hours', () => {
    const call = account({}, { report: { kind: 'absent' }, looksNeeded: 1 })
    expect(outcome(() => call('GetCredentialReport'))).toBe('410 ReportNotPresent')
    expect(call('GenerateCredentialReport')).toMatchObject({ State: 'STARTED' })
    expect(call('GenerateCredentialReport')).toMatchObject({ State: 'INPROGRESS' })
    expect(outcome(() => call('GetCredentialReport'))).toBe('404 ReportInProgress')
    expect(call('GetCredentialReport')).toMatchObject({ GeneratedTime: now, ReportFormat: 'text/csv' })
    expect(call('GenerateCredentialReport')).toMatchObject({ State: 'COMPLETE' })
  })

  it('is made again once it is older than four hours', () => {
    const generatedAt = new Date(now.getTime() - 4 * 3_600_000)
    const call = account({}, { report: { kind: 'complete', generatedAt } })
    expect(call('GenerateCredentialReport')).toMatchObject({ State: 'STARTED' })
  })

  it('can be expired, and its making refused', () => {
    const call = account({}, { report: { kind: 'expired' }, generationRefused: true })
    expect(outcome(() => call('GetCredentialReport'))).toBe('410 ReportExpired')
    expect(outcome(() => call('GenerateCredentialReport'))).toBe('409 LimitExceeded')
  })
})

describe("the sandbox's lists", () => {
  it('hold 100 items a page unless told otherwise, and say how to go on', () => {
    const call = account({ snapshot: users(150) })
    const first = call('GetAccountAuthorizationDetails')
    expect(first).toMatchObject({ UserDetailList: { length: 100 }, IsTruncated: true })
    const second = call('GetAccountAuthorizationDetails', { Marker: String(first.Marker) })
    expect(second).toMatchObject({ UserDetailList: { length: 50 }, IsTruncated: false })
    expect(second).not.toHaveProperty('Marker')
  })

  it.each(['0', '1001', '-1', 'ten', ''])('refuse MaxItems %j', MaxItems => {
    const call = account({ snapshot: users(3) })
    expect(outcome(() => call('GetAccountAuthorizationDetails', { MaxItems }))).toBe('400 ValidationError')
  })

  it('refuse a marker that was not handed out', () => {
    const call = account({ snapshot: users(3) })
    expect(outcome(() => call('ListVirtualMFADevices', { Marker: 'x' }))).toBe('400 ValidationError')
  })

  it('filter the authorization details, and refuse an unknown filter', () => {
    const call = account({ snapshot: users(3) })
    const page = call('GetAccountAuthorizationDetails', { 'Filter.member.1': 'AWSManagedPolicy' })
    expect(page).toMatchObject({ UserDetailList: [], Policies: { length: 2 } })
    expect(outcome(() => call('GetAccountAuthorizationDetails', { 'Filter.member.1': 'Policy' }))).toBe(
      '400 ValidationError',
    )
  })

  it('list roles below a path, without what GetRole alone says of them', () => {
    const roles = [
      { name: 'deploy', path: '/ci/', tags: [{ key: 'team', value: 'web' }], lastUsedAt: now.toISOString() },
      { name: 'web' },
    ]
    const call = account({
      snapshot: { authorizationDetails: { roles }, sessionDurations: { deploy: 7200 } },
    })
    const { Roles, IsTruncated } = call('ListRoles', { PathPrefix: '/ci/' })
    expect([Roles, IsTruncated]).toEqual([[expect.objectContaining({ RoleName: 'deploy' })], false])
    const [deploy] = Roles as XmlRecord[]
    expect(deploy?.MaxSessionDuration).toBe(7200)
    for (const member of ['Tags', 'RoleLastUsed', 'PermissionsBoundary', 'RolePolicyList'])
      expect(deploy).not.toHaveProperty(member)
    expect(call('ListRoles')).toMatchObject({ Roles: [{ RoleName: 'deploy' }, { MaxSessionDuration: 3600 }] })
    expect(call('ListRoles', { MaxItems: '1' })).toMatchObject({ Roles: { length: 1 }, IsTruncated: true })
    expect(call('GetRole', { RoleName: 'Deploy' })).toMatchObject({
      Role: { MaxSessionDuration: 7200, Tags: { length: 1 } },
    })
  })

  it.each(['ci', '/ci', 'ci/', '', '//  /'])('refuse the path prefix %j', PathPrefix => {
    expect(outcome(() => account({})('ListRoles', { PathPrefix }))).toBe('400 ValidationError')
  })

  it.each([
    ['neither AllUsers nor UserName', {}],
    ['both AllUsers and UserName', { AllUsers: 'true', UserName: 'ann' }],
  ])('refuse service-specific credentials asked for with %s', (_, params: Record<string, string>) => {
    expect(outcome(() => account({})('ListServiceSpecificCredentials', params))).toBe('400 InvalidInput')
  })

  it.each(['ListAccessKeys', 'ListMFADevices', 'ListSigningCertificates', 'ListSSHPublicKeys'])(
    'refuse %s of nobody and of an unknown user',
    action => {
      expect(outcome(() => account({})(action))).toBe('400 ValidationError')
      expect(outcome(() => account({})(action, { UserName: '__proto__' }))).toBe('404 NoSuchEntity')
    },
  )

  it('say that there is no password policy', () => {
    const call = account({ snapshot: { passwordPolicy: null } })
    expect(outcome(() => call('GetAccountPasswordPolicy'))).toBe('404 NoSuchEntity')
  })
})

describe('IAM in the sandbox', () => {
  const stops: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })

  const key = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  }

  async function start() {
    const ours = iamState(buildSnapshot({ snapshot: { accountAlias: 'ours' } }, now))
    const sandbox = await startSandbox({
      accounts: [
        { id: '111122223333', users: [{ name: 'auditor', accessKeys: [{ ...key, active: true }] }] },
        {
          id: '444455556666',
          users: [
            { name: 'stranger', accessKeys: [{ ...key, accessKeyId: 'AKIAI44QH8DHBEXAMPLE', active: true }] },
          ],
        },
      ],
      iam: shared => iamService(new Map([['111122223333', ours]]), shared),
    })
    stops.push(() => sandbox.stop())
    return (credentials: typeof key) => {
      const reader = iamReader({ region: 'us-east-1', endpoint: sandbox.urls.iam ?? '', credentials })
      stops.unshift(async () => reader.close())
      return reader
    }
  }

  it("shows the signer's own account", async () => {
    const reader = await start()
    expect((await reader(key).listAccountAliases()).AccountAliases).toEqual(['ours'])
  })

  it.each([
    ['a wrong secret', { ...key, secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
    ['an unknown key', { ...key, accessKeyId: 'AKIAUNKNOWNEXAMPLE00' }, 'InvalidClientTokenId'],
    [
      'a key of an account it knows nothing of',
      { ...key, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' },
      'AccessDenied',
    ],
  ])('refuses %s', async (_, credentials, name) => {
    const reader = await start()
    await expect(reader(credentials).listAccountAliases()).rejects.toMatchObject({ name })
  })
})
