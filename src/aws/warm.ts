// A connection opened ahead of its request: TLS to STS is ready by the time the token has arrived.
import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'

/**
 * Starts a connection (TCP, and TLS for https) before there is anything to send, and returns an agent whose first
 * request to that host uses it; further requests open their own. With a proxy's agent nothing is opened, and that
 * agent is returned.
 *
 * Never throws, and an unused connection neither keeps the process alive nor reports an error: what is wrong with
 * the endpoint shows when the request is made.
 */
export const warm = (url: string | URL, proxyAgent?: http.Agent): http.Agent => {
  if (proxyAgent) return proxyAgent
  const { agent, open } = warmPool(url)
  open()
  return agent
}

export interface WarmPool {
  readonly agent: http.Agent
  /** Starts one more connection. */
  readonly open: () => void
}

/**
 * The same for several requests to one host: each uses a connection that was started, as long as there are any.
 * @param options with `keepAlive` the connections are used again.
 */
export const warmPool = (url: string | URL, options: http.AgentOptions = {}): WarmPool => {
  const { protocol, hostname, port } = new URL(url)
  const secure = protocol === 'https:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const target = { host, port: Number(port) || (secure ? 443 : 80) }
  const agent = secure ? new https.Agent(options) : new http.Agent(options)
  const connect = agent.createConnection.bind(agent)
  // An address has no server name to send (RFC 6066, section 3).
  const named = isIP(host) ? target : Object.assign({ servername: host }, target)
  const early: Socket[] = []
  agent.createConnection = (options, callback) => {
    const fits = options.host === host && Number(options.port) === target.port
    const socket = fits ? takeOpen(early) : undefined
    return socket?.ref() ?? connect(options, callback)
  }
  return { agent, open: () => void early.push(asleep(connect(named) as Socket)) }
}

/** The first that the server has not closed. */
const takeOpen = (sockets: Socket[]): Socket | undefined => {
  let socket = sockets.shift()
  while (socket?.destroyed) socket = sockets.shift()
  return socket
}

/** Lets the process end and notices when the server hangs up, so that a dead socket is not handed out. */
const asleep = (socket: Socket): Socket =>
  socket
    .setNoDelay(true)
    .on('error', () => socket.destroy())
    .resume()
    .unref()
