// The roles of the sample account: for AWS services and for other accounts; those for CI have a file of their own.
import type { RoleInput } from './details.ts'
import { policy, trustAws, trustService } from './documents.ts'
import { milliseconds } from './person.ts'
import { daysBefore } from './report-line.ts'
import { githubRoles } from './sample-github-roles.ts'
import { aws, own } from './sample-owner.ts'
import { repositoryRoles } from './sample-repository-roles.ts'
import { forgottenRole, trustRoles } from './sample-trust-roles.ts'

/** All roles; the ages of use are counted back from `at`. */
export function sampleRoles(at: Date): RoleInput[] {
  const used = (days: number) => ({
    createdAt: milliseconds(daysBefore(at, 300)),
    lastUsedAt: milliseconds(daysBefore(at, days)),
    lastUsedRegion: 'eu-central-1',
  })
  return [
    ...serviceRoles.map(role => ({ ...used(1), ...role })),
    ...crossAccountRoles.map(role => ({ ...used(2), ...role })),
    ...[...githubRoles, ...trustRoles, ...repositoryRoles].map(role => ({
      ...used(1),
      path: '/github/',
      ...role,
    })),
    { ...used(120), path: '/github/', ...forgottenRole },
    { ...used(200), name: 'retired-report', trustPolicy: trustService('lambda.amazonaws.com') },
    {
      name: 'migration-2023',
      createdAt: milliseconds(daysBefore(at, 900)),
      trustPolicy: trustService('ec2.amazonaws.com'),
    },
  ]
}

const federatedSaml = (provider: string) => ({
  Effect: 'Allow',
  Principal: { Federated: provider },
  Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
  Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
})

const serviceRoles: readonly RoleInput[] = [
  {
    name: 'web',
    trustPolicy: trustService('ec2.amazonaws.com'),
    instanceProfiles: ['web'],
    attachedPolicies: [own('service-buckets')],
  },
  // Any account's topics could make SNS act with it.
  { name: 'notify', trustPolicy: trustService('sns.amazonaws.com') },
  {
    name: 'thumbnails',
    trustPolicy: trustService('lambda.amazonaws.com'),
    attachedPolicies: [own('storage-team'), own('read-secrets'), own('shopping')],
  },
  {
    name: 'key-rotation',
    trustPolicy: trustService('lambda.amazonaws.com'),
    attachedPolicies: [own('key-admin'), own('decrypt-anything'), own('trail-admin')],
  },
  {
    name: 'orchestrator',
    trustPolicy: trustService('states.amazonaws.com'),
    attachedPolicies: [own('hop-anywhere'), own('policy-editor'), own('all-but-billing')],
  },
  {
    name: 'leftovers',
    trustPolicy: trustService('lambda.amazonaws.com'),
    attachedPolicies: [own('tinkered'), own('broken')],
  },
  // Certificates of any trust anchor will do.
  {
    name: 'on-premises',
    trustPolicy: trustService('rolesanywhere.amazonaws.com'),
    permissionsBoundary: own('boundary'),
  },
  // AWS's own, which nobody can edit.
  {
    name: 'AWSServiceRoleForSupport',
    path: '/aws-service-role/support.amazonaws.com/',
    trustPolicy: trustService('support.amazonaws.com'),
  },
  {
    name: 'AWSReservedSSO_Admins_0123456789abcdef',
    path: '/aws-reserved/sso.amazonaws.com/eu-central-1/',
    attachedPolicies: [aws('AdministratorAccess')],
    trustPolicy: policy(
      federatedSaml('arn:aws:iam::111122223333:saml-provider/AWSSSO_0123456789abcdef_DO_NOT_DELETE'),
    ),
  },
  // The directory of a company that was sold; its provider was deleted, the trust in it was not.
  {
    name: 'sold-company',
    trustPolicy: policy(federatedSaml('arn:aws:iam::111122223333:saml-provider/sold-company')),
  },
]

const crossAccountRoles: readonly RoleInput[] = [
  // Known, and guarded by an external id.
  {
    name: 'monitoring',
    trustPolicy: trustAws('arn:aws:iam::444455556666:root', { StringEquals: { 'sts:ExternalId': 'c0ffee' } }),
  },
  // Known, but without a guard.
  { name: 'shared-tools', trustPolicy: trustAws('arn:aws:iam::444455556666:root') },
  // Nobody knows whose account that is, and it reads all our data.
  {
    name: 'consultant',
    trustPolicy: trustAws('arn:aws:iam::777788889999:root'),
    attachedPolicies: [aws('ReadOnlyAccess')],
  },
  // Anybody at all.
  { name: 'public-demo', trustPolicy: trustAws('*') },
]
