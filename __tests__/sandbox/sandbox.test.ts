// The sandbox as a whole: what it starts, what its options change, and that it ends.
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, describe, expect, it } from '@jest/globals'
import { newSigningKey } from '../../sandbox/identity-token.ts'
import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { trustGitHub } from '../../sandbox/sample.ts'

const signingKey = await newSigningKey()
const open: Sandbox[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(sandbox => sandbox.stop()))
})

const start = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const sandbox = await startSandbox({ signingKey, ...options })
  open.push(sandbox)
  return sandbox
}

const assume = async (sandbox: Sandbox, DurationSeconds = 900) => {
  const job = await sandbox.registerJob(pushToMain)
  const request = {
    RoleArn: 'arn:aws:iam::111122223333:role/deploy',
    RoleSessionName: 'GitHubActions',
    WebIdentityToken: await job.mint({ audience: 'sts.amazonaws.com' }),
    DurationSeconds,
  }
  const sts = new STSClient({ region: 'eu-central-1', endpoint: sandbox.urls.sts, maxAttempts: 1 })
  return sts.send(new AssumeRoleWithWebIdentityCommand(request))
}

describe('a sandbox', () => {
  it('starts issuer and STS on loopback, and the rest when asked', async () => {
    const { urls } = await start()
    expect(Object.keys(urls).sort()).toEqual(['issuer', 'sts'])
    const more = await start({ s3: true, github: { owner: 'octo-org', repository: 'octo-repo', token: 't' } })
    expect(Object.keys(more.urls).sort()).toEqual(['github', 'issuer', 's3', 'sts'])
    for (const url of Object.values(more.urls)) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('answers as GitHub does for the repository it was given', async () => {
    const { urls } = await start({ github: { owner: 'octo-org', repository: 'octo-repo', token: 't' } })
    const response = await fetch(`${urls.github}/repos/octo-org/octo-repo`, {
      headers: { authorization: 'Bearer t' },
    })
    expect(await response.json()).toMatchObject({ full_name: 'octo-org/octo-repo' })
  })

  it('accepts no connection once it is stopped', async () => {
    const sandbox = await startSandbox({ signingKey })
    await sandbox.stop()
    await expect(fetch(sandbox.urls.sts)).rejects.toThrow()
  })

  it('gives a job the variables of its run', async () => {
    const { env } = await (await start()).registerJob(pushToMain)
    expect(env).toMatchObject({
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      GITHUB_REPOSITORY_OWNER_ID: '65',
      GITHUB_REF_NAME: 'main',
      ACTIONS_ID_TOKEN_REQUEST_URL: expect.stringContaining('?api-version=2.0'),
    })
  })
})

describe('an option', () => {
  it('makes sessions live for seconds, but lets nobody ask for more than the role gives', async () => {
    const now = Date.parse('2026-11-21T12:00:00Z')
    const sandbox = await start({ sessionLifetimeSeconds: 2, now: () => now })
    expect((await assume(sandbox)).Credentials?.Expiration).toEqual(new Date(now + 2000))
    await expect(assume(sandbox, 3601)).rejects.toMatchObject({ name: 'ValidationError' })
  })

  it('chooses the secrets', async () => {
    const secrets = ['with/slash+plus', 'plain']
    const sandbox = await start({ nextSecret: () => secrets.shift() ?? '' })
    expect((await assume(sandbox)).Credentials?.SecretAccessKey).toBe('with/slash+plus')
    expect((await assume(sandbox)).Credentials?.SecretAccessKey).toBe('plain')
  })

  it('names the region that conditions see', async () => {
    const policy = trustGitHub('111122223333', 'repo:octo-org/octo-repo:ref:refs/heads/main') as {
      Statement: [object]
    }
    const trustPolicy = {
      Statement: {
        ...policy.Statement[0],
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
      },
    }
    for (const [region, outcome] of [
      ['eu-west-1', 200],
      ['us-east-1', 403],
    ] as const) {
      const sandbox = await start({ region })
      sandbox.directory.putRole('111122223333', { name: 'deploy', trustPolicy })
      const status = await assume(sandbox).then(
        ({ $metadata }) => $metadata.httpStatusCode,
        error => error.$metadata.httpStatusCode,
      )
      expect(status).toBe(outcome)
    }
  })
})

describe('the accounts', () => {
  it('change while the sandbox runs', async () => {
    const sandbox = await start()
    sandbox.directory.removeProvider('111122223333', 'token.actions.githubusercontent.com')
    await expect(assume(sandbox)).rejects.toThrow('No OpenIDConnect provider found')
    sandbox.directory.putProvider('111122223333', {
      url: 'token.actions.githubusercontent.com',
      clientIds: ['sts.amazonaws.com'],
    })
    await expect(assume(sandbox)).resolves.toBeDefined()
    sandbox.directory.removeRole('111122223333', 'deploy')
    await expect(assume(sandbox)).rejects.toMatchObject({ name: 'AccessDenied' })
  })

  it('take no trust policy that IAM would not take', async () => {
    const { directory } = await start()
    const trustPolicy = {
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Unknown: 1 }],
    }
    expect(() => directory.putRole('111122223333', { name: 'bad', trustPolicy })).toThrow('Unknown')
    expect(() => directory.putRole('777788889999', { name: 'r', trustPolicy: {} })).toThrow(
      'no account 777788889999',
    )
  })
})
