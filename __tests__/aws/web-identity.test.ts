// The lean AssumeRoleWithWebIdentity beside the SDK's: same request, same reading of every answer.
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, it } from '@jest/globals'
import { StsError } from '../../src/aws/sts-error.ts'
import { assumeRoleWithWebIdentity, type WebIdentityCall } from '../../src/aws/web-identity.ts'
import { bareAwsEnvironment } from '../fixtures/aws-environment.ts'
import { type Loopback, type Received, serveHttp } from '../fixtures/loopback.ts'
import { closedAfterEach } from '../fixtures/opened.ts'
import {
  type Answer,
  assumedRoleArn,
  credentials,
  errorXml,
  jwt,
  refusals,
  roleArn,
  webIdentityXml,
} from '../fixtures/sts-answers.ts'
import { thrown } from '../fixtures/thrown.ts'

bareAwsEnvironment()
const opened = closedAfterEach()
const serve = ({ status, body, headers }: Answer): Promise<Loopback> =>
  opened(serveHttp(response => response.writeHead(status, headers).end(body)))

const success: Answer = { status: 200, body: webIdentityXml }
type Rest = Partial<Pick<WebIdentityCall, 'policy' | 'policyArns' | 'sessionName'>>

const ours = (url: string, rest: Rest = {}) =>
  assumeRoleWithWebIdentity({
    endpoint: new URL(url),
    roleArn,
    sessionName: 'GitHubActions',
    token: jwt,
    durationSeconds: 3600,
    timeoutMs: 10_000,
    ...rest,
  })

const sdks = (url: string, { policy, policyArns, sessionName }: Rest = {}) =>
  new STSClient({ region: 'us-east-1', endpoint: url, maxAttempts: 1, userAgentAppId: 'keyless-aws' }).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: roleArn,
      RoleSessionName: sessionName ?? 'GitHubActions',
      WebIdentityToken: jwt,
      DurationSeconds: 3600,
      ...(policy && { Policy: policy }),
      ...(policyArns && { PolicyArns: policyArns.map(arn => ({ arn })) }),
    }),
  )

const failure = async (answer: Promise<unknown>): Promise<Error> => (await thrown(answer)) as Error

const sortedParameters = ({ body }: Received): string[] => body.split('&').sort()

describe('the request', () => {
  it.each<[string, Rest]>([
    ['without session policies', {}],
    ['with an inline policy', { policy: '{"Version": "2012-10-17", "Statement": [{"Sid": "*!\'()~ ü"}]}' }],
    [
      'with managed policies',
      { policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::111122223333:policy/a+b'] },
    ],
    ['with a session name that needs encoding', { sessionName: 'a=b,c.d@e-f_+' }],
  ])("has the method, path and parameters of the SDK's: %s", async (_, rest) => {
    const server = await serve(success)
    await ours(server.url, rest)
    await sdks(server.url, rest)
    const [own, sdk] = server.requests as [Received, Received]
    expect([own.method, own.url]).toEqual([sdk.method, sdk.url])
    expect(sortedParameters(own)).toEqual(sortedParameters(sdk))
  })

  it('goes to the path of the endpoint', async () => {
    const server = await serve(success)
    await ours(`${server.url}/base/`)
    await sdks(`${server.url}/base`)
    expect(server.requests.map(({ url }) => url)).toEqual(['/base/', '/base/'])
  })

  it("has the header fields of the SDK's, and in the user agent its sections, with our name in the SDK's place", async () => {
    const server = await serve(success)
    await ours(server.url)
    await sdks(server.url)
    const [own, sdk] = server.requests.map(({ headers }) => headers) as [
      Received['headers'],
      Received['headers'],
    ]
    expect(Object.keys(own).sort()).toEqual(Object.keys(sdk).sort())
    expect(own['content-type']).toBe(sdk['content-type'])
    expect(own['amz-sdk-request']).toBe(sdk['amz-sdk-request'])
    expect(own['amz-sdk-invocation-id']).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    )
    const sections = (agent: string | string[] | undefined) =>
      String(agent)
        .split(' ')
        .map(section => section.split('/')[0])
    expect(sections(own['user-agent'])).toEqual(['keyless-aws', ...sections(sdk['user-agent']).slice(1)])
    expect(own['user-agent']).toContain(' app/keyless-aws')
    expect(sections(own['x-amz-user-agent'])).toEqual(['keyless-aws'])
  })
})

describe('the answer', () => {
  it('becomes a session with the claims that STS read', async () => {
    expect(await ours((await serve(success)).url)).toEqual({
      credentials,
      assumedRoleArn,
      accountId: '111122223333',
      subject: 'repo:o/r:environment:a & b',
      audience: 'sts.amazonaws.com',
      provider: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    })
  })

  it('is a session for the SDK too, with the same values', async () => {
    const { Credentials, AssumedRoleUser, SubjectFromWebIdentityToken } = await sdks(
      (await serve(success)).url,
    )
    expect(Credentials).toMatchObject({
      AccessKeyId: credentials.accessKeyId,
      SecretAccessKey: credentials.secretAccessKey,
      SessionToken: credentials.sessionToken,
    })
    expect(Credentials?.Expiration?.toISOString()).toBe(credentials.expiration)
    expect([AssumedRoleUser?.Arn, SubjectFromWebIdentityToken]).toEqual([
      assumedRoleArn,
      'repo:o/r:environment:a & b',
    ])
  })
})

describe('a refusal', () => {
  const named = refusals.map(answer => ({ ...answer, about: answer.body.replace(/\s+/g, ' ').slice(0, 140) }))
  it.each(named)("has the SDK's name and HTTP status: $status $about", async answer => {
    const { url } = await serve(answer)
    const own = (await failure(ours(url))) as StsError
    const sdk = (await failure(sdks(url))) as Error & { $metadata?: { httpStatusCode: number } }
    expect(own).toBeInstanceOf(StsError)
    // Where the SDK fails to read the answer, its error is a plain one.
    expect(own.name).toBe(sdk.name === 'Error' ? (answer.status === 404 ? 'NotFound' : 'Unknown') : sdk.name)
    expect(own.status).toBe(sdk.$metadata?.httpStatusCode)
    if (answer.body.includes('<Message>')) expect(own.message).toBe(sdk.message)
  })

  it('names the request, and how long to wait', async () => {
    const body = errorXml('Throttling', 'Rate exceeded')
    const { url } = await serve({ status: 400, body, headers: { 'retry-after': '3' } })
    expect(await failure(ours(url))).toMatchObject({
      requestId: '7f4fc40c-853a-11e4-8963-8c6d07035a27',
      retryAfterMs: 3000,
    })
    const other = await serve({ status: 403, body, headers: { 'x-amzn-RequestId': 'from-the-header' } })
    expect(await failure(ours(other.url))).toMatchObject({ requestId: 'from-the-header', retryAfterMs: null })
  })

  it('that repeats the token or forges a name is told without either', async () => {
    const body = errorXml(
      'Evil\n::set-env name=x::y',
      `Your token ${jwt}\n::error::gotcha was ${'a'.repeat(200)}`,
    )
    const error = await failure(ours((await serve({ status: 400, body })).url))
    expect([error.name, error.message]).toEqual(['Unknown', 'Your token *** ::error::gotcha was ***'])
  })
})
