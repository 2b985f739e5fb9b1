// Whether a URL is reached through a proxy, and the agent that does so.
import type { Agent } from 'node:http'
import { KeylessError } from '../errors.ts'
import { isExcepted } from './no-proxy.ts'

/** Holds the proxy's password: never to be printed. */
export interface ProxySettings {
  readonly proxy: URL | null
  readonly noProxy: string
}

/**
 * Checks what the inputs http-proxy and no-proxy (or the variables they fall back to) say.
 * @throws KeylessError `input-invalid`: a proxy that cannot be used is never silently passed by.
 */
export const proxySettings = (httpProxy: string | null, noProxy: string): ProxySettings => {
  if (httpProxy === null || httpProxy === '') return { proxy: null, noProxy }
  const proxy = URL.canParse(httpProxy) ? new URL(httpProxy) : null
  // The value may hold a password, so no message repeats it.
  if (proxy === null || !/^https?:$/.test(proxy.protocol) || proxy.hostname === '')
    throw unusable('is not an http:// or https:// URL')
  if (!isDecodable(proxy.username) || !isDecodable(proxy.password))
    throw unusable('has a user name or password with a % that begins no percent-encoding')
  return { proxy, noProxy }
}

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

const unusable = (problem: string): KeylessError =>
  new KeylessError('input-invalid', `The proxy address ${problem}.`, {
    hint: 'Write http-proxy: http://proxy.example.com:3128 (or correct the variable HTTPS_PROXY or HTTP_PROXY).',
  })

/**
 * The agent that reaches a URL through the proxy; undefined when it is to be reached directly. The tunnel's code is
 * loaded only when there is a proxy.
 */
export const agentFor = async (url: string | URL, settings: ProxySettings): Promise<Agent | undefined> => {
  const { proxy, noProxy } = settings
  if (proxy === null || isExcepted(new URL(url), noProxy)) return undefined
  const { tunnelThrough } = await import('./tunnel.ts')
  return tunnelThrough(proxy)
}
