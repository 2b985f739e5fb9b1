// Trust policies put right: the same jobs, named exactly, and nothing lost of what is about others.
import { describe, expect, it } from '@jest/globals'
import { completeDetails } from '../../../sandbox/accounts/details.ts'
import type { GithubRepository } from '../../../src/audit/snapshot/github-facts.ts'
import {
  type CorrectedPolicy,
  correctedPolicy,
  type Surroundings,
} from '../../../src/audit/trust/corrected-policy.ts'
import { githubTrust } from '../../../src/audit/trust/github-trust.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`
const account = { accountId: '111122223333', partition: 'aws' }
const around: Surroundings = { ...account, clientIds: () => null, lookup: () => undefined }

type Json = Readonly<Record<string, unknown>>

const statement = (Condition: object, more: Json = {}): Json => ({
  Effect: 'Allow',
  Principal: { Federated: PROVIDER },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition,
  ...more,
})

const correct = (statements: Json | readonly Json[], given: Partial<Surroundings> = {}): CorrectedPolicy => {
  const trustPolicy = { Version: '2008-10-17', Statement: statements }
  const [role] = githubTrust(completeDetails({ roles: [{ name: 'deploy', trustPolicy }] }, account)).roles
  if (role === undefined) throw new Error('the policy has nothing to do with GitHub')
  return correctedPolicy(role, { ...around, ...given })
}

const conditionsOf = (corrected: CorrectedPolicy): unknown =>
  JSON.parse(corrected.json).Statement.map(({ Condition }: Json) => Condition)

const subjectsOf = (sub: string | string[], given?: Partial<Surroundings>): unknown => {
  const corrected = correct(statement({ StringLike: { [`${ISSUER}:sub`]: sub } }), given)
  return JSON.parse(corrected.json).Statement[0].Condition.StringEquals[`${ISSUER}:sub`]
}

const found = (more: Partial<GithubRepository> = {}): GithubRepository =>
  ({
    status: 'found',
    owner: 'acme',
    name: 'app',
    ownerId: '77',
    repositoryId: '88',
    visibility: 'private',
    subject: { status: 'collected', value: { useDefault: true, claimKeys: [], prefix: 'repo:acme/app' } },
    environments: {},
    ...more,
  }) as GithubRepository

describe('a corrected policy', () => {
  it('is of the present version and asks for audience and subject', () => {
    const { json, placeholders } = correct(
      statement({ StringLike: { [`${ISSUER}:sub`]: 'repo:acme/app:*' } }),
    )
    expect(JSON.parse(json)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: PROVIDER },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${ISSUER}:aud`]: 'sts.amazonaws.com',
              [`${ISSUER}:sub`]: [
                'repo:acme/app:environment:ENVIRONMENT',
                'repo:acme@OWNER_ID/app@REPOSITORY_ID:environment:ENVIRONMENT',
              ],
            },
          },
        },
      ],
    })
    expect(placeholders).toEqual(['OWNER_ID', 'REPOSITORY_ID', 'ENVIRONMENT'])
  })

  it.each([
    ['repo:acme@1/app@2:environment:prod', 'repo:acme@1/app@2:environment:prod'],
    ['repo:acme@*/app@*:pull_request', 'repo:acme@OWNER_ID/app@REPOSITORY_ID:pull_request'],
    [
      'repo:acme/*:ref:refs/heads/*',
      [
        'repo:acme/REPOSITORY:ref:refs/heads/BRANCH',
        'repo:acme@OWNER_ID/REPOSITORY@REPOSITORY_ID:ref:refs/heads/BRANCH',
      ],
    ],
    ['repo:acme@1/app@2:ref:refs/tags/v*', 'repo:acme@1/app@2:ref:refs/tags/TAG'],
    [
      '*',
      [
        'repo:OWNER/REPOSITORY:environment:ENVIRONMENT',
        'repo:OWNER@OWNER_ID/REPOSITORY@REPOSITORY_ID:environment:ENVIRONMENT',
      ],
    ],
    ['repository_id:5:ref:refs/heads/main', 'repository_id:5:ref:refs/heads/main'],
  ])('has for %s the subject %j', (sub, expected) => {
    expect(subjectsOf(sub)).toEqual(expected)
  })

  it('has the ids and the spelling that GitHub gives', () => {
    const lookup = (name: string) => (name === 'ACME/App' ? found() : undefined)
    expect(subjectsOf('repo:ACME/App:pull_request', { lookup })).toEqual([
      'repo:acme/app:pull_request',
      'repo:acme@77/app@88:pull_request',
    ])
  })

  it('has the subject without ids as well while the repository emits that', () => {
    expect(subjectsOf('repo:acme@77/app@88:pull_request', { lookup: () => found() })).toEqual([
      'repo:acme/app:pull_request',
      'repo:acme@77/app@88:pull_request',
    ])
  })

  it('keeps the pattern of a merge queue, for which there is no exact subject', () => {
    const sub = 'repo:acme@1/app@2:ref:refs/heads/gh-readonly-queue/main/*'
    const corrected = correct(statement({ StringLike: { [`${ISSUER}:sub`]: sub } }))
    expect(conditionsOf(corrected)).toEqual([
      { StringEquals: { [`${ISSUER}:aud`]: 'sts.amazonaws.com' }, StringLike: { [`${ISSUER}:sub`]: sub } },
    ])
  })

  it('keeps exact claims and conditions on the request, and leaves out what does nothing', () => {
    const corrected = correct(
      statement({
        StringEquals: { [`${ISSUER}:repository_id`]: '2', [`${ISSUER}:event_name`]: 'push' },
        StringLike: { [`${ISSUER}:sub`]: 'repo:acme@1/app@2:pull_request', [`${ISSUER}:actor`]: 'a*' },
        'ForAllValues:StringEquals': {
          [`${ISSUER}:job_workflow_ref`]: 'acme/f/.github/workflows/d.yml@refs/heads/main',
        },
        IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
        Bool: { 'sts:RoleAuthorizedByIdp': 'true' },
      }),
    )
    expect(conditionsOf(corrected)).toEqual([
      {
        StringEquals: {
          [`${ISSUER}:aud`]: 'sts.amazonaws.com',
          [`${ISSUER}:sub`]: 'repo:acme@1/app@2:pull_request',
          [`${ISSUER}:repository_id`]: '2',
        },
        IpAddress: { 'aws:SourceIp': ['192.0.2.0/24'] },
      },
    ])
  })

  it('wants an audience that the provider accepts', () => {
    const own = statement({
      StringEquals: { [`${ISSUER}:aud`]: ['vault', 'aws'], [`${ISSUER}:sub`]: 'repo:a@1/b@2:pull_request' },
    })
    const audience = (clientIds: string[] | null, partition = 'aws') =>
      JSON.parse(correct(own, { clientIds: () => clientIds, partition }).json).Statement[0].Condition
        .StringEquals[`${ISSUER}:aud`]
    expect(audience(['aws'])).toBe('aws')
    expect(audience(null)).toEqual(['vault', 'aws'])
    expect(audience(['other'])).toBe('sts.amazonaws.com')
    expect(audience(['other'], 'aws-cn')).toBe('sts.amazonaws.com.cn')
  })

  it('leaves statements about others, and Deny statements, as they are', () => {
    const others = [
      { Sid: 'People', Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      statement({}, { Action: 'sts:TagSession' }),
    ]
    const corrected = correct([
      statement({ StringLike: { [`${ISSUER}:sub`]: 'repo:*' } }, { Sid: 'Ci' }),
      ...others,
    ])
    const [first, ...rest] = JSON.parse(corrected.json).Statement
    expect(first.Sid).toBe('Ci')
    expect(rest).toEqual(others)
  })

  it.each([
    [
      'a provider of another account',
      { Principal: { Federated: PROVIDER.replace('111122223333', '444455556666') } },
    ],
    ['the URL of the issuer', { Principal: { Federated: `https://${ISSUER}` } }],
    ['the issuer of the beta', { Principal: { Federated: PROVIDER.replace('token.', 'vstoken.') } }],
    ['every principal', { Principal: '*' }],
    ['another action', { Action: 'sts:AssumeRole' }],
  ])('has the provider and the action in place of %s', (_, wrong) => {
    const sub = { StringEquals: { [`${ISSUER}:sub`]: 'repo:acme@1/app@2:pull_request' } }
    expect(JSON.parse(correct(statement(sub, wrong)).json).Statement[0]).toMatchObject({
      Principal: { Federated: PROVIDER },
      Action: 'sts:AssumeRoleWithWebIdentity',
    })
  })
})
