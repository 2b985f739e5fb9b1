// Servers that are not what they should be, on 127.0.0.1.
import { createServer as createPlainServer } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net'
import { tls } from '../../fixtures/certificate.ts'
import type { BrokenServer } from './fault-case.ts'

export interface BrokenServers {
  readonly urls: Readonly<Record<BrokenServer, string>>
  close(): void
}

export const openBrokenServers = async (): Promise<BrokenServers> => {
  const selfSigned = createServer(tls, (_, response) => response.end('{}'))
  const plain = createPlainServer((_, response) => response.end('{}'))
  const closed = createPlainServer()
  const silent = createSocketServer(socket => socket.unref())
  const [selfSignedPort, plainPort, closedPort, silentPort] = await Promise.all(
    [selfSigned, plain, closed, silent].map(listening),
  )
  closed.close()
  return {
    urls: {
      'self-signed': `https://127.0.0.1:${selfSignedPort}`,
      'no-tls': `https://127.0.0.1:${plainPort}`,
      silent: `https://127.0.0.1:${silentPort}`,
      closed: `http://127.0.0.1:${closedPort}`,
      // RFC 6761: a name that no resolver may know.
      unresolved: 'http://keyless.invalid',
    },
    close: () => {
      selfSigned.close()
      plain.close()
      silent.close()
    },
  }
}

const listening = (server: Server): Promise<number> =>
  new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
