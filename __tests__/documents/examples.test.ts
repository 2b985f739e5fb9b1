// The examples' roles and policies, judged by our own engine: who gets in, and what they may do then.
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import type { Job } from '../../sandbox/job.ts'
import { generateCommand } from '../../scripts/generate/command.ts'
import { defaultConfig, parseConfig } from '../../src/audit/config/index.ts'
import { knownRules } from '../../src/audit/config/schema.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { webIdentityRequest } from '../../src/policy/diagnose/web-identity.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { decideAccess } from '../../src/policy/permissions.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import { elsewhere } from '../fixtures/generated-trust.ts'
import { ACCOUNT, claimsFor, PROVIDER, ROLE } from '../fixtures/github-job.ts'
import { filesBelow, readDocument } from './markdown.ts'
import { readWorkflow } from './workflows.ts'

const commandIn = (text: string, before: RegExp): readonly string[] =>
  before.exec(text)?.groups?.arguments?.split(' ') ?? []

const COMMAND = /^# .*?npm run -s generate -- (?<arguments>.+)$/m

const policyOf = (file: string): object => JSON.parse(readDocument(`examples/policies/${file}`))

/** The trust policy of a template deployed into our account, where the provider exists already. */
const trustPolicyOf = (file: string): object => {
  const { AssumeRolePolicyDocument: document } = parse(readDocument(file)).Resources.Role.Properties
  const [statement] = document.Statement
  return { ...document, Statement: [{ ...statement, Principal: { Federated: PROVIDER } }] }
}

const admits = (policy: object, job: Partial<Job>): boolean => {
  const identity = { claims: claimsFor(job), partition: 'aws', accountId: ACCOUNT, sessionName: 'x' }
  return decideTrust(parsePolicy(policy), webIdentityRequest(identity)).decision === 'allowed'
}

describe.each([
  ['deploy', 'deploy-to-s3.json'],
  ['audit', 'audit.json'],
])('the role %s', (role, policy) => {
  const file = `examples/cloudformation/${role}-role.yml`

  it('is what `npm run generate` prints for CloudFormation, with a policy added', () => {
    const generated = parse(generateCommand(commandIn(readDocument(file), COMMAND)).stdout)
    const { Policy, ...resources } = parse(readDocument(file)).Resources
    expect({ ...parse(readDocument(file)), Resources: resources }).toEqual(generated)
    expect(Policy).toEqual({
      Type: 'AWS::IAM::RolePolicy',
      Properties: { PolicyName: role, RoleName: { Ref: 'Role' }, PolicyDocument: policyOf(policy) },
    })
  })

  it('is what `npm run generate` prints for Terraform, with a policy added', () => {
    const [first = '', ...rest] = readDocument(`examples/terraform/${role}-role/role.tf`).split('\n')
    expect(rest.join('\n')).toBe(generateCommand(commandIn(first, COMMAND)).stdout)
    expect(readDocument(`examples/terraform/${role}-role/permissions.tf`)).toContain(`policies/${policy}`)
  })
})

describe('the deploy role', () => {
  const policy = trustPolicyOf('examples/cloudformation/deploy-role.yml')
  const job = { environment: 'production' }

  it.each([false, true])('admits its job, with immutable subject %s', immutableSubject => {
    expect(admits(policy, { ...job, immutableSubject })).toBe(true)
  })

  it.each(Object.entries(elsewhere))('does not admit %s', (_, other) => {
    expect(admits(policy, { ...job, ...other })).toBe(false)
    expect(admits(policy, { ...job, ...other, immutableSubject: true })).toBe(false)
  })

  it.each<[string, Partial<Job>]>([
    ['a job without the environment', {}],
    ['another environment', { environment: 'staging' }],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/7/merge' }],
  ])('does not admit %s of the same repository', (_, other) => {
    expect(admits(policy, other)).toBe(false)
  })
})

describe('the workflows of the examples', () => {
  const jobs = filesBelow('examples/workflows', '.yml').flatMap(file =>
    Object.entries(readWorkflow(file).jobs).map(([name, job]) => ({ file, name, job })),
  )

  it('run in the environment that the deploy role is for, wherever they assume it', () => {
    const deploying = jobs.filter(({ job }) =>
      job.steps?.some(step => step.with?.['role-to-assume'] === ROLE),
    )
    expect(deploying.length).toBeGreaterThan(5)
    for (const { job } of deploying) expect(job.environment).toBe('production')
  })

  it('ask for a token wherever they name a role', () => {
    for (const { job } of jobs) {
      const named = [job, ...(job.steps ?? [])].some(
        part => part.with?.['role-to-assume'] ?? part.with?.roles,
      )
      expect(Object.hasOwn(job.permissions ?? {}, 'id-token')).toBe(named)
    }
  })
})

describe('the audit role', () => {
  const policy = trustPolicyOf('examples/cloudformation/audit-role.yml')
  const compliance = { repository: 'compliance', repositoryId: '75' }

  it('admits main of the repository that audits', () => {
    expect(admits(policy, compliance)).toBe(true)
  })

  it('admits neither another branch nor another repository', () => {
    expect(admits(policy, { ...compliance, ref: 'refs/heads/topic' })).toBe(false)
    expect(admits(policy, {})).toBe(false)
  })
})

describe('the policy of the audit', () => {
  const allowed = parsePolicy(policyOf('audit.json')).statements.flatMap(({ actions }) => actions.patterns)
  /** Only asked to explain a refusal, with credentials that are somebody else's. */
  const elsewhereUsed = 'iam:GetRole'

  it('allows every call that the audit makes, and none besides', () => {
    const calls = [...readDocument('src/aws/iam.ts').matchAll(/new (\w+)Command\(/g)].map(
      ([, name]) => `iam:${name}`,
    )
    expect([...allowed].sort()).toEqual([...new Set(calls)].filter(name => name !== elsewhereUsed).sort())
  })

  it('allows nothing that changes the account', () => {
    expect(allowed.filter(action => !/^iam:(Get|List|GenerateCredentialReport$)/.test(action))).toEqual([])
  })

  it('is the same in the role for member accounts', () => {
    const { Policy } = parse(readDocument('examples/cloudformation/audit-member-role.yml')).Resources
    expect(Policy.Properties.PolicyDocument).toEqual(policyOf('audit.json'))
  })
})

describe('the policies of the deploy recipes', () => {
  const table = 'arn:aws:dynamodb:us-east-2:111122223333:table'
  const image = 'arn:aws:ecr:us-east-2:111122223333:repository'
  const state = 'arn:aws:s3:::example-terraform-state'
  it.each([
    ['deploy-to-s3.json', 's3:PutObject', 'arn:aws:s3:::example-bucket/index.html', 'allowed'],
    ['deploy-to-s3.json', 's3:ListBucket', 'arn:aws:s3:::example-bucket', 'allowed'],
    ['deploy-to-s3.json', 's3:PutObject', 'arn:aws:s3:::example-bucket-2/index.html', 'implicit-deny'],
    ['deploy-to-s3.json', 's3:PutBucketPolicy', 'arn:aws:s3:::example-bucket', 'implicit-deny'],
    ['write-to-dynamodb.json', 'dynamodb:PutItem', `${table}/releases`, 'allowed'],
    ['write-to-dynamodb.json', 'dynamodb:DeleteTable', `${table}/releases`, 'implicit-deny'],
    ['write-to-dynamodb.json', 'dynamodb:PutItem', `${table}/customers`, 'implicit-deny'],
    ['push-to-ecr.json', 'ecr:GetAuthorizationToken', '*', 'allowed'],
    ['push-to-ecr.json', 'ecr:PutImage', `${image}/octo-app`, 'allowed'],
    ['push-to-ecr.json', 'ecr:PutImage', `${image}/other`, 'implicit-deny'],
    ['push-to-ecr.json', 'ecr:SetRepositoryPolicy', `${image}/octo-app`, 'implicit-deny'],
    ['terraform-state.json', 's3:PutObject', `${state}/octo-repo/terraform.tfstate`, 'allowed'],
    ['terraform-state.json', 's3:DeleteObject', `${state}/octo-repo/terraform.tfstate.tflock`, 'allowed'],
    ['terraform-state.json', 's3:DeleteObject', `${state}/octo-repo/terraform.tfstate`, 'implicit-deny'],
    ['terraform-state.json', 's3:GetObject', `${state}/other/terraform.tfstate`, 'implicit-deny'],
    ['audit-accounts.json', 'sts:AssumeRole', 'arn:aws:iam::444455556666:role/audit-member', 'allowed'],
    ['audit-accounts.json', 'sts:AssumeRole', 'arn:aws:iam::444455556666:role/deploy', 'implicit-deny'],
  ])('%s: %s on %s is %s', (file, action, resource, decision) => {
    const source = { name: file, document: parsePolicy(policyOf(file)) }
    expect(decideAccess([source], { action, resource, context: new Map() }).decision).toBe(decision)
  })

  it('are all tested here', () => {
    expect(filesBelow('examples/policies', '.json').map(file => file.split('/').at(-1))).toEqual([
      'audit-accounts.json',
      'audit.json',
      'deploy-to-s3.json',
      'push-to-ecr.json',
      'terraform-state.json',
      'write-to-dynamodb.json',
    ])
  })
})

describe('the configuration', () => {
  it('is one that the audit takes', () => {
    const config = parseConfig(
      readDocument('examples/configuration/keyless-aws.yml'),
      'keyless-aws.yml',
      knownRules(rules),
    )
    expect(config.waivers).toHaveLength(2)
    expect(config.settings.knownAccounts).not.toEqual(defaultConfig.settings.knownAccounts)
  })
})
