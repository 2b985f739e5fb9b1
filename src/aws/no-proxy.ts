// Which hosts are reached without the proxy: the rules of NO_PROXY. Pure.
import { isIPv6 } from 'node:net'

/**
 * Whether a URL is excepted from the proxy by a list of hosts, separated by commas or white space:
 *
 * | entry | excepts |
 * |---|---|
 * | `*` | every host |
 * | `example.com`, `192.0.2.1`, `::1`, `[::1]` | this host only |
 * | `.example.com`, `*.example.com` | every host below it, not itself |
 * | `example.com:8443`, `[::1]:8443` | as above, on this port only |
 *
 * Letter case does not matter. Address ranges (CIDR) are not supported: they except nothing.
 */
export const isExcepted = (url: URL, noProxy: string): boolean => {
  const host = canonicalHost(url.hostname)
  const port = url.port || defaultPorts[url.protocol] || ''
  return noProxy
    .split(/[\s,]+/)
    .filter(entry => entry !== '')
    .map(parseEntry)
    .some(entry => (entry.port === null || entry.port === port) && matches(host, entry.host))
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

interface Entry {
  /** A whole host name, or `*` and what a host name must end with. */
  readonly host: string
  readonly port: string | null
}

const parseEntry = (text: string): Entry => {
  if (isIPv6(text)) return { host: canonicalHost(`[${text}]`), port: null }
  const [, host = '', port = null] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(text) ?? []
  if (host.startsWith('.')) return { host: `*${host.toLowerCase()}`, port }
  return { host: canonicalHost(host), port }
}

/** Lower case, one spelling for each IPv6 address, no dot at the end. */
const canonicalHost = (host: string): string => {
  const literal = host.startsWith('[') && URL.canParse(`http://${host}`)
  return (literal ? new URL(`http://${host}`).hostname : host).toLowerCase().replace(/\.$/, '')
}

const matches = (host: string, pattern: string): boolean =>
  pattern.startsWith('*') ? host.endsWith(pattern.slice(1)) : pattern !== '' && host === pattern
