// Requests through a proxy: what is sent to it, what its refusals become, and what is never told.
import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { request } from '../../src/aws/http.ts'
import type { NetworkError } from '../../src/aws/network-error.ts'
import { agentFor, proxySettings } from '../../src/aws/proxy.ts'
import { tunnelThrough } from '../../src/aws/tunnel.ts'
import { KeylessError } from '../../src/errors.ts'
import { tls } from '../fixtures/certificate.ts'
import { connectProxy } from '../fixtures/connect-proxy.ts'
import { closedAddress, serveHttp, serveHttps, serveTcp } from '../fixtures/loopback.ts'
import { closedAfterEach } from '../fixtures/opened.ts'
import { thrown } from '../fixtures/thrown.ts'
import { trusting } from '../fixtures/trust.ts'

const opened = closedAfterEach()

const getThrough = async (proxy: string, url: string, timeoutMs = 10_000) =>
  request({
    url,
    method: 'GET',
    headers: {},
    timeoutMs,
    agent: await agentFor(url, proxySettings(proxy, '')),
  })

const failure = async (answer: Promise<unknown>): Promise<NetworkError> =>
  (await thrown(answer)) as NetworkError

describe('a request through a proxy', () => {
  it('reaches an http host by a tunnel', async () => {
    const [proxy, server] = [
      await opened(connectProxy()),
      await opened(serveHttp(response => response.end('ok'))),
    ]
    expect((await getThrough(`http://127.0.0.1:${proxy.port}`, server.url)).body).toBe('ok')
    expect(proxy.tunnels).toEqual([{ target: `127.0.0.1:${server.port}`, authorization: undefined }])
  })

  it('reaches an https host by a tunnel whose end it verifies', async () => {
    const [proxy, server] = [
      await opened(connectProxy()),
      await opened(serveHttps(response => response.end('ok'))),
    ]
    const address = `http://127.0.0.1:${proxy.port}`
    expect((await failure(getThrough(address, server.url))).kind).toBe('certificate')
    await trusting(tls.cert, async () => expect((await getThrough(address, server.url)).body).toBe('ok'))
  })

  it('speaks TLS with a proxy whose address is https, and verifies it', async () => {
    const [proxy, server] = [
      await opened(connectProxy({ secure: true })),
      await opened(serveHttps(response => response.end('ok'))),
    ]
    const address = `https://127.0.0.1:${proxy.port}`
    const error = await failure(getThrough(address, server.url))
    expect([error.kind, error.message]).toEqual(['certificate', expect.stringMatching(/^The proxy 127/)])
    expect(proxy.tunnels).toHaveLength(0)
    await trusting(tls.cert, async () => expect((await getThrough(address, server.url)).body).toBe('ok'))
  })

  it('sends user name and password decoded', async () => {
    const [proxy, server] = [
      await opened(connectProxy()),
      await opened(serveHttp(response => response.end('ok'))),
    ]
    await getThrough(`http://user%40corp:p%3Ass%25@127.0.0.1:${proxy.port}`, server.url)
    const authorization = `Basic ${Buffer.from('user@corp:p:ss%').toString('base64')}`
    expect(proxy.tunnels).toMatchObject([{ authorization }])
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization')
  })

  it.each([407, 403, 502])(
    "fails with the proxy's status %d, which does not pass for the host's",
    async status => {
      const proxy = await opened(connectProxy({ refusal: status }))
      const error = await failure(
        getThrough(`http://user:word@127.0.0.1:${proxy.port}`, 'http://host.invalid/'),
      )
      expect(error).toMatchObject({ kind: 'proxy-refused', proxyStatus: status })
      expect(error.message).toBe(
        `The proxy 127.0.0.1:${proxy.port} refused to connect to host.invalid (HTTP ${status})`,
      )
    },
  )

  it('fails when nothing listens at the address of the proxy', async () => {
    const error = await failure(getThrough(await closedAddress(), 'http://host.invalid/'))
    expect(error.kind).toBe('unreachable')
    expect(error.message).toMatch(/^The proxy 127\.0\.0\.1:\d+ could not be reached/)
  })

  it('fails when the proxy hangs up or speaks no HTTP', async () => {
    const mute = await opened(serveTcp(socket => socket.once('data', () => socket.end())))
    expect((await failure(getThrough(mute.url, 'http://host.invalid/'))).kind).toBe('reset')
    const babbling = await opened(serveTcp(socket => socket.once('data', () => socket.end('hello\r\n\r\n'))))
    expect((await failure(getThrough(babbling.url, 'http://host.invalid/'))).kind).toBe('protocol')
  })

  it('gives up a mute proxy in the time of the request, and its connection soon after', async () => {
    const closed: boolean[] = []
    const mute = await opened(
      serveTcp(socket => socket.on('data', () => {}).on('close', () => closed.push(true))),
    )
    const agent = tunnelThrough(new URL(mute.url), 100)
    const answer = request({ url: 'http://host.invalid/', method: 'GET', headers: {}, timeoutMs: 50, agent })
    expect((await failure(answer)).kind).toBe('timeout')
    while (closed.length === 0) await new Promise(resolve => setImmediate(resolve))
  })

  it('fails when the proxy does not answer in its own time', async () => {
    const mute = await opened(serveTcp(() => {}))
    const agent = tunnelThrough(new URL(mute.url), 50)
    const answer = request({
      url: 'http://host.invalid/',
      method: 'GET',
      headers: {},
      timeoutMs: 10_000,
      agent,
    })
    expect((await failure(answer)).message).toBe(`The proxy 127.0.0.1:${mute.port} did not answer in time`)
  })

  it('never shows the password, not even to whoever inspects the agent', async () => {
    const agent = await agentFor(
      'https://host.invalid/',
      proxySettings('http://user:pass-word@127.0.0.1:1/', ''),
    )
    expect(inspect(agent, { depth: 3 })).not.toContain('pass-word')
    expect(String((agent as unknown as { proxy: URL }).proxy)).toBe('http://127.0.0.1:1/')
  })
})

describe('the agent for a URL', () => {
  const settings = proxySettings('http://127.0.0.1:3128', 'localhost,.internal')

  it('is none without a proxy and for excepted hosts', async () => {
    expect(await agentFor('https://sts.amazonaws.com', proxySettings(null, ''))).toBeUndefined()
    expect(await agentFor('https://sts.amazonaws.com', proxySettings('', '*'))).toBeUndefined()
    expect(await agentFor('http://localhost:4566', settings)).toBeUndefined()
    expect(await agentFor(new URL('https://sts.internal'), settings)).toBeUndefined()
  })

  it("is the proxy's for all others, loopback included", async () => {
    expect(await agentFor('https://sts.amazonaws.com', settings)).toBeDefined()
    expect(await agentFor('http://127.0.0.1:4566', settings)).toBeDefined()
  })
})

describe('proxy settings', () => {
  it.each([
    'proxy.example.com:3128',
    'proxy.example.com',
    'socks5://user:pass-word@proxy.example.com:1080',
    'http://',
    'http://user:pass-word@:3128',
    'http://user:%pass-word@proxy.example.com',
    'not a url',
  ])('%s are refused, never passed by, and never repeated', address => {
    const read = () => proxySettings(address, '')
    expect(read).toThrow(KeylessError)
    expect(read).toThrow(
      /^The proxy address (is not an http:\/\/ or https:\/\/ URL|has a user name or password)/,
    )
    expect(read).not.toThrow(/pass-word|example/)
  })
})
