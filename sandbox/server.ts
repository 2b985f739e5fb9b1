// Puts a handler on 127.0.0.1: the only file of the sandbox that accepts connections.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Delivery, type Handler, type SandboxRequest, type SandboxResponse, text } from './message.ts'

export interface Served {
  /** e.g. http://127.0.0.1:40001, without a slash at the end */
  readonly url: string
  /** Ends open connections too. */
  close(): Promise<void>
}

/** Serves the handler on a free port of 127.0.0.1, or on the given one. */
export const serve = async (handler: Handler, port = 0): Promise<Served> => {
  const server = createServer((incoming, outgoing) => void exchange(handler, incoming, outgoing))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

const exchange = async (handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse) => {
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort())
  // A client that hangs up is what some faults are for; the sandbox goes on.
  incoming.on('error', () => gone.abort())
  try {
    const request = await readRequest(incoming)
    await deliver(await answer(handler, request), outgoing, gone.signal)
  } catch (error) {
    if (!gone.signal.aborted) outgoing.destroy(error instanceof Error ? error : undefined)
  }
}

const answer = async (handler: Handler, request: SandboxRequest): Promise<SandboxResponse> => {
  try {
    return await handler(request)
  } catch (error) {
    return text(500, `The sandbox failed: ${error instanceof Error ? error.stack : String(error)}\n`)
  }
}

const readRequest = async (incoming: IncomingMessage): Promise<SandboxRequest> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const [path = '', ...rest] = (incoming.url ?? '/').split('?')
  const headers = Object.entries(incoming.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return {
    method: incoming.method ?? 'GET',
    path,
    query: rest.join('?'),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks),
  }
}

const deliver = async (response: SandboxResponse, outgoing: ServerResponse, signal: AbortSignal) => {
  const { delayMs = 0, dripMs, resetAfterBytes }: Delivery = response.delivery ?? {}
  if (delayMs > 0) await sleep(delayMs, undefined, { signal })
  if (resetAfterBytes !== undefined && resetAfterBytes < 0) {
    outgoing.socket?.resetAndDestroy()
    return
  }
  const body = Buffer.from(response.body)
  const framing = response.headers['transfer-encoding'] ? {} : { 'content-length': String(body.length) }
  outgoing.writeHead(response.status, { ...framing, ...response.headers })
  if (resetAfterBytes !== undefined) {
    // A FIN in the middle of the body: the bytes before it arrive for certain, which after a RST they may not.
    outgoing.write(body.subarray(0, resetAfterBytes), () => outgoing.socket?.destroy())
  } else if (dripMs !== undefined) {
    await drip(body, dripMs, outgoing, signal)
  } else {
    outgoing.end(body)
  }
}

const drip = async (body: Buffer, everyMs: number, outgoing: ServerResponse, signal: AbortSignal) => {
  outgoing.flushHeaders()
  for (const byte of body) {
    await sleep(everyMs, undefined, { signal })
    outgoing.write(Buffer.from([byte]))
  }
  outgoing.end()
}
