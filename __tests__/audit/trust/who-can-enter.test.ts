// The ways into an account: who, into which role, and in which order.
import { describe, expect, it } from '@jest/globals'
import type { RoleInput } from '../../../sandbox/accounts/details.ts'
import type { Finding } from '../../../src/audit/finding.ts'
import { collected } from '../../../src/audit/snapshot/index.ts'
import { githubTrust } from '../../../src/audit/trust/github-trust.ts'
import { type Entry, whoCanEnter } from '../../../src/audit/trust/who-can-enter.ts'
import { finding } from '../../fixtures/findings.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const provider = (issuer: string): string => `arn:aws:iam::111122223333:oidc-provider/${issuer}`
const OKTA = 'arn:aws:iam::111122223333:saml-provider/Okta'
const FOREIGN = `arn:aws:iam::444455556666:oidc-provider/${ISSUER}`
const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity'
const now = new Date('2026-11-21T12:00:00Z')

const trust = (Principal: unknown, Action: string, Condition?: object) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) },
})
const web = (issuer: string, Condition?: object) =>
  trust({ Federated: provider(issuer) }, WEB_IDENTITY, Condition)
const github = (...subjects: string[]) =>
  web(ISSUER, {
    StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' },
    StringLike: { [`${ISSUER}:sub`]: subjects },
  })
const administrator = {
  inlinePolicies: {
    all: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
  },
}

const providers = {
  oidcProviders: [ISSUER, `${ISSUER}/acme`, 'gitlab.com', 'id.example.com'].map(issuer => ({
    arn: provider(issuer),
  })),
  samlProviders: [{ arn: OKTA, validUntil: null, createdAt: null }],
}

const entriesOf = (
  roles: readonly RoleInput[],
  findings: readonly Finding[] = [],
  given: object = providers,
): readonly Entry[] => {
  const snapshot = buildSnapshot({ snapshot: { authorizationDetails: { roles }, ...given } }, now)
  return whoCanEnter(snapshot, findings) ?? []
}

const only = (trustPolicy: object): string => {
  const [entry, ...more] = entriesOf([{ name: 'deploy', trustPolicy: { ...trustPolicy } }])
  expect(more).toEqual([])
  return entry === undefined ? 'nobody' : `${entry.kind} ${entry.issuer}: ${entry.who}`
}

describe('who can enter', () => {
  it.each([
    [
      github('repo:acme/app:environment:production'),
      `github ${ISSUER}: jobs of acme/app, in the environment production`,
    ],
    [github('repo:acme/app:ref:refs/heads/main'), `github ${ISSUER}: jobs of acme/app, on branch main`],
    [github('repo:acme/app:ref:refs/tags/v1'), `github ${ISSUER}: jobs of acme/app, on tag v1`],
    [github('repo:acme/app:pull_request'), `github ${ISSUER}: jobs of acme/app, for pull requests`],
    [github('repo:acme/app:*'), `github ${ISSUER}: jobs of acme/app`],
    [github('repo:acme/app-*'), `github ${ISSUER}: any repository of acme whose name fits app-*`],
    [github('repo:acme/*'), `github ${ISSUER}: any repository of acme`],
    [github('repo:acme*'), `github ${ISSUER}: any repository on GitHub whose owner's name fits acme*`],
    [github('*'), `github ${ISSUER}: any repository on GitHub`],
    [
      github('repo:acme/app:pull_request', 'repo:acme/site:*'),
      `github ${ISSUER}: jobs of acme/app, for pull requests; or jobs of acme/site`,
    ],
    [
      github(...Array.from({ length: 6 }, (_, index) => `repo:acme/r${index}:*`)),
      `github ${ISSUER}: jobs of acme/r0; or jobs of acme/r1; or jobs of acme/r2; or jobs of acme/r3; or 2 more alternatives`,
    ],
    [web(`${ISSUER}/acme`), `github ${ISSUER}/acme: any repository of the GitHub behind ${ISSUER}/acme`],
    [web('gitlab.com'), 'oidc gitlab.com: any tenant of GitLab.com'],
    [
      web('gitlab.com', {
        StringEquals: { 'gitlab.com:sub': 'project_path:acme/app:ref_type:branch:ref:main' },
      }),
      'oidc gitlab.com: project_path:acme/app:ref_type:branch:ref:main of GitLab.com',
    ],
    [web('id.example.com'), 'oidc id.example.com: whatever id.example.com issues tokens for'],
    [
      web('gitlab.com', { StringEquals: { 'gitlab.com:namespace_id': '5' } }),
      'oidc gitlab.com: tenants of GitLab.com that meet the conditions',
    ],
    [trust({ Federated: OKTA }, 'sts:AssumeRoleWithSAML'), 'saml Okta: people who sign in through Okta'],
    [
      trust({ AWS: 'arn:aws:iam::444455556666:root' }, 'sts:AssumeRole'),
      'aws 444455556666: whomever account 444455556666 allows to',
    ],
    [
      trust({ AWS: '444455556666' }, 'sts:AssumeRole'),
      'aws 444455556666: whomever account 444455556666 allows to',
    ],
    [
      trust({ AWS: 'arn:aws:iam::444455556666:role/deploy' }, 'sts:AssumeRole'),
      'aws 444455556666: role/deploy of account 444455556666',
    ],
    [trust('*', 'sts:AssumeRole'), 'everyone *: every AWS principal of every account'],
    [trust({ AWS: 'arn:aws:iam::111122223333:root' }, 'sts:AssumeRole'), 'nobody'],
    [trust({ AWS: 'AIDA0123456789ABCDEFG' }, 'sts:AssumeRole'), 'nobody'],
    [trust({ Service: 'ec2.amazonaws.com' }, 'sts:AssumeRole'), 'nobody'],
    [web(ISSUER, { StringEquals: { [`${ISSUER}:event_name`]: 'push' } }), 'nobody'],
  ])('by %j is %s', (trustPolicy, expected) => {
    expect(only(trustPolicy)).toBe(expected)
  })

  it.each([
    ['whose provider is not there', github('*'), { oidcProviders: [] }],
    ['whose provider is of another account', trust({ Federated: FOREIGN }, WEB_IDENTITY), providers],
    [
      'whose provider takes another audience',
      github('*'),
      { oidcProviders: [{ arn: provider(ISSUER), details: { clientIds: ['vault'] } }] },
    ],
    ["whose provider of another vendor's is not there", web('gitlab.com'), { oidcProviders: [] }],
    [
      'whose SAML provider is not there',
      trust({ Federated: OKTA }, 'sts:AssumeRoleWithSAML'),
      { samlProviders: [] },
    ],
  ])('leaves out a role %s', (_, trustPolicy, given) => {
    expect(entriesOf([{ name: 'deploy', trustPolicy }], [], given)).toEqual([])
  })

  it.each([
    ['AWS', trust({ AWS: '444455556666' }, 'sts:AssumeRole')],
    ['SAML', trust({ Federated: OKTA }, 'sts:AssumeRoleWithSAML')],
    ['OIDC', web('gitlab.com')],
    ['GitHub', github('*')],
  ])('leaves out a role that a Deny shuts to all, for %s', (_, { Version, Statement }) => {
    const denied = { Version, Statement: [Statement, { Effect: 'Deny', Principal: '*', Action: 'sts:*' }] }
    expect(entriesOf([{ name: 'deploy', trustPolicy: denied }])).toEqual([])
  })

  it.each([
    ['AWS', trust('*', 'sts:AssumeRole')],
    ['SAML', trust({ Federated: OKTA }, 'sts:AssumeRoleWithSAML')],
    ['OIDC', web('gitlab.com')],
  ])('says whom a Deny leaves out, for %s', (_, { Version, Statement }) => {
    const Condition = { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } }
    const deny = { Effect: 'Deny', Principal: '*', Action: 'sts:*', Condition }
    const [entry] = entriesOf([{ name: 'deploy', trustPolicy: { Version, Statement: [Statement, deny] } }])
    expect(entry?.conditions).toEqual(['denied if aws:PrincipalAccount StringNotEquals 111122223333'])
  })

  it('is not open to everyone where a Deny leaves some out', () => {
    const Condition = { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } }
    const { Version, Statement } = trust('*', 'sts:AssumeRole')
    const deny = { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:AssumeRole', Condition }
    const [entry] = entriesOf([{ name: 'deploy', trustPolicy: { Version, Statement: [Statement, deny] } }])
    expect(entry?.admitted.map(({ openness }) => openness)).toEqual(['conditional'])
  })

  it('takes for open what providers that cannot be listed may let in', () => {
    const given = { oidcProviders: { $denied: 'iam:ListOpenIDConnectProviders' } }
    const entries = entriesOf([{ name: 'deploy', trustPolicy: github('*') }], [], given)
    expect(entries.map(({ who }) => who)).toEqual(['any repository on GitHub'])
  })

  it('is listed from the most open to the least, and of these the most powerful first', () => {
    const order = entriesOf([
      { name: 'exact', trustPolicy: github('repo:acme/app:pull_request') },
      { name: 'exact-admin', trustPolicy: github('repo:acme/app:pull_request'), ...administrator },
      { name: 'prefix', trustPolicy: github('repo:acme*') },
      {
        name: 'guarded',
        trustPolicy: trust('*', 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'x' } }),
      },
      { name: 'anyone', trustPolicy: github('*') },
      { name: 'anyone-admin', trustPolicy: github('*'), ...administrator },
    ])
    expect(order.map(({ role }) => role)).toEqual([
      'anyone-admin',
      'anyone',
      'prefix',
      'guarded',
      'exact-admin',
      'exact',
    ])
  })

  it('comes with what is asked, what the role may do, its last use and its worst finding', () => {
    const resource = { type: 'role', name: 'deploy', arn: 'arn:aws:iam::111122223333:role/deploy' } as const
    const findings = [
      finding({ rule: 'gh-no-aud', severity: 'low', resource }),
      finding({ rule: 'gh-org-wide', severity: 'high', resource }),
      finding({ rule: 'gh-no-sub', severity: 'critical', resource, status: 'waived' }),
    ]
    const lastUsedAt = '2026-11-01T08:00:00.000Z'
    const roles = [{ name: 'deploy', trustPolicy: github('repo:acme/*'), lastUsedAt, ...administrator }]
    expect(entriesOf(roles, findings)).toEqual([
      {
        role: 'deploy',
        roleArn: resource.arn,
        kind: 'github',
        issuer: ISSUER,
        who: 'any repository of acme',
        admitted: [{ who: 'any repository of acme', openness: 'closed' }],
        conditions: ['aud StringEquals sts.amazonaws.com', 'sub StringLike repo:acme/*'],
        privilege: 'admin',
        lastUsedAt,
        worst: { rule: 'gh-org-wide', severity: 'high' },
      },
    ])
  })

  it('is not known where the roles were not collected', () => {
    const snapshot = buildSnapshot({ snapshot: { authorizationDetails: { $denied: 'iam:X' } } }, now)
    expect(whoCanEnter(snapshot, [])).toBeNull()
  })

  it('is read once of a snapshot, and once of roles with the same policy', () => {
    const roles = ['a', 'b'].map(name => ({ name, trustPolicy: github('repo:acme/*') }))
    const details = collected(
      buildSnapshot({ snapshot: { authorizationDetails: { roles } } }, now).authorizationDetails,
    )
    const read = githubTrust(details)
    expect(githubTrust(details)).toBe(read)
    expect(read.roles[0]?.statements).toBe(read.roles[1]?.statements)
  })
})
