// The command `npm run generate`: what it prints, and one clear line for arguments that make no sense.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { generateCommand } from '../../scripts/generate/command.ts'

const REPO = ['--repo', 'octo-org/octo-repo']
const IDS = ['--owner-id', '65', '--repo-id', '74']
const ACCOUNT = ['--account', '111122223333']
const MAIN = ['--branch', 'main']

const policyFor = (...argv: string[]) => {
  const { exitCode, stdout } = generateCommand([...REPO, ...ACCOUNT, ...argv])
  expect(exitCode).toBe(0)
  return JSON.parse(stdout).Statement[0]
}

describe('the formats', () => {
  it('are a trust policy by default', () => {
    expect(policyFor(...MAIN)).toEqual({
      Effect: 'Allow',
      Principal: {
        Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:ref:refs/heads/main',
        },
      },
    })
  })

  it('need no account where the deployment tells it', () => {
    const { exitCode, stdout } = generateCommand([
      ...REPO,
      '--environment',
      'production',
      '--format',
      'cloudformation',
    ])
    expect(exitCode).toBe(0)
    expect(parse(stdout).Resources.Role.Properties.RoleName).toBe('github-octo-repo-production')
    expect(stdout).not.toContain('000000000000')
  })

  it('give the notes to stderr, so that stdout can be a file', () => {
    const { stderr } = generateCommand([...REPO, ...MAIN, '--format', 'terraform'])
    expect(stderr).toMatch(/^Note: The subject names the repository without ids\./)
  })
})

describe('the arguments', () => {
  it('choose both subject forms when the ids are known', () => {
    expect(policyFor(...IDS, ...MAIN).Condition.StringEquals).toMatchObject({
      'token.actions.githubusercontent.com:sub': [
        'repo:octo-org/octo-repo:ref:refs/heads/main',
        'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
      ],
      'token.actions.githubusercontent.com:repository_id': '74',
    })
  })

  it('take several repositories with their ids in order', () => {
    const argv = [
      '--repo',
      'octo-org/b',
      ...IDS,
      '--owner-id',
      '65',
      '--repo-id',
      '75',
      '--subject',
      'immutable',
    ]
    expect(policyFor(...argv, ...MAIN).Condition.StringEquals).toMatchObject({
      'token.actions.githubusercontent.com:sub': [
        'repo:octo-org@65/octo-repo@74:ref:refs/heads/main',
        'repo:octo-org@65/b@75:ref:refs/heads/main',
      ],
      'token.actions.githubusercontent.com:repository_owner_id': '65',
    })
  })

  it.each([
    [['--environment', 'prod:eu'], 'environment:prod%3Aeu'],
    [['--tag', 'v1'], 'ref:refs/tags/v1'],
    [['--pull-request'], 'pull_request'],
  ])('name the context: %j', (argv, context) => {
    expect(policyFor(...argv).Condition.StringEquals['token.actions.githubusercontent.com:sub']).toBe(
      `repo:octo-org/octo-repo:${context}`,
    )
  })

  it.each([
    [['--tag', 'v*'], 'ref:refs/tags/v*'],
    [['--merge-queue', 'main'], 'ref:refs/heads/gh-readonly-queue/main/*'],
  ])('name a context that is a pattern: %j', (argv, context) => {
    expect(policyFor(...argv).Condition.StringLike['token.actions.githubusercontent.com:sub']).toBe(
      `repo:octo-org/octo-repo:${context}`,
    )
  })

  it('narrow an environment to a branch and a reusable workflow', () => {
    const workflow = 'octo-org/x/.github/workflows/y.yml@refs/heads/main'
    const { StringEquals } = policyFor(
      '--environment',
      'p',
      ...MAIN,
      '--job-workflow-ref',
      workflow,
    ).Condition
    expect(StringEquals).toMatchObject({
      'token.actions.githubusercontent.com:sub': 'repo:octo-org/octo-repo:environment:p',
      'token.actions.githubusercontent.com:ref': 'refs/heads/main',
      'token.actions.githubusercontent.com:job_workflow_ref': workflow,
    })
  })

  it('follow the partition, the issuer and the audience', () => {
    const china = policyFor(...MAIN, '--partition', 'aws-cn')
    expect(china.Condition.StringEquals['token.actions.githubusercontent.com:aud']).toBe(
      'sts.amazonaws.com.cn',
    )
    expect(china.Principal.Federated).toMatch(/^arn:aws-cn:/)
    const issuer = 'https://github.octo.example/_services/token/'
    const server = policyFor(...MAIN, ...IDS, '--issuer', issuer, '--audience', 'aws')
    expect(server.Condition).toEqual({
      StringEquals: {
        'github.octo.example/_services/token:aud': 'aws',
        'github.octo.example/_services/token:sub': 'repo:octo-org/octo-repo:ref:refs/heads/main',
      },
    })
  })
})

describe('arguments that make no sense', () => {
  it.each([
    [[], '--branch, --tag'],
    [[...MAIN], '--repo OWNER/REPO is missing'],
    [['--repo', 'octo-repo', ...MAIN], '"octo-repo"'],
    [['--repo', 'a/b/c', ...MAIN], '"a/b/c"'],
    [[...REPO, ...MAIN, '--tag', 'v*'], 'name one of'],
    [[...REPO, ...MAIN], '--account is needed'],
    [[...REPO, ...MAIN, ...ACCOUNT, '--format', 'json'], '"json"'],
    [[...REPO, ...MAIN, ...ACCOUNT, '--subject', 'new'], '"new"'],
    [[...REPO, ...MAIN, ...ACCOUNT, '--subject', 'immutable'], 'needs the ids'],
    [[...REPO, ...MAIN, ...ACCOUNT, '--repo-id', '74'], '--owner-id and --repo-id'],
    [[...REPO, ...MAIN, '--account', '1'], '"1"'],
    [[...REPO, '--branch', 'release/*', ...ACCOUNT], 'wildcard'],
    [[...REPO, ...MAIN, ...ACCOUNT, '--role-name', 'a b'], '"a b"'],
    [[...REPO, ...MAIN, '--brunch', 'x'], '--brunch'],
    [[...REPO, '--branch'], '--branch'],
    [[...REPO, ...MAIN, 'extra'], 'extra'],
  ])('are answered with one line and exit code 2: %j', (argv, part) => {
    const { exitCode, stdout, stderr } = generateCommand(argv)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain(part)
  })
})

describe('the process', () => {
  const script = path.resolve(import.meta.dirname, '../../scripts/generate.ts')
  const run = (...argv: string[]) => spawnSync(process.execPath, [script, ...argv], { encoding: 'utf8' })

  it('ends with the exit code of the command', () => {
    expect(run('--nonsense')).toMatchObject({ status: 2, stdout: '' })
    expect(run('--help')).toMatchObject({ status: 0, stderr: '' })
    expect(run('--help').stdout).toContain('npm run generate -- --repo octo-org/octo-repo')
  })
})
