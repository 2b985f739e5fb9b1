// Faults on demand as a client on the wire meets them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import * as faults from '../../sandbox/faults.ts'
import { type Sandbox, type SandboxJob, startSandbox } from '../../sandbox/index.ts'
import { pushToMain } from '../../sandbox/job.ts'

let sandbox: Sandbox
let job: SandboxJob

beforeAll(async () => {
  sandbox = await startSandbox({ latencyMs: 1 })
  job = await sandbox.registerJob(pushToMain)
})

afterAll(() => sandbox.stop())

beforeEach(() => {
  sandbox.faults.clear()
  sandbox.requests.splice(0)
})

const token = async () => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN } = job.env
  const authorization = `bearer ${ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
  const response = await fetch(ACTIONS_ID_TOKEN_REQUEST_URL, { headers: { authorization } })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() }
}

const sts = async (form: string) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const response = await fetch(sandbox.urls.sts, { method: 'POST', headers, body: form })
  return { status: response.status, body: await response.text() }
}

const IDENTITY = 'Action=GetCallerIdentity&Version=2011-06-15'

describe('a fault', () => {
  it('holds for the requests it was counted for, then no more', async () => {
    sandbox.faults.add({ service: 'issuer', action: 'token' }, faults.unavailable(), 2)
    const statuses = [await token(), await token(), await token()].map(({ status }) => status)
    expect(statuses).toEqual([503, 503, 200])
    expect(sandbox.requests.map(({ status }) => status)).toEqual([503, 503, 200])
  })

  it('holds for its action only', async () => {
    sandbox.faults.add({ service: 'sts', action: 'AssumeRole' }, faults.throttle())
    expect((await sts(IDENTITY)).body).toContain('<Code>MissingAuthenticationToken</Code>')
    expect(await sts('Action=AssumeRole&Version=2011-06-15')).toEqual({
      status: 400,
      body: expect.stringMatching(
        /<Type>Sender<\/Type>\s*<Code>Throttling<\/Code>\s*<Message>Rate exceeded</,
      ),
    })
  })

  it('is worded as the service words its errors', async () => {
    sandbox.faults.add({ service: 'sts' }, faults.unavailable(500), 1)
    expect((await sts(IDENTITY)).body).toMatch(/<Type>Receiver<\/Type>\s*<Code>InternalFailure</)
    sandbox.faults.add({ service: 'issuer' }, faults.refuse('Any', 429, 'Too many requests'), 1)
    expect(await token()).toMatchObject({ status: 429, body: '{"message":"Too many requests"}' })
  })

  it('replaces the whole answer', async () => {
    for (const fault of [
      faults.html(),
      faults.noValue(),
      faults.malformed('application/json'),
      faults.huge(70_000),
    ])
      sandbox.faults.add({ service: 'issuer' }, fault, 1)
    expect(await token()).toMatchObject({
      status: 502,
      type: 'text/html',
      body: expect.stringContaining('<html>'),
    })
    expect(await token()).toMatchObject({ status: 200, body: '{"count":0}' })
    expect((await token()).body).toBe('<<{not really')
    expect((await token()).body).toHaveLength(70_000)
  })

  it('cuts the answer short', async () => {
    sandbox.faults.add({ service: 'issuer' }, faults.truncated(10), 1)
    expect(await token()).toMatchObject({ status: 200, body: expect.stringMatching(/^\{"count":.{1}$/) })
  })

  it('breaks the connection before the answer or in the middle of its body', async () => {
    for (const fault of [faults.reset(), faults.reset(10)]) {
      sandbox.faults.add({ service: 'issuer' }, fault, 1)
      await expect(token()).rejects.toThrow()
    }
    expect((await token()).status).toBe(200)
  })

  it('lets the answer drip or come late, but whole', async () => {
    sandbox.faults.add({ service: 'sts' }, faults.drip(0), 1)
    sandbox.faults.add({ service: 'sts' }, faults.slow(1), 1)
    for (const _ of [1, 2]) expect((await sts(IDENTITY)).body).toContain('</ErrorResponse>')
  })

  it('of a client that hangs up leaves the sandbox standing', async () => {
    sandbox.faults.add({ service: 'sts' }, faults.slow(60_000), 1)
    const patience = new AbortController()
    const hung = fetch(sandbox.urls.sts, { signal: patience.signal })
    // The request is in the log once its answer is due: only then hang up.
    while (sandbox.requests.length === 0) await new Promise(resolve => setImmediate(resolve))
    patience.abort()
    await expect(hung).rejects.toThrow()
    expect((await sts(IDENTITY)).status).toBe(403)
  })
})

describe('the log', () => {
  it('keeps what tests compare: service, action, parameters, headers, status', async () => {
    await token()
    await sts(`${IDENTITY}&x=a%20b`)
    expect(sandbox.requests).toMatchObject([
      {
        service: 'issuer',
        method: 'GET',
        action: 'token',
        params: { 'api-version': '2.0' },
        headers: { authorization: `bearer ${job.requestToken}` },
        status: 200,
      },
      {
        service: 'sts',
        method: 'POST',
        path: '/',
        action: 'GetCallerIdentity',
        params: { Action: 'GetCallerIdentity', Version: '2011-06-15', x: 'a b' },
        status: 403,
      },
    ])
  })
})
