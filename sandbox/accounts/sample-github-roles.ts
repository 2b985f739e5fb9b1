// The sample account's roles for CI: trust in GitHub's tokens in all its good and bad forms.
import type { Document, RoleInput } from './details.ts'
import { allow, type Condition, federated, policy, providerArn, trustGitHub } from './documents.ts'
import { aws, own, sampleOwner as owner } from './sample-owner.ts'

const repository = 'repo:octo-org@1234/octo-repo@5678'

const exactly = (...subjects: string[]): Document => trustGitHub(owner, 'StringEquals', ...subjects)
const like = (...subjects: string[]): Document => trustGitHub(owner, 'StringLike', ...subjects)
/** Trust under conditions on GitHub's claims, which are given without the issuer. */
const when = (conditions: Condition): Document =>
  policy(federated(providerArn(owner), withIssuer(conditions, 'token.actions.githubusercontent.com')))

const withIssuer = (conditions: Condition, issuer: string): Condition =>
  Object.fromEntries(
    Object.entries(conditions).map(([operator, claims]) => [
      operator,
      Object.fromEntries(Object.entries(claims).map(([claim, values]) => [`${issuer}:${claim}`, values])),
    ]),
  )

const aud = 'sts.amazonaws.com'

/** Letting in one environment of one repository, whatever its name will be. */
const sound: readonly RoleInput[] = [
  { name: 'deploy', trustPolicy: exactly(`${repository}:environment:production`) },
  { name: 'keyless-audit', trustPolicy: exactly(`${repository}:environment:audit`) },
  {
    name: 'by-ids',
    trustPolicy: when({
      StringEquals: { aud, repository_id: '5678', sub: `${repository}:environment:staging` },
    }),
  },
]

/** Letting in more than was meant. The name says whom. */
const tooBroad: readonly RoleInput[] = [
  { name: 'any-repository', trustPolicy: when({ StringEquals: { aud } }) },
  { name: 'star', trustPolicy: like('*') },
  // octo-org-evil/anything matches too.
  { name: 'owner-prefix', trustPolicy: like('repo:octo-org*') },
  { name: 'any-id', trustPolicy: like('repo:octo-org@*/octo-repo@*:environment:production') },
  { name: 'whole-organisation', trustPolicy: like('repo:octo-org/*') },
  { name: 'repository-prefix', trustPolicy: like('repo:octo-org/octo-*') },
  { name: 'any-context', trustPolicy: like('repo:octo-org/octo-repo:*') },
  { name: 'any-branch', trustPolicy: like('repo:octo-org/octo-repo:ref:refs/heads/*') },
  { name: 'any-tag', trustPolicy: like('repo:octo-org/octo-repo:ref:refs/tags/*') },
  { name: 'any-environment', trustPolicy: like('repo:octo-org/octo-repo:environment:*') },
  { name: 'plan', trustPolicy: exactly(`${repository}:pull_request`), permissionsBoundary: own('boundary') },
  // Whoever takes a name that was given up.
  { name: 'legacy-subject', trustPolicy: exactly('repo:octo-org/octo-repo:ref:refs/heads/main') },
  // The same job's tokens for other services.
  {
    name: 'any-audience',
    trustPolicy: when({ StringEquals: { sub: `${repository}:environment:production` } }),
  },
  // Whoever calls the reusable workflow.
  {
    name: 'any-caller',
    trustPolicy: when({
      StringEquals: {
        aud,
        job_workflow_ref: 'octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main',
      },
    }),
  },
  // Everybody whose token lacks the claim.
  { name: 'if-exists', trustPolicy: when({ StringEqualsIfExists: { environment: 'production' } }) },
  {
    name: 'for-all-values',
    trustPolicy: when({ 'ForAllValues:StringEquals': { environment: 'production' } }),
  },
  // Everybody but one.
  { name: 'all-but-one', trustPolicy: when({ StringNotLike: { sub: 'repo:octo-org/banned:*' } }) },
  // Everything in the account, for whoever pushes a branch.
  {
    name: 'release-admin',
    trustPolicy: like('repo:octo-org/octo-repo:*'),
    attachedPolicies: [aws('AdministratorAccess')],
  },
  {
    name: 'release-inline-admin',
    trustPolicy: exactly(`${repository}:environment:release`),
    inlinePolicies: { everything: policy(allow('*')) },
  },
]

/** Letting in nobody, by mistake. */
const dead: readonly RoleInput[] = [
  // StringEquals takes the star literally.
  { name: 'literal-star', trustPolicy: exactly('repo:octo-org/octo-repo:*') },
  { name: 'unsupported-claim', trustPolicy: when({ StringEquals: { aud, event_name: 'push' } }) },
  {
    name: 'wrong-issuer',
    trustPolicy: policy(
      federated(
        providerArn(owner),
        withIssuer(
          { StringEquals: { sub: `${repository}:environment:production` } },
          'token.actions.github.com',
        ),
      ),
    ),
  },
  // A provider that is not there: whoever creates it decides who gets in.
  {
    name: 'gitlab',
    trustPolicy: policy(
      federated(providerArn(owner, 'gitlab.com'), {
        StringEquals: { 'gitlab.com:sub': 'project_path:octo/app:ref_type:branch:ref:main' },
      }),
    ),
  },
  {
    name: 'wrong-action',
    trustPolicy: policy({ ...federated(providerArn(owner)), Action: 'sts:AssumeRole' }),
  },
]

export const githubRoles: readonly RoleInput[] = [...sound, ...tooBroad, ...dead]
