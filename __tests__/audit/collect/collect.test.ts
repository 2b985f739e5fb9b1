import { afterEach, describe, expect, it } from '@jest/globals'
import { hugeAccount } from '../../../sandbox/accounts/huge.ts'
import { type IamOptions, iamState } from '../../../sandbox/iam/state.ts'
import { iamActions } from '../../../sandbox/iam.ts'
import { type CollectOptions, collect } from '../../../src/audit/collect/index.ts'
import { defaultSettings } from '../../../src/audit/config/settings.ts'
import type { Snapshot, SnapshotPart } from '../../../src/audit/snapshot/index.ts'
import { type IamSandbox, startIam } from '../../fixtures/iam-sandbox.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const trustPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }],
}
const document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: "s3:Get*!'()", Resource: '*' }],
}

const GITHUB = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'

/** An account with something of everything, and two of whatever comes in pages. */
const account = buildSnapshot(
  {
    report: [
      { user: '<root_account>' },
      { user: 'a,b', access_key_1_active: 'true', access_key_1_last_rotated: '2024-01-01T00:00:00Z' },
    ],
    snapshot: {
      accountAlias: 'example & sons',
      accountSummary: { Users: 1 },
      authorizationDetails: {
        users: [
          {
            name: 'a,b',
            groups: ['dev'],
            tags: [
              { key: 'team', value: 'a <b>' },
              { key: 'flag', value: '' },
            ],
            permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
          },
        ],
        groups: [
          {
            name: 'dev',
            inlinePolicies: { read: document },
            attachedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
          },
        ],
        roles: [
          {
            name: 'used',
            path: '/ci/',
            trustPolicy,
            lastUsedAt: '2026-11-01T00:00:00.000Z',
            lastUsedRegion: 'eu-west-1',
            instanceProfiles: ['web'],
          },
          { name: 'unused', trustPolicy },
        ],
        policies: [
          { name: 'boundary', document, permissionsBoundaryUsageCount: 1 },
          { name: 'unused', document },
          { name: 'ReadOnlyAccess', awsManaged: true, attachmentCount: 1, document },
        ],
      },
      virtualMfaDevices: [
        {
          serialNumber: 'arn:aws:iam::111122223333:mfa/root',
          userArn: 'arn:aws:iam::111122223333:root',
          enabledAt: '2024-01-01T00:00:00.000Z',
        },
        {
          serialNumber: 'arn:aws:iam::111122223333:mfa/a',
          userArn: 'arn:aws:iam::111122223333:user/a,b',
          enabledAt: '2024-01-01T00:00:00.000Z',
        },
        { serialNumber: 'arn:aws:iam::111122223333:mfa/spare', userArn: null, enabledAt: null },
      ],
      serverCertificates: [
        {
          name: 'web',
          arn: 'arn:aws:iam::111122223333:server-certificate/web',
          path: '/',
          uploadedAt: '2024-01-01T00:00:00.000Z',
          expiresAt: null,
        },
        {
          name: 'web-2',
          arn: 'arn:aws:iam::111122223333:server-certificate/cdn/web-2',
          path: '/cdn/',
          uploadedAt: '2024-01-01T00:00:00.000Z',
          expiresAt: '2027-01-01T00:00:00.000Z',
        },
      ],
      serviceSpecificCredentials: [
        {
          id: 'ACCAEXAMPLE',
          userName: 'a,b',
          serviceName: 'codecommit.amazonaws.com',
          status: 'Active',
          createdAt: '2024-01-01T00:00:00.000Z',
          expiresAt: null,
        },
        {
          id: 'ACCAEXAMPLE2',
          userName: 'a,b',
          serviceName: 'bedrock.amazonaws.com',
          status: 'Inactive',
          createdAt: '2024-01-01T00:00:00.000Z',
          expiresAt: '2027-01-01T00:00:00.000Z',
        },
      ],
      oidcProviders: [{ arn: GITHUB, details: { tags: [{ key: 'owner', value: 'platform' }] } }],
      samlProviders: [
        {
          arn: 'arn:aws:iam::111122223333:saml-provider/okta',
          validUntil: '2027-01-01T00:00:00.000Z',
          createdAt: null,
        },
      ],
    },
  },
  now,
)

let sandbox: IamSandbox
const started: IamSandbox[] = []
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
})

const lines: string[] = []
const options: CollectOptions = {
  caller: { accountId: account.accountId, partition: account.partition, arn: account.callerArn },
  settings: defaultSettings,
  now: () => now,
  sleep: async () => {},
  progress: line => void lines.push(line),
}

async function collectFrom(
  snapshot: Snapshot,
  served: IamOptions = {},
  wanted: Partial<CollectOptions> = {},
) {
  lines.length = 0
  sandbox = await startIam(iamState(snapshot, { now: () => now.getTime(), ...served }))
  started.push(sandbox)
  return collect(sandbox.iam, { ...options, ...wanted })
}

const parts: Readonly<Record<string, SnapshotPart>> = {
  GetCredentialReport: 'credentialReport',
  GetAccountSummary: 'accountSummary',
  GetAccountPasswordPolicy: 'passwordPolicy',
  GetAccountAuthorizationDetails: 'authorizationDetails',
  ListAccountAliases: 'accountAlias',
  ListVirtualMFADevices: 'virtualMfaDevices',
  ListServerCertificates: 'serverCertificates',
  ListServiceSpecificCredentials: 'serviceSpecificCredentials',
  ListOpenIDConnectProviders: 'oidcProviders',
  ListSAMLProviders: 'samlProviders',
}

describe('collecting an account', () => {
  it('yields exactly what IAM holds, documents decoded', async () => {
    const { userDetails, ...rest } = await collectFrom(account)
    const { userDetails: _, ...expected } = account
    expect(rest).toEqual(expected)
    expect(userDetails['a,b']).toMatchObject({
      accessKeys: {
        value: [
          { id: expect.stringMatching(/^AKIA/), status: 'Active', createdAt: '2024-01-01T00:00:00.000Z' },
        ],
      },
      signingCertificates: { status: 'not-collected' },
    })
  })

  it('yields an empty account as empty lists and an absent password policy as null', async () => {
    const empty = buildSnapshot({ snapshot: { passwordPolicy: null, accountAlias: null } }, now)
    expect(await collectFrom(empty)).toEqual(empty)
  })

  it('yields the same however short the pages are', async () => {
    const whole = await collectFrom(account)
    expect(await collectFrom(account, { largestPage: 1 })).toEqual(whole)
    expect(lines).toContainEqual(expect.stringMatching(/^Authorization details: 2 pages so far/))
  })

  it.each(Object.entries(parts))(
    'goes on without %s and names the permission to add',
    async (action, part) => {
      const snapshot = await collectFrom(account, { denied: new Set([action]) })
      expect(snapshot[part]).toMatchObject({ status: 'denied', permission: `iam:${action}` })
      for (const other of Object.values(parts).filter(name => name !== part))
        expect(snapshot[other].status).toBe('collected')
    },
  )

  it('keeps the place of an OIDC provider that it may not read', async () => {
    const snapshot = await collectFrom(account, { denied: new Set(['GetOpenIDConnectProvider']) })
    expect(snapshot.oidcProviders).toMatchObject({
      value: [{ arn: GITHUB, details: { status: 'denied', permission: 'iam:GetOpenIDConnectProvider' } }],
    })
  })

  it('yields the report when nothing but GetCredentialReport is allowed', async () => {
    const denied = new Set(Object.keys(iamActions).filter(action => action !== 'GetCredentialReport'))
    const snapshot = await collectFrom(account, { denied })
    expect(snapshot.credentialReport).toEqual(account.credentialReport)
    const statuses = Object.values(parts).map(part => snapshot[part].status)
    expect(statuses.filter(status => status === 'denied')).toHaveLength(statuses.length - 1)
    expect(snapshot.userDetails['a,b']?.accessKeys).toMatchObject({ permission: 'iam:ListAccessKeys' })
  })

  it.each(Object.keys(parts))('tries %s again when IAM throttles it', async action => {
    const snapshot = await collectFrom(account, { throttled: { [action]: 2 } })
    expect(Object.values(parts).filter(part => snapshot[part].status !== 'collected')).toEqual([])
    expect(sandbox.pauses).toEqual([150, 300])
  })

  it('gives a part up as failed when IAM throttles for ever', async () => {
    const snapshot = await collectFrom(account, { throttled: { GetAccountSummary: 1000 } })
    expect(snapshot.accountSummary).toEqual({
      status: 'failed',
      operation: 'iam:GetAccountSummary',
      code: 'Throttling',
      message: 'Rate exceeded',
    })
    expect(sandbox.actions.filter(action => action === 'GetAccountSummary')).toHaveLength(8)
    expect(Math.max(...sandbox.pauses)).toBeLessThanOrEqual(10_000)
  })

  it('counts every call it made', async () => {
    await collectFrom(account, { throttled: { GetAccountSummary: 1 } })
    expect(sandbox.iam.calls()).toBe(sandbox.actions.length)
  })

  it('asks about as many users when it had to look for a new report, wait and turn many pages', async () => {
    const users = Array.from({ length: 30 }, (_, index) => `user-${index}`)
    const report = users.map(user => ({
      user,
      access_key_1_active: 'true',
      access_key_1_last_rotated: '2024-01-01T00:00:00Z',
    }))
    const { userDetails } = await collectFrom(
      buildSnapshot(
        { report, snapshot: { authorizationDetails: { users: users.map(name => ({ name })) } } },
        now,
      ),
      { report: { kind: 'absent' }, looksNeeded: 6, throttled: { GetAccountSummary: 5 }, largestPage: 4 },
    )
    expect(Object.keys(userDetails).toSorted()).toEqual(users.toSorted())
  })

  it('makes no more than thirty calls for a full account', async () => {
    await collectFrom(
      hugeAccount(now, { users: 1500, roles: 1500, groups: 10, policies: 10, usersWithKeys: 500 }),
    )
    expect(sandbox.iam.calls()).toBeLessThanOrEqual(30)
  })

  it('makes as many calls for many users as for few, but for pages and the limit of single users', async () => {
    const callsFor = async (users: number): Promise<number> => {
      const report = Array.from({ length: users }, (_, index) => ({
        user: `user-${index}`,
        access_key_1_active: 'true',
        access_key_1_last_rotated: '2024-01-01T00:00:00Z',
      }))
      await collectFrom(buildSnapshot({ report }, now), {}, { detailLimit: 7 })
      return sandbox.iam.calls()
    }
    expect(await callsFor(400)).toBe(await callsFor(20))
  })
})
