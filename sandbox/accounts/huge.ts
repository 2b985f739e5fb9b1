// An account at IAM's quotas, for measuring how the audit grows.
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { assemble } from './assemble.ts'
import { strongPasswordPolicy } from './clean-parts.ts'
import type { GroupInput, PolicyInput, RoleInput } from './details.ts'
import { allow, policy, providerArn, trustAws, trustGitHub, trustService } from './documents.ts'
import { milliseconds, type Person } from './person.ts'
import { daysBefore, type Owner } from './report-line.ts'

const owner: Owner = { accountId: '777788889999', partition: 'aws' }
const own = (name: string): string => `arn:aws:iam::${owner.accountId}:policy/${name}`

export interface Size {
  readonly users: number
  readonly roles: number
  readonly groups: number
  readonly policies: number
  /** Users with an access key, the first ones; each may cost a call. Default: one in a hundred. */
  readonly usersWithKeys?: number
}

/** The quotas of an account that has raised roles to 5000: the size the audit is budgeted for. */
export const fullSize: Size = { users: 5000, roles: 5000, groups: 300, policies: 1500 }

/** An account of that size at `now`. Policies differ in length and kind, as grown ones do. */
export function hugeAccount(now: Date, size: Size): Snapshot {
  const reportAt = new Date(now.getTime() - 3_600_000)
  const each = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i))
  const lastUsed = (index: number): string => milliseconds(daysBefore(reportAt, index % 120))
  return assemble(
    {
      owner,
      reportAt,
      alias: 'octo-huge',
      root: {},
      people: each(size.users, index => person(index, size)),
      details: {
        groups: each(size.groups, index => group(index, size)),
        roles: each(size.roles, index => ({ ...role(index, size), lastUsedAt: lastUsed(index) })),
        policies: each(size.policies, managedPolicy),
      },
      passwordPolicy: strongPasswordPolicy,
      virtualMfaDevices: [],
      serverCertificates: [],
      serviceSpecificCredentials: [],
      oidcProviders: [{ arn: providerArn(owner), clientIds: ['sts.amazonaws.com'] }],
      samlProviders: [],
      summary: {},
      userDetails: {},
    },
    now,
  )
}

const person = (index: number, { groups, users, usersWithKeys = Math.ceil(users / 100) }: Size): Person => ({
  name: `user-${String(index).padStart(4, '0')}`,
  created: 100 + (index % 900),
  password: { used: index % 40, changed: index % 90 },
  mfa: 'virtual',
  groups: groups > 0 ? [`group-${index % groups}`] : [],
  tags: [{ key: 'team', value: `team-${index % 20}` }],
  ...(index < usersWithKeys && {
    keys: [{ created: 10 + (index % 400), used: index % 60, region: 'eu-central-1', service: 's3' }],
  }),
})

const group = (index: number, { policies }: Size): GroupInput => ({
  name: `group-${index}`,
  attachedPolicies: policies > 0 ? [own(`policy-${index % policies}`)] : [],
})

const role = (index: number, { policies }: Size): RoleInput => ({
  name: `role-${index}`,
  createdAt: '2024-01-01T00:00:00.000Z',
  trustPolicy: trustOf(index),
  attachedPolicies:
    policies > 0 ? [own(`policy-${index % policies}`), own(`policy-${(index * 7 + 1) % policies}`)] : [],
  inlinePolicies: { own: policy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup(index))) },
  tags: [{ key: 'team', value: `team-${index % 20}` }],
})

const logGroup = (index: number): string =>
  `arn:aws:logs:eu-central-1:${owner.accountId}:log-group:/service/${index}:*`

function trustOf(index: number) {
  const subject = `repo:octo-org@1234/service-${index}@${10_000 + index}:environment:production`
  if (index % 3 === 0) return trustGitHub(owner, 'StringEquals', subject)
  if (index % 3 === 1) return trustService('lambda.amazonaws.com')
  return trustAws(`arn:aws:iam::${owner.accountId}:role/role-${index - 1}`)
}

/** One to twenty statements; one policy in a hundred allows a whole service. */
const managedPolicy = (index: number): PolicyInput => ({
  name: `policy-${index}`,
  document: policy(
    ...Array.from({ length: 1 + (index % 20) }, (_, statement) =>
      allow(
        ['s3:GetObject', 's3:PutObject', 'dynamodb:GetItem', 'dynamodb:Query', 'sqs:SendMessage'],
        [
          `arn:aws:s3:::bucket-${index}-${statement}/*`,
          `arn:aws:sqs:*:${owner.accountId}:queue-${index}-${statement}`,
        ],
      ),
    ),
    ...(index % 100 === 0 ? [allow('kinesis:*')] : []),
  ),
})
