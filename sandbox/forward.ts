// Passes requests on to the emulators of others.
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { SandboxRequest, SandboxResponse } from './message.ts'

/**
 * Sends a request on to an emulator and gives its answer.
 * @param host what the emulator believes to be called, and so puts into addresses of its own
 */
export const forward = (
  request: SandboxRequest,
  upstream: string,
  host: string = new URL(upstream).host,
): Promise<SandboxResponse> => {
  const { hostname, port } = new URL(upstream)
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      {
        hostname,
        port,
        method: request.method,
        path: request.query === '' ? request.path : `${request.path}?${request.query}`,
        headers: { ...request.headers, host },
        // A kept connection would keep the emulator from stopping.
        agent: new Agent({ keepAlive: false }),
      },
      async incoming => {
        try {
          const chunks: Buffer[] = []
          for await (const chunk of incoming) chunks.push(chunk as Buffer)
          resolve({
            status: incoming.statusCode ?? 502,
            headers: passedOn(incoming.headers, request.method),
            body: Buffer.concat(chunks),
          })
        } catch (error) {
          reject(error)
        }
      },
    )
    outgoing.on('error', reject)
    outgoing.end(request.body)
  })
}

// Hop-by-hop headers (RFC 9110 section 7.6.1) end here; only the answer to HEAD has a length that is not its body's.
const passedOn = (headers: IncomingHttpHeaders, method: string): Record<string, string> => {
  const dropped = [
    'connection',
    'keep-alive',
    'transfer-encoding',
    ...(method === 'HEAD' ? [] : ['content-length']),
  ]
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !dropped.includes(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}
