// An agent whose connections run through an HTTP proxy's CONNECT tunnel. Alone imports https-proxy-agent.
import type { Agent, ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { asNetworkError, NetworkError, networkError } from './network-error.ts'

/** Milliseconds until the proxy must have answered CONNECT. */
const CONNECT_TIMEOUT = 10_000

/** @param proxy `http:` or `https:` URL, with user name and password if the proxy wants them. */
export const tunnelThrough = (proxy: URL, connectTimeoutMs = CONNECT_TIMEOUT): Agent => {
  const { username, password } = proxy
  const address = new URL(proxy)
  address.username = ''
  address.password = ''
  // Given as a header, because the agent prints its address when DEBUG is set.
  const headers = username || password ? { 'Proxy-Authorization': basic(username, password) } : {}
  return new TunnelAgent(address, headers, connectTimeoutMs)
}

/** RFC 7617. */
const basic = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`

class TunnelAgent extends HttpsProxyAgent<string> {
  readonly connectTimeoutMs: number

  constructor(address: URL, headers: Record<string, string>, connectTimeoutMs: number) {
    super(address, { headers })
    this.connectTimeoutMs = connectTimeoutMs
  }

  /**
   * Adds what the agent lacks: an end to waiting for a mute proxy (whose socket would keep the process alive after
   * the request was given up), and an error when the proxy refuses (whose answer would pass for the host's).
   */
  override async connect(request: ClientRequest, options: Parameters<HttpsProxyAgent<string>['connect']>[1]) {
    const name = `The proxy ${this.proxy.host}`
    const waiting = new AbortController()
    const timer = setTimeout(() => waiting.abort(), this.connectTimeoutMs)
    let status = 0
    request.once('proxyConnect', (answer: { statusCode: number }) => {
      status = answer.statusCode
    })
    try {
      // Read by the call below before it first waits.
      this.connectOpts = { ...this.connectOpts, signal: waiting.signal }
      const socket: Socket = await super.connect(request, options)
      if (status === 200) return socket
      socket.destroy()
      // NaN when the first line of its answer is not HTTP's.
      if (Number.isNaN(status)) throw networkError('protocol', name)
      throw new NetworkError(
        'proxy-refused',
        `${name} refused to connect to ${options.host} (HTTP ${status})`,
        status,
      )
    } catch (error) {
      throw waiting.signal.aborted ? networkError('timeout', name) : asNetworkError(error, name)
    } finally {
      clearTimeout(timer)
    }
  }
}
