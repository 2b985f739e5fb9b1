// Signed calls of STS that fail: one try each, and every failure in our terms.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { agentFor, proxySettings } from '../../src/aws/proxy.ts'
import { connectSts, type StsOptions } from '../../src/aws/sts.ts'
import { StsError } from '../../src/aws/sts-error.ts'
import { bareAwsEnvironment } from '../fixtures/aws-environment.ts'
import { connectProxy } from '../fixtures/connect-proxy.ts'
import { closedAddress, type Loopback, type Responder, serveHttp, serveTcp } from '../fixtures/loopback.ts'
import { closedAfterEach } from '../fixtures/opened.ts'
import { callerIdentityXml, errorXml, refusals, roleArn } from '../fixtures/sts-answers.ts'
import { thrown } from '../fixtures/thrown.ts'

bareAwsEnvironment()
const opened = closedAfterEach()
const serve = (respond: Responder): Promise<Loopback> => opened(serveHttp(respond))

const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret-key', sessionToken: null }
const sts = (endpoint: string, rest: Partial<StsOptions> = {}) =>
  opened(connectSts({ region: 'eu-central-1', endpoint, credentials: keys, timeoutMs: 10_000, ...rest }))

const call = { roleArn, sessionName: 'GitHubActions', durationSeconds: 900 }

describe('a failure', () => {
  const named = refusals.map(answer => ({ ...answer, about: answer.body.replace(/\s+/g, ' ').slice(0, 140) }))

  it.each(named)('is a StsError, and one try: $status $about', async ({ status, body, headers }) => {
    const server = await serve(response => response.writeHead(status, headers).end(body))
    const error = await thrown((await sts(server.url)).assumeRole(call))
    expect(error).toBeInstanceOf(StsError)
    expect(error).toMatchObject({ status })
    expect(server.requests).toHaveLength(1)
  })

  it('tells how long to wait', async () => {
    const server = await serve(response =>
      response.writeHead(503, { 'retry-after': '2' }).end(errorXml('SlowDown', 'm')),
    )
    expect(await thrown((await sts(server.url)).assumeRole(call))).toMatchObject({
      name: 'SlowDown',
      retryAfterMs: 2000,
    })
  })

  it('below HTTP is a network error', async () => {
    const ending = (answer: string) =>
      opened(serveTcp(socket => socket.once('data', () => socket.end(answer))))
    const addresses = [
      await closedAddress(),
      (await ending('')).url,
      (await ending('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n<GetCaller')).url,
      (await ending('SSH-2.0-OpenSSH_9.6\r\n')).url,
    ]
    const probe = path.join(import.meta.dirname, '../fixtures/sts-probe.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [probe, ...addresses])
    const kinds = ['unreachable', 'reset', 'reset', 'protocol']
    expect(JSON.parse(stdout)).toMatchObject(kinds.map(kind => ({ name: 'NetworkError', kind })))
  })

  it('to answer in time is one, also when the answer drips', async () => {
    const mute = await opened(serveTcp(() => {}))
    expect(await thrown((await sts(mute.url, { timeoutMs: 100 })).assumeRole(call))).toMatchObject({
      kind: 'timeout',
    })
    const drips: NodeJS.Timeout[] = []
    const drip = await serve(response => drips.push(setInterval(() => response.write('<'), 5)))
    expect(await thrown((await sts(drip.url, { timeoutMs: 200 })).assumeRole(call))).toMatchObject({
      kind: 'timeout',
    })
    for (const timer of drips) clearInterval(timer)
  })

  it('to be XML makes a success incomplete', async () => {
    const server = await serve(response => response.end('ok'))
    expect(await thrown((await sts(server.url)).assumeRole(call))).toMatchObject({
      code: 'session-incomplete',
    })
  })
})

describe('a client', () => {
  it('asks the endpoint that was decided, whatever the environment says of FIPS', async () => {
    process.env.AWS_USE_FIPS_ENDPOINT = 'true'
    const server = await serve(response => response.writeHead(403).end(errorXml('AccessDenied', 'no')))
    expect(await thrown((await sts(server.url)).getCallerIdentity())).toMatchObject({ name: 'AccessDenied' })
  })

  it('signs its second try with the time that the refusal of the first told', async () => {
    const server = await serve(response =>
      response
        .writeHead(403, { date: 'Sun, 22 Nov 2037 12:00:00 GMT' })
        .end(errorXml('SignatureDoesNotMatch', 'Signature expired: too old')),
    )
    const client = await sts(server.url)
    await thrown(client.getCallerIdentity())
    await thrown(client.getCallerIdentity())
    expect(server.requests[1]?.headers['x-amz-date']).toMatch(/^20371122T1[12]/)
  })

  it('reaches STS through the proxy', async () => {
    const [proxy, server] = [
      await opened(connectProxy()),
      await serve(response => response.end(callerIdentityXml)),
    ]
    const agent = await agentFor(server.url, proxySettings(`http://127.0.0.1:${proxy.port}`, ''))
    await (await sts(server.url, { agent })).getCallerIdentity()
    expect(proxy.tunnels).toMatchObject([{ target: `127.0.0.1:${server.port}` }])
    const refusing = await opened(connectProxy({ refusal: 407 }))
    const refused = await agentFor(server.url, proxySettings(`http://127.0.0.1:${refusing.port}`, ''))
    const error = await thrown((await sts(server.url, { agent: refused })).getCallerIdentity())
    expect(error).toMatchObject({ kind: 'proxy-refused', proxyStatus: 407 })
  })
})
