// An account in which the audit finds nothing: no users, roles for GitHub and AWS services alone.
import type { Snapshot } from '../../src/audit/snapshot/index.ts'
import { assemble } from './assemble.ts'
import { strongPasswordPolicy } from './clean-parts.ts'
import type { PolicyInput, RoleInput } from './details.ts'
import { allow, policy, providerArn, trustGitHub, trustService } from './documents.ts'
import { milliseconds } from './person.ts'
import { daysBefore, type Owner } from './report-line.ts'

const owner: Owner = { accountId: '444455556666', partition: 'aws' }
const own = (name: string): string => `arn:aws:iam::${owner.accountId}:policy/${name}`
const aws = (name: string): string => `arn:aws:iam::aws:policy/${name}`

/** The account at `now`, its report made an hour before; the same for the same `now`. */
export function cleanAccount(now: Date): Snapshot {
  const reportAt = new Date(now.getTime() - 3_600_000)
  const inUse = {
    createdAt: milliseconds(daysBefore(reportAt, 200)),
    lastUsedAt: milliseconds(daysBefore(reportAt, 1)),
    lastUsedRegion: 'eu-central-1',
    tags: [{ key: 'team', value: 'platform' }],
  }
  return assemble(
    {
      owner,
      reportAt,
      alias: 'octo-clean',
      // A member account whose organisation keeps its root user without credentials.
      root: {
        user_creation_time: daysBefore(reportAt, 2000),
        password_enabled: 'false',
        password_last_used: 'N/A',
        mfa_active: 'false',
      },
      people: [],
      details: { roles: roles.map(role => ({ ...inUse, ...role })), policies },
      passwordPolicy: strongPasswordPolicy,
      virtualMfaDevices: [],
      serverCertificates: [],
      serviceSpecificCredentials: [],
      oidcProviders: [{ arn: providerArn(owner), clientIds: ['sts.amazonaws.com'] }],
      samlProviders: [
        {
          arn: `arn:aws:iam::${owner.accountId}:saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE`,
          validUntil: milliseconds(daysBefore(reportAt, -3000)),
          createdAt: milliseconds(daysBefore(reportAt, 600)),
        },
      ],
      summary: { AccountPasswordPresent: 0, AccountMFAEnabled: 0 },
      userDetails: {},
    },
    now,
  )
}

const repository = 'repo:octo-org@1234/octo-repo@5678'

const roles: readonly RoleInput[] = [
  {
    name: 'deploy',
    trustPolicy: trustGitHub(owner, 'StringEquals', `${repository}:environment:production`),
    attachedPolicies: [own('deploy-site')],
  },
  {
    name: 'keyless-audit',
    trustPolicy: trustGitHub(owner, 'StringEquals', `${repository}:environment:audit`),
    attachedPolicies: [aws('SecurityAudit')],
  },
  {
    name: 'site-functions',
    trustPolicy: trustService('lambda.amazonaws.com', {
      StringEquals: { 'aws:SourceAccount': owner.accountId },
    }),
    attachedPolicies: [own('read-site')],
  },
  {
    name: 'support',
    trustPolicy: trustGitHub(owner, 'StringEquals', `${repository}:environment:support`),
    attachedPolicies: [aws('AWSSupportAccess')],
  },
]

const policies: readonly PolicyInput[] = [
  {
    name: 'deploy-site',
    document: policy(allow(['s3:PutObject', 's3:DeleteObject'], 'arn:aws:s3:::octo-site/*')),
  },
  { name: 'read-site', document: policy(allow('s3:GetObject', 'arn:aws:s3:::octo-site/*')) },
  { name: 'SecurityAudit', awsManaged: true, document: policy(allow(['iam:Get*', 'iam:List*'])) },
  { name: 'AWSSupportAccess', awsManaged: true, document: policy(allow('support:*')) },
]
