// The roles of the sample account: services, other accounts, and GitHub trust in all its good and bad forms.
import type { RoleInput } from './details.ts'
import { allow, federated, policy, providerArn, trustAws, trustGitHub, trustService } from './documents.ts'
import { milliseconds } from './person.ts'
import { daysBefore, type Owner } from './report-line.ts'

const GITHUB = 'token.actions.githubusercontent.com'
const own = (name: string): string => `arn:aws:iam::111122223333:policy/${name}`
const aws = (name: string): string => `arn:aws:iam::aws:policy/${name}`

/** All roles; the ages of use are counted back from `at`. */
export function sampleRoles(owner: Owner, at: Date): RoleInput[] {
  const used = (days: number) => ({
    createdAt: milliseconds(daysBefore(at, 300)),
    lastUsedAt: milliseconds(daysBefore(at, days)),
    lastUsedRegion: 'eu-central-1',
  })
  return [
    ...serviceRoles().map(role => ({ ...used(1), ...role })),
    ...crossAccountRoles().map(role => ({ ...used(2), ...role })),
    ...githubRoles(owner).map(role => ({ ...used(1), path: '/github/', ...role })),
    {
      name: 'migration-2023',
      createdAt: milliseconds(daysBefore(at, 900)),
      trustPolicy: trustService('ec2.amazonaws.com'),
    },
  ]
}

const serviceRoles = (): RoleInput[] => [
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
]

const federatedSaml = (provider: string) => ({
  Effect: 'Allow',
  Principal: { Federated: provider },
  Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
  Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
})

const crossAccountRoles = (): RoleInput[] => [
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

const githubRoles = (owner: Owner): RoleInput[] => [
  {
    name: 'deploy',
    trustPolicy: trustGitHub(
      owner,
      'StringEquals',
      'repo:octo-org@1234/octo-repo@5678:environment:production',
    ),
  },
  {
    name: 'plan',
    trustPolicy: trustGitHub(owner, 'StringEquals', 'repo:octo-org@1234/octo-repo@5678:pull_request'),
    permissionsBoundary: own('boundary'),
  },
  // Names only: a renamed repository loses access, whoever takes the name gets it.
  {
    name: 'legacy-subject',
    trustPolicy: trustGitHub(owner, 'StringEquals', 'repo:octo-org/octo-repo:ref:refs/heads/main'),
  },
  // No subject: every repository on GitHub.
  {
    name: 'any-repository',
    trustPolicy: policy(
      federated(providerArn(owner), { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }),
    ),
  },
  { name: 'star', trustPolicy: trustGitHub(owner, 'StringLike', '*') },
  // octo-org-evil/anything matches too.
  { name: 'owner-prefix', trustPolicy: trustGitHub(owner, 'StringLike', 'repo:octo-org*') },
  { name: 'whole-organisation', trustPolicy: trustGitHub(owner, 'StringLike', 'repo:octo-org/*') },
  { name: 'repository-prefix', trustPolicy: trustGitHub(owner, 'StringLike', 'repo:octo-org/octo-*') },
  { name: 'any-context', trustPolicy: trustGitHub(owner, 'StringLike', 'repo:octo-org/octo-repo:*') },
  {
    name: 'any-branch',
    trustPolicy: trustGitHub(owner, 'StringLike', 'repo:octo-org/octo-repo:ref:refs/heads/*'),
  },
  {
    name: 'any-environment',
    trustPolicy: trustGitHub(owner, 'StringLike', 'repo:octo-org/octo-repo:environment:*'),
  },
  // Never matches: StringEquals takes the star literally.
  { name: 'literal-star', trustPolicy: trustGitHub(owner, 'StringEquals', 'repo:octo-org/octo-repo:*') },
  // True when the claim is missing.
  {
    name: 'if-exists',
    trustPolicy: policy(
      federated(providerArn(owner), { StringEqualsIfExists: { [`${GITHUB}:environment`]: 'production' } }),
    ),
  },
  // A provider that is not there.
  {
    name: 'gitlab',
    trustPolicy: policy(
      federated(providerArn(owner, 'gitlab.com'), {
        StringEquals: { 'gitlab.com:sub': 'project_path:octo/app:ref_type:branch:ref:main' },
      }),
    ),
  },
  // The wrong action for a token.
  {
    name: 'wrong-action',
    trustPolicy: policy({
      ...federated(providerArn(owner), {
        StringEquals: { [`${GITHUB}:sub`]: 'repo:octo-org@1234/octo-repo@5678:environment:production' },
      }),
      Action: 'sts:AssumeRole',
    }),
  },
  // Everything, for whoever pushes a branch.
  {
    name: 'release-admin',
    trustPolicy: trustGitHub(owner, 'StringLike', 'repo:octo-org/octo-repo:*'),
    attachedPolicies: [aws('AdministratorAccess')],
  },
  {
    name: 'release-inline-admin',
    trustPolicy: trustGitHub(owner, 'StringEquals', 'repo:octo-org@1234/octo-repo@5678:environment:release'),
    inlinePolicies: { everything: policy(allow('*')) },
  },
  // Who audits.
  {
    name: 'keyless-audit',
    trustPolicy: trustGitHub(owner, 'StringEquals', 'repo:octo-org@1234/octo-repo@5678:environment:audit'),
  },
]
