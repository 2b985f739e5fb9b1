// GitHub's token service in the sandbox, over the wire: the request for a token, and the well-known documents.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose'
import { type Sandbox, type SandboxJob, startSandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')

describe('the token service', () => {
  let sandbox: Sandbox
  let job: SandboxJob

  beforeAll(async () => {
    sandbox = await startSandbox({ now: () => NOW })
    job = await sandbox.registerJob(pushToMain)
  })
  afterAll(() => sandbox.stop())

  const ask = async (of: SandboxJob, query = '', authorization?: string, method = 'GET') => {
    const url = of.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? ''
    const bearer = authorization ?? `bearer ${of.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
    const response = await fetch(`${url}${query}`, { method, headers: { authorization: bearer } })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const wellKnown = async (path: string) => (await fetch(`${sandbox.urls.issuer}${path}`)).json()

  it('a job gets a token for the audience it asks for, which the published key verifies', async () => {
    const { status, body } = await ask(job, '&audience=sts.amazonaws.com')
    expect([status, body.count]).toEqual([200, String(body.value).length])
    const keys = createLocalJWKSet((await wellKnown('/.well-known/jwks')) as JSONWebKeySet)
    const { payload, protectedHeader } = await jwtVerify(String(body.value), keys, {
      currentDate: new Date(NOW),
    })
    expect(protectedHeader).toMatchObject({
      typ: 'JWT',
      alg: 'RS256',
      kid: expect.any(String),
      x5t: expect.any(String),
    })
    expect(payload).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'sts.amazonaws.com',
      iat: NOW / 1000,
      exp: NOW / 1000 + 300,
      nbf: NOW / 1000 - 600,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
  })

  it('without one it is for the owner', async () => {
    expect(decodeJwt(String((await ask(job)).body.value)).aud).toBe('https://github.com/octo-org')
  })

  it('an audience is decoded', async () => {
    const { body } = await ask(job, `&audience=${encodeURIComponent('api://a b&c')}`)
    expect(decodeJwt(String(body.value)).aud).toBe('api://a b&c')
  })

  it('a wrong, missing or foreign request token is refused', async () => {
    const other = await sandbox.registerJob({ ...pushToMain, runId: '2' })
    for (const authorization of ['bearer x', '', `basic ${job.requestToken}`, `bearer ${other.requestToken}`])
      expect((await ask(job, '', authorization)).status).toBe(401)
  })

  it('a request that is no GET, or has lost its api-version, is refused', async () => {
    expect((await ask(job, '', undefined, 'POST')).status).toBe(405)
    const bare = {
      ...job,
      env: {
        ...job.env,
        ACTIONS_ID_TOKEN_REQUEST_URL: String(job.env.ACTIONS_ID_TOKEN_REQUEST_URL).split('?')[0] ?? '',
      },
    }
    expect((await ask(bare, '?audience=sts.amazonaws.com')).status).toBe(400)
  })

  it('a job that is over gets no more tokens', async () => {
    const brief = await sandbox.registerJob(pushToMain)
    brief.finish()
    expect((await ask(brief)).status).toBe(401)
  })

  it('a template that needs an environment refuses a job without one', async () => {
    const without = await sandbox.registerJob({ ...pushToMain, includeClaimKeys: ['repo', 'environment'] })
    expect(await ask(without)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('environment') },
    })
  })

  it('each issuer has its own discovery document, under its own path', async () => {
    await sandbox.registerJob({
      ...pushToMain,
      issuer: 'https://token.actions.githubusercontent.com/octo-enterprise',
    })
    await sandbox.registerJob({ ...pushToMain, issuer: 'https://ghes.example.com/_services/token' })
    for (const [path, issuer] of [
      ['', 'https://token.actions.githubusercontent.com'],
      ['/octo-enterprise', 'https://token.actions.githubusercontent.com/octo-enterprise'],
      ['/_services/token', 'https://ghes.example.com/_services/token'],
    ])
      expect(await wellKnown(`${path}/.well-known/openid-configuration`)).toMatchObject({
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    expect((await fetch(`${sandbox.urls.issuer}/nobody/.well-known/jwks`)).status).toBe(404)
  })
})
