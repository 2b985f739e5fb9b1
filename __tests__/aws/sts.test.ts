// Signed calls of STS through the SDK: who signs, and what is sent.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { connectSts, type StsOptions } from '../../src/aws/sts.ts'
import { bareAwsEnvironment, nowhere } from '../fixtures/aws-environment.ts'
import { type Loopback, type Responder, serveHttp } from '../fixtures/loopback.ts'
import { closedAfterEach } from '../fixtures/opened.ts'
import {
  assumedRoleArn,
  assumeRoleXml,
  callerIdentityXml,
  credentials,
  roleArn,
  webIdentityXml,
} from '../fixtures/sts-answers.ts'
import { thrown } from '../fixtures/thrown.ts'

bareAwsEnvironment()
const opened = closedAfterEach()
const serve = (respond: Responder): Promise<Loopback> => opened(serveHttp(respond))

const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret-key', sessionToken: null }
const sts = (endpoint: string, rest: Partial<StsOptions> = {}) =>
  opened(connectSts({ region: 'eu-central-1', endpoint, credentials: keys, timeoutMs: 10_000, ...rest }))

const call = { roleArn, sessionName: 'GitHubActions', durationSeconds: 900 }

describe('GetCallerIdentity', () => {
  it('is signed with the given keys for the region, and names our application', async () => {
    const server = await serve(response => response.end(callerIdentityXml))
    expect(await (await sts(server.url)).getCallerIdentity()).toEqual({
      accountId: '111122223333',
      arn: 'arn:aws:iam::111122223333:user/ci',
    })
    const [request] = server.requests
    expect(request?.body).toBe('Action=GetCallerIdentity&Version=2011-06-15')
    expect(request?.headers.authorization).toMatch(
      /Credential=AKIAIOSFODNN7EXAMPLE\/\d{8}\/eu-central-1\/sts\/aws4_request/,
    )
    expect(request?.headers['user-agent']).toMatch(/ app\/keyless-aws$/)
    expect(request?.headers).not.toHaveProperty('x-amz-security-token')
  })

  it('is signed with the session token where there is one', async () => {
    const server = await serve(response => response.end(callerIdentityXml))
    await (await sts(server.url, { credentials: { ...keys, sessionToken: 'session' } })).getCallerIdentity()
    expect(server.requests[0]?.headers['x-amz-security-token']).toBe('session')
  })

  it.each(['<Account>111122223333</Account>', '<Arn>arn:aws:iam::111122223333:user/ci</Arn>'])(
    'without %s is incomplete',
    async part => {
      const server = await serve(response => response.end(callerIdentityXml.replace(part, '')))
      expect(await thrown((await sts(server.url)).getCallerIdentity())).toMatchObject({
        code: 'session-incomplete',
      })
    },
  )
})

describe('AssumeRole', () => {
  it('becomes a session', async () => {
    const server = await serve(response => response.end(assumeRoleXml))
    expect(await (await sts(server.url)).assumeRole(call)).toEqual({
      credentials,
      assumedRoleArn,
      accountId: '111122223333',
    })
  })

  it('sends every parameter that is given, and none that is not', async () => {
    const server = await serve(response => response.end(assumeRoleXml))
    const client = await sts(server.url)
    await client.assumeRole(call)
    await client.assumeRole({
      ...call,
      externalId: 'external',
      tags: [{ Key: 'Repository', Value: 'o/r' }],
      transitiveTagKeys: ['Repository'],
      policy: '{}',
      policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    })
    const [plain, full] = server.requests.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))
    const always = {
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: 'GitHubActions',
      DurationSeconds: '900',
    }
    expect(plain).toEqual(always)
    expect(full).toEqual({
      ...always,
      ExternalId: 'external',
      'Tags.member.1.Key': 'Repository',
      'Tags.member.1.Value': 'o/r',
      'TransitiveTagKeys.member.1': 'Repository',
      Policy: '{}',
      'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
    })
  })

  it.each(['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration', 'Credentials', 'AssumedRoleUser'])(
    'without %s is incomplete',
    async name => {
      const server = await serve(response =>
        response.end(assumeRoleXml.replace(new RegExp(`<${name}>[^]*?</${name}>`), '')),
      )
      expect(await thrown((await sts(server.url)).assumeRole(call))).toMatchObject({
        code: 'session-incomplete',
      })
    },
  )
})

describe("the environment's credentials", () => {
  const environment = { credentials: null }

  it('are the variables', async () => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'FROMENV',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    })
    const server = await serve(response => response.end(callerIdentityXml))
    await (await sts(server.url, environment)).getCallerIdentity()
    expect(server.requests[0]?.headers.authorization).toContain('Credential=FROMENV/')
    expect(server.requests[0]?.headers['x-amz-security-token']).toBe('session')
  })

  it('are those of a container role', async () => {
    const { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: Token } = credentials
    const body = JSON.stringify({ AccessKeyId, SecretAccessKey, Token, Expiration: '2999-01-01T00:00:00Z' })
    const container = await serve(response => response.end(body))
    process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = `${container.url}/credentials`
    const server = await serve(response => response.end(callerIdentityXml))
    await (await sts(server.url, environment)).getCallerIdentity()
    expect(server.requests[0]?.headers.authorization).toContain(`Credential=${AccessKeyId}/`)
  })

  it('are those of a web identity', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'token-'))
    const file = path.join(directory, 'token')
    writeFileSync(file, 'header.payload.signature')
    const server = await serve((response, { body }) =>
      response.end(body.includes('WebIdentity') ? webIdentityXml : callerIdentityXml),
    )
    Object.assign(process.env, {
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: roleArn,
      AWS_ENDPOINT_URL_STS: server.url,
    })
    await (await sts(server.url, environment)).getCallerIdentity()
    rmSync(directory, { recursive: true })
    expect(server.requests).toHaveLength(2)
    expect(server.requests[1]?.headers.authorization).toContain(`Credential=${credentials.accessKeyId}/`)
  })

  it('are told as they sign, with their expiry where they have one', async () => {
    const client = await sts('http://127.0.0.1:1')
    expect(await client.credentials()).toEqual({ ...keys, expiration: null })
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
      AWS_CREDENTIAL_EXPIRATION: '2999-01-01T00:00:00Z',
    })
    expect(await (await sts('http://127.0.0.1:1', environment)).credentials()).toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      sessionToken: 'session',
      expiration: '2999-01-01T00:00:00.000Z',
    })
  })

  it('may be missing', async () => {
    const error = await thrown((await sts('http://127.0.0.1:1', environment)).getCallerIdentity())
    expect(error).toMatchObject({ name: 'KeylessError', code: 'credentials-missing' })
  })

  it('may name a token file that is missing', async () => {
    Object.assign(process.env, { AWS_WEB_IDENTITY_TOKEN_FILE: nowhere, AWS_ROLE_ARN: roleArn })
    const error = await thrown((await sts('http://127.0.0.1:1', environment)).getCallerIdentity())
    expect(error).toMatchObject({ code: 'credentials-missing' })
    expect((error as Error).message).toContain('ENOENT')
  })
})
