// The sample account's roles for CI: trust in GitHub's tokens in all its good and bad forms.
import type { RoleInput } from './details.ts'
import { allow, federated, policy, providerArn, trustGitHub } from './documents.ts'
import { aws, own, sampleOwner as owner } from './sample-owner.ts'

const GITHUB = 'token.actions.githubusercontent.com'

/** Whom each lets in, and what is wrong with that, if anything. */
export const githubRoles: readonly RoleInput[] = [
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
