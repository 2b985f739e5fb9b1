// The one request function: what it sends, what it accepts, and when it gives up.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { type HttpRequest, request, retryAfterMs } from '../../src/aws/http.ts'
import { NetworkError } from '../../src/aws/network-error.ts'
import { tls } from '../fixtures/certificate.ts'
import { closedAddress, serveHttp, serveHttps, serveTcp } from '../fixtures/loopback.ts'
import { closedAfterEach } from '../fixtures/opened.ts'
import { thrown } from '../fixtures/thrown.ts'
import { trusting } from '../fixtures/trust.ts'

const opened = closedAfterEach()

const get = (url: string, rest: Partial<HttpRequest> = {}) =>
  request({ url, method: 'GET', headers: {}, timeoutMs: 10_000, ...rest })

const failure = async (answer: Promise<unknown>): Promise<NetworkError> => {
  const error = await thrown(answer)
  expect(error).toBeInstanceOf(NetworkError)
  return error as NetworkError
}

describe('a request', () => {
  it('sends method, path, headers and body, and closes its connection', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    const answer = await request({
      url: `${server.url}/path?query=1`,
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'grüße',
      timeoutMs: 10_000,
    })
    expect(answer).toMatchObject({ status: 200, body: 'ok' })
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        url: '/path?query=1',
        body: 'grüße',
        headers: { 'content-type': 'text/plain', 'content-length': '7', connection: 'close' },
      },
    ])
  })

  it('leaves nothing behind that keeps the process alive', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    const source = `import {request} from ${JSON.stringify(new URL('../../src/aws/http.ts', import.meta.url).href)}
      const {body} = await request({url: '${server.url}', method: 'GET', headers: {}, timeoutMs: 600_000})
      console.log(body)`
    const program = promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], {
      timeout: 30_000,
    })
    expect((await program).stdout).toBe('ok\n')
  })

  it.each([204, 301, 302, 400, 403, 404, 429, 500, 503])('answers with HTTP %d as it is', async status => {
    const server = await opened(
      serveHttp(response =>
        response.writeHead(status, { location: '/elsewhere', 'x-header': 'value' }).end(),
      ),
    )
    expect(await get(server.url)).toMatchObject({ status, body: '', headers: { 'x-header': 'value' } })
    expect(server.requests).toHaveLength(1)
  })

  it('joins characters that arrive in pieces', async () => {
    const bytes = Buffer.from('→€😀')
    const server = await opened(
      serveHttp(response => {
        for (const byte of bytes) response.write(Buffer.from([byte]))
        response.end()
      }),
    )
    expect((await get(server.url)).body).toBe('→€😀')
  })

  it('trusts the certificate authorities of the runner, and only those', async () => {
    const server = await opened(serveHttps(response => response.end('secure')))
    expect((await failure(get(server.url))).kind).toBe('certificate')
    await trusting(tls.cert, async () => {
      expect((await get(server.url)).body).toBe('secure')
      expect((await failure(get(server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')))).kind).toBe(
        'certificate',
      )
    })
  })
})

describe('a request fails', () => {
  it('when a body exceeds the limit, without reading on', async () => {
    const server = await opened(serveHttp(response => response.end('x'.repeat(101))))
    const error = await failure(get(server.url, { maxBytes: 100 }))
    expect(error).toMatchObject({ kind: 'too-large' })
    expect(error.message).toContain('more than 100 bytes')
    expect((await get(server.url, { maxBytes: 101 })).body).toHaveLength(101)
  })

  it('when a body of more than 1 MiB comes and no limit was said', async () => {
    const server = await opened(serveHttp(response => response.end('x'.repeat(1024 * 1024 + 1))))
    expect((await failure(get(server.url))).kind).toBe('too-large')
  })

  it('when nothing answers in time', async () => {
    const server = await opened(serveTcp(() => {}))
    const error = await failure(get(server.url, { timeoutMs: 50 }))
    expect(error.kind).toBe('timeout')
    expect(error.message).toBe(`127.0.0.1:${server.port} did not answer in time (50 ms)`)
  })

  it('when the answer drips in for longer than the time of the whole', async () => {
    const drips: NodeJS.Timeout[] = []
    const server = await opened(serveHttp(response => drips.push(setInterval(() => response.write('x'), 5))))
    expect((await failure(get(server.url, { timeoutMs: 200 }))).kind).toBe('timeout')
    for (const drip of drips) clearInterval(drip)
  })

  it('when the headers drip in for longer than the time of the whole', async () => {
    const drips: NodeJS.Timeout[] = []
    const server = await opened(
      serveTcp(socket => {
        socket.write('HTTP/1.1 200 OK\r\n')
        drips.push(setInterval(() => socket.write('x: y\r\n'), 5))
      }),
    )
    expect((await failure(get(server.url, { timeoutMs: 200 }))).kind).toBe('timeout')
    for (const drip of drips) clearInterval(drip)
  })

  it.each([
    ['before an answer', ''],
    ['within the headers', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['within a body of known length', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf'],
    ['within a chunked body', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
  ])('when the connection ends %s', async (_, part) => {
    const ended = await opened(serveTcp(socket => socket.once('data', () => socket.end(part))))
    expect((await failure(get(ended.url))).kind).toBe('reset')
    const reset = await opened(
      serveTcp(socket => socket.once('data', () => socket.write(part, () => socket.resetAndDestroy()))),
    )
    expect((await failure(get(reset.url))).kind).toBe('reset')
  })

  it('when the answer is not HTTP', async () => {
    const server = await opened(serveTcp(socket => socket.end('SSH-2.0-OpenSSH_9.6\r\n')))
    expect((await failure(get(server.url))).kind).toBe('protocol')
    expect((await failure(get(server.url.replace('http:', 'https:')))).kind).toBe('protocol')
  })

  it('when nothing listens', async () => {
    const error = await failure(get(await closedAddress()))
    expect(error.kind).toBe('unreachable')
    expect(error.message).toContain('ECONNREFUSED')
  })

  it('when the caller gives up, before or during it', async () => {
    const server = await opened(serveTcp(() => {}))
    expect((await failure(get(server.url, { signal: AbortSignal.abort() }))).kind).toBe('aborted')
    const giveUp = new AbortController()
    const answer = get(server.url, { signal: giveUp.signal })
    giveUp.abort()
    expect((await failure(answer)).kind).toBe('aborted')
  })

  it('without naming path, headers or body', async () => {
    const server = await opened(serveTcp(socket => socket.end('not http')))
    const error = await failure(
      request({
        url: `${server.url}/path-secret?token=query-secret`,
        method: 'POST',
        headers: { authorization: 'header-secret' },
        body: 'body-secret',
        timeoutMs: 10_000,
      }),
    )
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain('secret')
    const invalid = await failure(get(server.url, { headers: { authorization: 'header-secret\n' } }))
    expect(invalid.kind).toBe('protocol')
    expect(invalid.message).not.toContain('secret')
  })
})

describe('Retry-After', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  it.each([
    ['2', 2000],
    [' 0 ', 0],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('of %j means %p ms', (header, milliseconds) => {
    expect(retryAfterMs(header, now)).toBe(milliseconds)
  })
})
