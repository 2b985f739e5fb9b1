// The groups and managed policies of the sample account.
import type { Document, GroupInput, PolicyInput } from './details.ts'
import { allow, deny, policy } from './documents.ts'
import { aws, own } from './sample-owner.ts'

export const sampleGroups: readonly GroupInput[] = [
  { name: 'administrators', attachedPolicies: [aws('AdministratorAccess')] },
  { name: 'developers', attachedPolicies: [own('developer'), own('no-way-up')] },
  {
    name: 'analysts',
    inlinePolicies: { 'read-reports': policy(allow('s3:GetObject', 'arn:aws:s3:::reports/*')) },
  },
  { name: 'deployers', attachedPolicies: [own('deployment'), own('developer')] },
  { name: 'services', attachedPolicies: [own('service-buckets')] },
  { name: 'committers', attachedPolicies: [own('git')] },
  // Nobody is in it, but whoever joins is an administrator.
  { name: 'contractors', attachedPolicies: [own('full-admin')] },
  // Denies actions on users for the ARN of a group, which no such request ever has.
  {
    name: 'guarded',
    inlinePolicies: {
      'protect-admins': policy(deny('iam:DeleteUser', 'arn:aws:iam::111122223333:group/administrators')),
    },
  },
]

/** So many versions of one document, the last the default. */
const versions = (count: number, document: Document): NonNullable<PolicyInput['versions']> =>
  Array.from({ length: count }, (_, index) => ({
    id: `v${index + 1}`,
    isDefault: index === count - 1,
    document,
  }))

const buckets = ['arn:aws:s3:::service-data', 'arn:aws:s3:::service-data/*']

const ownPolicies: readonly PolicyInput[] = [
  { name: 'developer', document: policy(allow(['ec2:Describe*', 'logs:Get*', 'logs:FilterLogEvents'])) },
  { name: 'service-buckets', document: policy(allow(['s3:GetObject', 's3:PutObject'], buckets)) },
  {
    name: 'git',
    document: policy(
      allow(['codecommit:GitPull', 'codecommit:GitPush'], 'arn:aws:codecommit:eu-central-1:111122223333:*'),
    ),
  },
  { name: 'no-way-up', document: policy(deny(['organizations:LeaveOrganization', 'account:CloseAccount'])) },
  { name: 'boundary', document: policy(allow(['s3:*', 'logs:*', 'ecs:*'])) },
  // Everything.
  { name: 'full-admin', document: policy(allow('*')) },
  { name: 'old-admin', document: policy(allow('*:*')) },
  // Whole services, or all but some.
  { name: 'storage-team', document: policy(allow('s3:*')) },
  {
    name: 'all-but-billing',
    document: policy({ Effect: 'Allow', NotAction: ['aws-portal:*', 'iam:*'], Resource: '*' }),
  },
  { name: 'trail-admin', document: policy(allow('cloudtrail:*')) },
  { name: 'key-admin', document: policy(allow('kms:*')) },
  { name: 'decrypt-anything', document: policy(allow('kms:Decrypt')) },
  // Ways up.
  {
    name: 'deployment',
    document: policy(allow(['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'])),
  },
  { name: 'hop-anywhere', document: policy(allow('sts:AssumeRole')) },
  { name: 'policy-editor', document: policy(allow(['iam:CreatePolicyVersion', 'iam:AttachUserPolicy'])) },
  // Data and money.
  { name: 'shopping', document: policy(allow('aws-marketplace:Subscribe')) },
  {
    name: 'read-secrets',
    document: policy(allow(['secretsmanager:GetSecretValue', 'ssm:GetParameter', 's3:GetObject'])),
  },
  // No more room for a version; the oldest could be made the default again.
  { name: 'tinkered', versions: versions(5, policy(allow('s3:ListAllMyBuckets'))) },
  // Not JSON: IAM would refuse it today, older ones have been seen.
  { name: 'broken', document: '{"Version": "2012-10-17", "Statement": [' },
]

/** AWS's own, as far as they are used; the documents are cut down to what decides. */
const awsPolicies: readonly PolicyInput[] = [
  { name: 'AdministratorAccess', document: policy(allow('*')) },
  { name: 'IAMFullAccess', document: policy(allow(['iam:*', 'organizations:DescribeAccount'])) },
  {
    name: 'ReadOnlyAccess',
    document: policy(allow(['ec2:Describe*', 's3:Get*', 's3:List*', 'iam:Get*', 'iam:List*'])),
  },
  { name: 'AWSCloudShellFullAccess', document: policy(allow('cloudshell:*')) },
  {
    name: 'AWSCompromisedKeyQuarantineV3',
    document: policy(deny(['iam:CreateAccessKey', 'ec2:RunInstances'])),
  },
]

export const samplePolicies: readonly PolicyInput[] = [
  ...ownPolicies,
  ...awsPolicies.map(each => ({ ...each, awsManaged: true })),
]
