// One HTTP request with hard limits on time and size.
// Neither fetch nor an SDK: on the way to a session, start-up time is most of the time.
import http from 'node:http'
import https from 'node:https'
import { asNetworkError, networkError } from './network-error.ts'

export interface HttpRequest {
  readonly url: string | URL
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds for the whole of it: DNS, connection, TLS, proxy, headers and body. */
  readonly timeoutMs: number
  /** From `agentFor` (a proxy) or `warm`; without one, a connection of its own that is closed afterwards. */
  readonly agent?: http.Agent | undefined
  /** Largest body accepted, in bytes; 1 MiB unless said. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal | undefined
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

const MAX_BYTES = 1024 * 1024

/**
 * Sends one request and reads the whole answer, whatever its status. Redirects are not followed.
 * @throws NetworkError
 */
export const request = (input: HttpRequest): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const { host } = new URL(input.url)
    const sent = open(input, host)
    const stop = (): void => {
      clearTimeout(timer)
      input.signal?.removeEventListener('abort', abort)
    }
    const fail = (thrown: unknown): void => {
      stop()
      // Rejected here and not by an event: a request that still waits for its proxy's socket emits none.
      reject(asNetworkError(thrown, host))
      sent.destroy()
    }
    const abort = (): void => fail(networkError('aborted', host))
    const timer = setTimeout(
      () => fail(networkError('timeout', host, `${input.timeoutMs} ms`)),
      input.timeoutMs,
    )
    sent.on('error', fail)
    if (input.signal?.aborted) return abort()
    input.signal?.addEventListener('abort', abort)
    let answered = false
    // Once there is an answer, its body tells whether it is whole: a connection that is kept closes nothing.
    sent.on('close', () => answered || fail(networkError('reset', host)))
    sent.on('response', async response => {
      answered = true
      try {
        const body = await readBody(response, input.maxBytes ?? MAX_BYTES, host)
        stop()
        resolve({ status: response.statusCode as number, headers: response.headers, body })
      } catch (error) {
        fail(error)
      }
    })
    sent.end(input.body)
  })

const open = ({ url, method, headers, agent }: HttpRequest, host: string): http.ClientRequest => {
  const target = new URL(url)
  const send = target.protocol === 'https:' ? https.request : http.request
  try {
    return send(target, { method, headers, agent: agent ?? false })
  } catch (error) {
    throw asNetworkError(error, host)
  }
}

const readBody = async (response: http.IncomingMessage, maxBytes: number, host: string): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) throw networkError('too-large', host, `more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  if (!response.complete) throw networkError('reset', host)
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * The `Retry-After` header in milliseconds from now: seconds or an HTTP date; null when absent or unreadable.
 * Source: RFC 9110, section 10.2.3.
 */
export const retryAfterMs = (header: string | undefined, now: Date): number | null => {
  if (header === undefined) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
