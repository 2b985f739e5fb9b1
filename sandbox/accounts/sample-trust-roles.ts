// The sample account's rarer mistakes in trust, each in a role that is named for it.
import type { Document, RoleInput } from './details.ts'
import { allow, type Condition, federated, policy, providerArn, type Statement } from './documents.ts'
import { sampleOwner as owner } from './sample-owner.ts'

const ISSUER = 'token.actions.githubusercontent.com'
const PRODUCTION = 'repo:octo-org@1234/octo-repo@5678:environment:production'
const FLOWS = 'octo-org/workflows/.github/workflows/deploy.yml'

type Claims = Readonly<Record<string, string | readonly string[]>>

/** Conditions on claims, which are given without the issuer; those of AWS have their own prefix. */
const on = (conditions: Readonly<Record<string, Claims>>): Condition =>
  Object.fromEntries(
    Object.entries(conditions).map(([operator, claims]) => [
      operator,
      Object.fromEntries(
        Object.entries(claims).map(([claim, value]) => [
          claim.includes(':') ? claim : `${ISSUER}:${claim}`,
          value,
        ]),
      ),
    ]),
  )

const github = (conditions: Readonly<Record<string, Claims>>): Statement =>
  federated(
    providerArn(owner),
    on({ ...conditions, StringEquals: { aud: AUDIENCE, ...conditions.StringEquals } }),
  )

const AUDIENCE = 'sts.amazonaws.com'
const when = (conditions: Readonly<Record<string, Claims>>): Document => policy(github(conditions))
const exact = github({ StringEquals: { sub: PRODUCTION } })

/** Letting in more than was meant. */
const tooBroad: readonly RoleInput[] = [
  { name: 'id-alone', trustPolicy: when({ StringEquals: { repository_id: '5678' } }) },
  { name: 'any-owner', trustPolicy: when({ StringLike: { sub: 'repo:*' } }) },
  {
    name: 'merged-forms',
    trustPolicy: when({ StringLike: { sub: 'repo:octo-org*/octo-repo*:environment:production' } }),
  },
  {
    name: 'audience-star',
    trustPolicy: policy(
      federated(providerArn(owner), on({ StringEquals: { sub: PRODUCTION }, StringLike: { aud: 'sts.*' } })),
    ),
  },
  {
    name: 'deny-only',
    trustPolicy: policy(github({}), { ...github({ StringLike: { sub: 'repo:banned/*' } }), Effect: 'Deny' }),
  },
  { name: 'subject-present', trustPolicy: when({ Null: { sub: 'false' } }) },
  { name: 'ignore-case', trustPolicy: when({ StringEqualsIgnoreCase: { sub: PRODUCTION } }) },
  {
    name: 'star-inside',
    trustPolicy: when({ StringLike: { sub: 'repo:octo-org/*:environment:production' } }),
  },
  { name: 'environment-first', trustPolicy: when({ StringLike: { sub: 'environment:production:*' } }) },
  {
    name: 'any-version-of-workflow',
    trustPolicy: when({ StringLike: { sub: 'repo:octo-org/octo-repo:*', job_workflow_ref: `${FLOWS}@*` } }),
  },
  { name: 'actor-alone', trustPolicy: when({ StringEquals: { actor: 'octocat' } }) },
  { name: 'workflow-alone', trustPolicy: when({ StringEquals: { workflow: 'deploy' } }) },
  { name: 'actor-by-name', trustPolicy: when({ StringEquals: { sub: PRODUCTION, actor: 'octocat' } }) },
  { name: 'second-door', trustPolicy: policy(exact, github({})) },
  { name: 'all-of-sts', trustPolicy: policy({ ...exact, Action: 'sts:*' }) },
  {
    name: 'every-principal',
    trustPolicy: policy({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRoleWithWebIdentity' }),
  },
  // As an encoder writes it that is given one operator twice: AWS sees only the second.
  {
    name: 'lost-condition',
    trustPolicy: `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Federated":"${providerArn(owner)}"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"${ISSUER}:sub":"${PRODUCTION}"},"StringEquals":{"${ISSUER}:aud":"${AUDIENCE}"}}}}`,
  },
  {
    name: 'gitlab-tenants',
    trustPolicy: policy(
      federated(providerArn(owner, 'gitlab.com'), { StringEquals: { 'gitlab.com:aud': AUDIENCE } }),
    ),
  },
  {
    name: 'terraform-prefix',
    trustPolicy: policy(
      federated(providerArn(owner, 'app.terraform.io'), {
        StringLike: { 'app.terraform.io:sub': 'organization:octo*' },
      }),
    ),
    inlinePolicies: { everything: policy(allow('*')) },
  },
]

/** Letting in nobody, or soon nobody. */
const dead: readonly RoleInput[] = [
  {
    name: 'audience-of-vault',
    trustPolicy: policy(
      federated(providerArn(owner), on({ StringEquals: { aud: 'vault', sub: PRODUCTION } })),
    ),
  },
  {
    name: 'foreign-provider',
    trustPolicy: policy({
      ...exact,
      Principal: { Federated: `arn:aws:iam::444455556666:oidc-provider/${ISSUER}` },
    }),
  },
  {
    name: 'no-provider',
    trustPolicy: policy(
      federated(providerArn(owner, 'token.actions.octo.ghe.com'), {
        StringEquals: {
          'token.actions.octo.ghe.com:aud': AUDIENCE,
          'token.actions.octo.ghe.com:sub': PRODUCTION,
        },
      }),
    ),
  },
  { name: 'issuer-for-arn', trustPolicy: policy({ ...exact, Principal: { Federated: ISSUER } }) },
  {
    name: 'beta-issuer',
    trustPolicy: policy(
      federated(providerArn(owner, 'vstoken.actions.githubusercontent.com'), {
        StringEquals: { 'vstoken.actions.githubusercontent.com:sub': PRODUCTION },
      }),
    ),
  },
  {
    name: 'named-by-issuer',
    trustPolicy: when({ StringEquals: { sub: PRODUCTION }, Bool: { 'sts:RoleAuthorizedByIdp': 'true' } }),
  },
]

const manySubjects = Array.from(
  { length: 32 },
  (_, index) => `repo:octo-org/app-${index}:environment:production`,
)

/** Working, with something to put in order. */
const untidy: readonly RoleInput[] = [
  { name: 'long-list', trustPolicy: when({ StringEquals: { sub: manySubjects } }) },
  { name: 'no-version', trustPolicy: { Statement: [exact] } },
]

export const trustRoles: readonly RoleInput[] = [...tooBroad, ...dead, ...untidy]

/** A role that no workflow has used for months. */
export const forgottenRole: RoleInput = { name: 'forgotten', trustPolicy: policy(exact) }
