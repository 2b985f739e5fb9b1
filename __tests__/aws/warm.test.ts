// The connection opened ahead: used when it is good, never missed when it is not.
import { execFile } from 'node:child_process'
import type { Socket } from 'node:net'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { request } from '../../src/aws/http.ts'
import { NetworkError } from '../../src/aws/network-error.ts'
import { warm, warmPool } from '../../src/aws/warm.ts'
import { tls } from '../fixtures/certificate.ts'
import { closedAddress, serveHttp, serveHttps, serveTcp } from '../fixtures/loopback.ts'
import { closedAfterEach } from '../fixtures/opened.ts'
import { trusting } from '../fixtures/trust.ts'

const opened = closedAfterEach()

const get = (url: string, agent: ReturnType<typeof warm>) =>
  request({ url, method: 'GET', headers: {}, timeoutMs: 10_000, agent })

/** Polls without a fixed pause; jest's own limit is the bound. */
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise(resolve => setImmediate(resolve))
}

describe('a warm connection', () => {
  it('is open before the request and carries it', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    const agent = warm(server.url)
    await until(() => server.connections() === 1)
    expect(await get(server.url, agent)).toMatchObject({ status: 200, body: 'ok' })
    expect(server.connections()).toBe(1)
  })

  it('carries a request that comes before it is open', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    expect((await get(server.url, warm(server.url))).body).toBe('ok')
    expect(server.connections()).toBe(1)
  })

  it('has done the TLS handshake', async () => {
    const server = await opened(serveHttps(response => response.end('secure')))
    await trusting(tls.cert, async () => {
      const agent = warm(server.url)
      await until(() => server.handshakes() === 1)
      expect((await get(server.url, agent)).body).toBe('secure')
      expect([server.connections(), server.handshakes()]).toEqual([1, 1])
    })
  })

  it('carries one of several requests at a time; the others open their own', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    const agent = warm(server.url)
    const answers = await Promise.all([1, 2, 3].map(() => get(server.url, agent)))
    expect(answers.map(({ body }) => body)).toEqual(['ok', 'ok', 'ok'])
    expect(server.connections()).toBe(3)
    expect((await get(server.url, agent)).body).toBe('ok')
  })

  it('is replaced when the server has closed it meanwhile', async () => {
    const ended: Socket[] = []
    // Servers that tire of an idle connection say so before they close it.
    const first = (socket: Socket) =>
      socket.on('close', () => ended.push(socket)).end('HTTP/1.1 408 Request Timeout\r\n\r\n')
    const second = (socket: Socket) => socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nsecond'))
    const turns = [first, second]
    const server = await opened(serveTcp(socket => turns.shift()?.(socket)))
    const agent = warm(server.url)
    await until(() => ended.length === 1)
    expect((await get(server.url, agent)).body).toBe('second')
  })

  it('is not used for another host or port', async () => {
    const server = await opened(serveHttp(response => response.end('one')))
    const other = await opened(serveHttp(response => response.end('two')))
    expect((await get(other.url, warm(server.url))).body).toBe('two')
    await until(() => server.connections() === 1)
    expect((await get(server.url.replace('127.0.0.1', 'localhost'), warm(server.url))).body).toBe('one')
    expect(server.connections()).toBe(3)
  })

  it('that cannot be opened shows when the request is made', async () => {
    const url = await closedAddress()
    const agent = warm(url)
    await new Promise(resolve => setTimeout(resolve, 20))
    const error = await get(url, agent).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NetworkError)
    expect(error).toMatchObject({ kind: 'unreachable' })
  })

  it('with a certificate that is not trusted shows when the request is made', async () => {
    const server = await opened(serveHttps(response => response.end('secret')))
    const agent = warm(server.url)
    await until(() => server.connections() === 1)
    expect(await get(server.url, agent).catch((thrown: unknown) => thrown)).toMatchObject({
      kind: 'certificate',
    })
    expect(server.requests).toHaveLength(0)
  })

  it('is left to the proxy where there is one', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    const agent = warm(await closedAddress())
    expect(warm(server.url, agent)).toBe(agent)
    expect(server.connections()).toBe(0)
  })

  it.each(['http', 'https'])('that is never used lets the process end (%s)', async scheme => {
    const server = await opened(serveTcp(() => {}))
    const source = `import {warm} from ${JSON.stringify(new URL('../../src/aws/warm.ts', import.meta.url).href)}
      warm('${scheme}://127.0.0.1:${server.port}')
      setTimeout(() => {}, 100)`
    const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source])
    expect(stderr).toBe('')
    await until(() => server.connections() === 1)
  })
})

describe('warm connections', () => {
  it('carry a request each, and with keepAlive one after the other', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    const { agent, open } = warmPool(server.url, { keepAlive: true })
    for (let started = 0; started < 2; started++) open()
    await until(() => server.connections() === 2)
    for (let round = 0; round < 3; round++)
      await Promise.all([get(server.url, agent), get(server.url, agent)])
    expect([server.connections(), server.requests.length]).toEqual([2, 6])
    agent.destroy()
  })

  it('that the server has closed are passed over', async () => {
    const ended: Socket[] = []
    const answer = (socket: Socket) => socket.on('data', () => socket.end('HTTP/1.1 200 OK\r\n\r\nok'))
    const tired = (socket: Socket) => socket.on('close', () => ended.push(socket)).end()
    const turns = [tired, tired, answer]
    const server = await opened(serveTcp(socket => turns.shift()?.(socket)))
    const { agent, open } = warmPool(server.url)
    for (let started = 0; started < 3; started++) open()
    await until(() => ended.length === 2)
    expect((await get(server.url, agent)).body).toBe('ok')
    expect(server.connections()).toBe(3)
  })
})
