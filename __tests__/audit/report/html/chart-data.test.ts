// The numbers behind the charts of the HTML report.
import { describe, expect, it } from '@jest/globals'
import type { DetailsInput } from '../../../../sandbox/accounts/details.ts'
import { trustAws, trustGitHub } from '../../../../sandbox/accounts/documents.ts'
import { inventoryOf } from '../../../../src/audit/comparison/inventory.ts'
import { chartData } from '../../../../src/audit/report/html/chart-data.ts'
import type { AccountEntry, Report } from '../../../../src/audit/report/report.ts'
import type { Snapshot } from '../../../../src/audit/snapshot/index.ts'
import { whoCanEnter } from '../../../../src/audit/trust/who-can-enter.ts'
import { ACCOUNT, finding, report, user } from '../../../fixtures/findings.ts'
import { buildSnapshot } from '../../../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const owner = { accountId: ACCOUNT, partition: 'aws' }

const key = (slot: 1 | 2, created: string, active = 'true') => ({
  [`access_key_${slot}_active`]: active,
  [`access_key_${slot}_last_rotated`]: created,
})

const withKeys = buildSnapshot(
  {
    reportGeneratedAt: '2026-11-21T09:30:00Z',
    report: [
      { user: '<root_account>' },
      { user: 'alice', ...key(1, '2026-10-22T09:30:00Z'), ...key(2, '2026-10-22T09:29:59Z') },
      { user: 'bob', ...key(1, '2026-10-21T09:30:00Z', 'false'), ...key(2, '2020-01-01T00:00:00Z') },
    ],
  },
  now,
)

const roles = (details: DetailsInput['roles']): Snapshot =>
  // Of providers that are not known, each may be there.
  buildSnapshot(
    {
      snapshot: {
        authorizationDetails: { roles: details },
        oidcProviders: { $denied: 'iam:ListOpenIDConnectProviders' },
        samlProviders: { $denied: 'iam:ListSAMLProviders' },
      },
    },
    now,
  )

const told = (snapshot: Snapshot, given: Partial<Report> = {}): Report =>
  report([], { inventory: inventoryOf(snapshot), whoCanEnter: whoCanEnter(snapshot, []), ...given })

const everyAge = (...counts: readonly [active: number, inactive: number][]) =>
  counts.map(([active, inactive]) => expect.objectContaining({ active, inactive }))

describe('the charts', () => {
  it('count failed findings, with every severity from the worst', () => {
    const { severities } = chartData(report([finding(), finding({ status: 'pass' })]))
    expect(severities.map(({ severity, count }) => `${severity} ${count}`)).toEqual([
      'critical 0',
      'high 0',
      'medium 1',
      'low 0',
      'informational 0',
    ])
  })

  it('put a key of thirty whole days into the first group, at the time of the credential report', () => {
    const { keyAges } = chartData(told(withKeys))
    expect(keyAges).toEqual(everyAge([2, 0], [0, 1], [0, 0], [0, 0], [0, 0], [1, 0]))
    expect(keyAges?.map(({ label }) => label)).toEqual([
      '≤ 30 d',
      '≤ 90 d',
      '≤ 180 d',
      '≤ 1 y',
      '≤ 2 y',
      '> 2 y',
    ])
  })

  it('add up the accounts of a report about several', () => {
    const single = told(withKeys)
    const { account, accountAlias, partition, callerArn, times, apiCalls, decision, comparison, inventory } =
      single
    const entry = {
      account,
      accountAlias,
      partition,
      callerArn,
      times,
      apiCalls,
      decision,
      comparison,
      inventory,
      whoCanEnter: null,
    }
    const merged = report([], {
      accounts: [
        { ...entry, status: 'pass' },
        { ...entry, account: '444455556666', status: 'pass' },
      ],
    })
    expect(chartData(merged).keyAges).toEqual(everyAge([4, 0], [0, 2], [0, 0], [0, 0], [0, 0], [2, 0]))
  })

  it('know no ages without a credential report', () => {
    const denied = { credentialReport: { $denied: 'iam:GetCredentialReport' } }
    expect(chartData(told(buildSnapshot({ snapshot: denied }, now))).keyAges).toBeNull()
  })

  it('and ways in are not known of a redacted report', () => {
    const data = chartData(report([], { inventory: null, whoCanEnter: null }))
    expect([data.keyAges, data.entrances]).toEqual([null, null])
  })

  it('measure MFA by what the rules say, waived findings being without', () => {
    const rule = 'user-console-mfa-disabled'
    const { mfa } = chartData(
      report([
        finding({ rule: 'root-mfa-disabled', status: 'fail' }),
        finding({ rule, status: 'pass', evidence: { mfaActive: true } }),
        finding({ rule, resource: user('new'), status: 'pass', evidence: { mfaActive: false } }),
        finding({ rule, resource: user('bob'), status: 'waived' }),
        finding({ rule, resource: user('odd'), status: 'error' }),
      ]),
    )
    expect(mfa).toEqual([
      { group: 'Root', covered: 0, total: 1 },
      { group: 'Console users', covered: 1, total: 3 },
    ])
  })
})

describe('who can enter', () => {
  const entered = (snapshot: Snapshot) =>
    chartData(told(snapshot)).entrances?.map(({ kind, who, role }) => [kind, who, role.split('/').at(-1)])

  const github = roles([
    {
      name: 'deploy',
      trustPolicy: trustGitHub(owner, 'StringEquals', 'repo:octo-org/octo-repo:ref:refs/heads/main'),
    },
    { name: 'open', trustPolicy: trustGitHub(owner, 'StringLike', 'repo:*') },
  ])

  const byRepository = [
    ['anyone', 'any repository on GitHub', 'open'],
    ['github', 'octo-org/octo-repo, on branch main', 'deploy'],
  ]

  it('is told by repository, strangers first', () => {
    expect(entered(github)).toEqual(byRepository)
  })

  it('is told of several accounts as of one', () => {
    const one = { ...told(github), status: 'pass' } as AccountEntry
    const { entrances } = chartData(report([], { inventory: null, whoCanEnter: null, accounts: [one] }))
    expect(entrances?.map(({ kind, who, role }) => [kind, who, role.split('/').at(-1)])).toEqual(byRepository)
  })

  it('tells the alternatives of one statement apart', () => {
    const subjects = ['repo:octo-org/octo-repo:*', 'repo:octo*']
    const trustPolicy = trustGitHub(owner, 'StringLike', ...subjects)
    expect(entered(roles([{ name: 'two', trustPolicy }]))).toEqual([
      ['anyone', "any repository on GitHub whose owner's name fits octo*", 'two'],
      ['github', 'octo-org/octo-repo', 'two'],
    ])
  })

  it('takes a GitHub of its own, which strangers have no account of, for closed', () => {
    const issuer = 'token.actions.githubusercontent.com/octo-enterprise'
    const trustPolicy = federated(`arn:aws:iam::${ACCOUNT}:oidc-provider/${issuer}`)
    expect(entered(roles([{ name: 'inner', trustPolicy }]))?.map(([kind]) => kind)).toEqual(['github'])
  })

  const federated = (Federated: string) => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated },
        Action: ['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'],
      },
    ],
  })

  it.each([
    ['*', 'anyone', 'every AWS principal of every account'],
    ['444455556666', 'account', 'whomever account 444455556666 allows to'],
    ['arn:aws:iam::444455556666:root', 'account', 'whomever account 444455556666 allows to'],
    ['arn:aws:iam::444455556666:role/ops/admin', 'account', 'role/ops/admin of account 444455556666'],
  ])('names the AWS principal %s', (principal, kind, who) => {
    const snapshot = roles([{ name: 'guest', trustPolicy: trustAws(principal) }])
    expect(entered(snapshot)).toEqual([[kind, who, 'guest']])
  })

  it.each([
    [`arn:aws:iam::${ACCOUNT}:saml-provider/okta`, 'saml', 'people who sign in through okta'],
    [`arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com`, 'anyone', 'any tenant of GitLab.com'],
    ['accounts.google.com', 'anyone', 'any tenant of Google'],
  ])('names the identity provider %s', (principal, kind, who) => {
    const snapshot = roles([{ name: 'guest', trustPolicy: federated(principal) }])
    expect(entered(snapshot)).toEqual([[kind, who, 'guest']])
  })

  it('puts administrators before all others', () => {
    const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
    const snapshot = roles([
      { name: 'guest', trustPolicy: trustAws('*') },
      {
        name: 'admin',
        trustPolicy: trustAws('444455556666'),
        inlinePolicies: [{ name: 'all', document: everything }],
      },
    ])
    const found = chartData(told(snapshot)).entrances
    expect(found?.map(({ role, isAdministrator }) => [role.split('/').at(-1), isAdministrator])).toEqual([
      ['admin', true],
      ['guest', false],
    ])
  })
})
