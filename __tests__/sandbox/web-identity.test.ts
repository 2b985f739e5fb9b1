// AssumeRoleWithWebIdentity against the sandbox through the real client: what the trust policy decides.
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startSandbox } from '../../sandbox/index.ts'
import { type Job, pushToMain } from '../../sandbox/job.ts'
import { trustGitHub } from '../../sandbox/sample.ts'
import { ACCOUNT, type Federated, ISSUED, SUBJECT, startFederated } from './federated.ts'

let federated: Federated

beforeAll(async () => {
  federated = await startFederated()
})

afterAll(() => federated.stop())

describe('a token that the trust policy accepts', () => {
  it('gives a session named after the role without its path, with provider, audience and subject', async () => {
    const answer = await federated.assume({ DurationSeconds: 7200 })
    expect(answer).toMatchObject({
      Audience: 'sts.amazonaws.com',
      Provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
      SubjectFromWebIdentityToken: SUBJECT,
      AssumedRoleUser: {
        Arn: `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/GitHubActions`,
        AssumedRoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}:GitHubActions$/),
      },
    })
    expect(answer.Credentials?.AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(answer.Credentials?.SecretAccessKey).toMatch(/^[A-Za-z0-9/+]{40}$/)
    expect(answer.Credentials?.Expiration?.toISOString()).toBe('2026-11-21T14:00:00.000Z')
    expect(answer.PackedPolicySize).toBeUndefined()
    expect(answer.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('measures a session policy', async () => {
    const Policy = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] })
    const answer = await federated.assume({
      Policy,
      PolicyArns: [{ arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
    })
    expect(answer.PackedPolicySize).toBeGreaterThan(0)
    expect(answer.PackedPolicySize).toBeLessThanOrEqual(100)
  })

  it('is accepted up to five minutes after it expired, and not a second longer', async () => {
    const mint = (issuedAt: number) => federated.job.mint({ audience: 'sts.amazonaws.com', issuedAt })
    await expect(federated.assume({ WebIdentityToken: await mint(ISSUED - 599) })).resolves.toBeDefined()
    expect(await federated.refusalOf({ WebIdentityToken: await mint(ISSUED - 600) })).toEqual({
      name: 'ExpiredTokenException',
      status: 400,
      message: `Token expired: current date/time ${ISSUED} must be before the expiration date/time ${ISSUED - 300}`,
    })
  })

  it('counts by azp instead of aud when it has one', async () => {
    const token = await federated.job.mint({ audience: 'elsewhere', claims: { azp: 'sts.amazonaws.com' } })
    await expect(federated.assume({ WebIdentityToken: token })).resolves.toMatchObject({
      Audience: 'sts.amazonaws.com',
    })
  })
})

describe('a token that the trust policy does not accept', () => {
  const denied = {
    name: 'AccessDenied',
    status: 403,
    message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  }

  it.each([
    ['another branch', { ref: 'refs/heads/topic' }],
    ['an environment', { environment: 'production' }],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/7/merge' }],
    ['the immutable subject', { immutableSubject: true }],
    ['another case', { owner: 'Octo-Org' }],
  ] satisfies [string, Partial<Job>][])(
    'is denied with one and the same sentence: %s',
    async (_name, change) => {
      const other = await federated.sandbox.registerJob({ ...pushToMain, ...change })
      const token = await other.mint({ audience: 'sts.amazonaws.com' })
      expect(await federated.refusalOf({ WebIdentityToken: token })).toEqual(denied)
    },
  )

  it.each([
    ['does not exist', `arn:aws:iam::${ACCOUNT}:role/nobody`],
    ['is named without its path', `arn:aws:iam::${ACCOUNT}:role/deploy`],
    ['is named in another case', `arn:aws:iam::${ACCOUNT}:role/ci/Deploy`],
    ['is a user', `arn:aws:iam::${ACCOUNT}:user/deploy`],
  ])('is denied in the same way when the role %s', async (_name, RoleArn) => {
    expect(await federated.refusalOf({ RoleArn })).toEqual(denied)
  })

  it('is denied by a condition on a claim that STS never copies, and allowed by one on a claim it does', async () => {
    const withCondition = (condition: object) => {
      const policy = trustGitHub(ACCOUNT, SUBJECT) as { Statement: { Condition: object }[] }
      return { Statement: policy.Statement.map(statement => ({ ...statement, Condition: condition })) }
    }
    const key = (name: string) => `token.actions.githubusercontent.com:${name}`
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/conditional`
    const put = (condition: object) =>
      federated.sandbox.directory.putRole(ACCOUNT, {
        name: 'conditional',
        trustPolicy: withCondition(condition),
      })

    put({ StringEquals: { [key('repository_owner')]: 'octo-org' } })
    expect(await federated.refusalOf({ RoleArn })).toEqual(denied)
    put({ StringEquals: { [key('repository_owner_id')]: '65', [key('ref')]: 'refs/heads/main' } })
    await expect(federated.assume({ RoleArn })).resolves.toBeDefined()
    put({ Bool: { 'sts:RoleAuthorizedByIdp': 'true' } })
    expect(await federated.refusalOf({ RoleArn })).toEqual(denied)
    put({ StringEquals: { 'sts:RoleSessionName': 'GitHubActions' } })
    await expect(federated.assume({ RoleArn })).resolves.toBeDefined()
    expect(await federated.refusalOf({ RoleArn, RoleSessionName: 'somebody' })).toEqual(denied)
  })
})

describe('the session', () => {
  it('is who GetCallerIdentity says it is', async () => {
    // Signed by the clock of this machine: a sandbox of its own, without a clock of its own.
    const own = await startSandbox({ signingKey: federated.sandbox.signingKey })
    const ownJob = await own.registerJob(pushToMain)
    const sts = new STSClient({ region: 'eu-central-1', endpoint: own.urls.sts, maxAttempts: 1 })
    const { Credentials } = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: 'arn:aws:iam::111122223333:role/deploy',
        RoleSessionName: 'GitHubActions',
        WebIdentityToken: await ownJob.mint({ audience: 'sts.amazonaws.com' }),
      }),
    )
    const as = new STSClient({
      region: 'eu-central-1',
      endpoint: own.urls.sts,
      maxAttempts: 1,
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? '',
        secretAccessKey: Credentials?.SecretAccessKey ?? '',
        sessionToken: Credentials?.SessionToken ?? '',
      },
    })
    await expect(as.send(new GetCallerIdentityCommand({}))).resolves.toMatchObject({
      Account: '111122223333',
      Arn: 'arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions',
    })
    own.keyring.expire(Credentials?.AccessKeyId ?? '')
    await expect(as.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'ExpiredToken',
      $metadata: { httpStatusCode: 403 },
    })
    await own.stop()
  })
})
