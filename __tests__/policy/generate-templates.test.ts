// The templates made of a generated trust policy: that tools read back from them what was meant.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { awsCliScript } from '../../src/policy/generate/aws-cli.ts'
import { cloudFormationTemplate } from '../../src/policy/generate/cloudformation.ts'
import type { RolePlan } from '../../src/policy/generate/role-plan.ts'
import { terraformModule } from '../../src/policy/generate/terraform.ts'
import { generateTrustPolicy, type TrustWish, trustPolicyText } from '../../src/policy/generate.ts'
import { contextCases, wishFor } from '../fixtures/generated-trust.ts'

/** Names that mean something to a shell, to YAML, to Terraform and to the policy language. */
const HOSTILE = `it's "x" $(reboot) \`id\` \\ %{ if } \${aws:username} # & : - *`

const planFor = (wish: TrustWish): RolePlan => ({
  roleName: 'github-octo-repo',
  provider: wish.provider,
  policy: generateTrustPolicy(wish).policy,
})

const plans = [
  ...contextCases.map(({ name, wish }) => ({ name, plan: planFor(wish) })),
  {
    name: 'an environment with a hostile name',
    plan: planFor(wishFor({ kind: 'environment', name: HOSTILE, branch: null })),
  },
]

describe('the text of a policy', () => {
  it('is indented while short, and has no white space near the quota', () => {
    const long = Array.from({ length: 30 }, (_, index) => ({
      owner: 'octo-org',
      name: `repository-${index}`,
      ids: null,
    }))
    const texts = [wishFor({ kind: 'branch', name: 'main' }).repositories, long].map(repositories =>
      trustPolicyText(
        generateTrustPolicy(
          wishFor({ kind: 'branch', name: 'main' }, { repositories, subjectForm: 'legacy' }),
        ).policy,
      ),
    )
    expect(texts.map(text => text.includes('\n'))).toEqual([true, false])
  })
})

describe.each(plans)('CloudFormation for $name', ({ plan }) => {
  // CloudFormation reads YAML 1.1, others 1.2: both must read the same.
  it.each(['1.1', '1.2'] as const)('is YAML %s with a provider made on demand and the role', version => {
    const template = parse(cloudFormationTemplate(plan), { version })
    expect(template.AWSTemplateFormatVersion).toBe('2010-09-09')
    expect(template.Resources.Provider).toMatchObject({
      Type: 'AWS::IAM::OIDCProvider',
      Condition: 'CreateProvider',
      Properties: { Url: `https://${plan.provider.issuer}`, ClientIdList: [plan.provider.audience] },
    })
    expect(template.Conditions.CreateProvider).toEqual({ 'Fn::Equals': [{ Ref: 'ProviderArn' }, ''] })
    expect(template.Resources.Role.Properties).toEqual({
      RoleName: 'github-octo-repo',
      MaxSessionDuration: 3600,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            ...plan.policy.Statement[0],
            Principal: {
              Federated: { 'Fn::If': ['CreateProvider', { Ref: 'Provider' }, { Ref: 'ProviderArn' }] },
            },
          },
        ],
      },
    })
  })
})

/** The quoted strings of a Terraform file, read as Terraform reads them. */
const terraformStrings = (text: string): string[] =>
  (text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map(quoted =>
    (JSON.parse(quoted) as string).replaceAll('$${', () => '${').replaceAll('%%{', '%{'),
  )

describe.each(plans)('Terraform for $name', ({ plan }) => {
  it('has every value of the policy, and no template that Terraform would fill', () => {
    const module = terraformModule(plan)
    const condition = Object.entries(plan.policy.Statement[0]?.Condition ?? {})
    const values = condition.flatMap(([, keys]) => Object.entries(keys).flat(2))
    expect(terraformStrings(module)).toEqual(expect.arrayContaining(values))
    expect(module.replaceAll('$${', '').replaceAll('%%{', '')).not.toMatch(/[$%]\{/)
    expect(module).toContain('max_session_duration = 3600')
  })

  it('has one map per operator, and closes what it opens', () => {
    const module = terraformModule(plan).replace(/"(?:[^"\\]|\\.)*"/g, '""')
    for (const operator of ['StringEquals', 'StringLike'])
      expect(module.split(`${operator} = {`).length).toBeLessThanOrEqual(2)
    for (const [open, close] of ['{}', '[]', '()'])
      expect(module.split(open as string).length).toBe(module.split(close as string).length)
  })
})

const shell = process.platform === 'win32' ? describe.skip : describe

/** Runs the script with an `aws` that says what it was given; `state`: whether the provider is there. */
const runScript = (script: string, state: 'present' | 'absent', account = '111122223333') => {
  const aws = `
aws() {
  case "$1 $2" in
    'sts get-caller-identity') echo ${account};;
    'iam get-open-id-connect-provider') [ ${state} = present ];;
    *) printf '%s\\0' "$@"; printf '\\n\\0';;
  esac
}
`
  const { stdout, status } = spawnSync('bash', ['-s'], { input: aws + script, encoding: 'utf8' })
  const calls = stdout.split('\n\0').map(call => call.split('\0').filter(word => word !== ''))
  return { status, calls: calls.filter(call => call.length > 0) }
}

shell.each(plans)('AWS CLI text for $name', ({ plan }) => {
  const script = awsCliScript(plan)

  it('is a script that bash reads', () => {
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  it('creates the provider where it is missing, then the role with exactly the policy', () => {
    const { status, calls } = runScript(script, 'absent')
    expect(status).toBe(0)
    expect(calls.map(call => call[1])).toEqual(['create-open-id-connect-provider', 'create-role'])
    const [, create] = calls as [string[], string[]]
    expect(JSON.parse(create[create.indexOf('--assume-role-policy-document') + 1] ?? '')).toEqual(plan.policy)
    expect(create).toEqual(expect.arrayContaining(['--max-session-duration', '3600']))
  })

  it('only adds the audience where the provider is there', () => {
    expect(runScript(script, 'present').calls.map(call => call[1])).toEqual([
      'add-client-id-to-open-id-connect-provider',
      'create-role',
    ])
  })

  it('does nothing in another account', () => {
    expect(runScript(script, 'absent', '444455556666')).toEqual({ status: 1, calls: [] })
  })
})
