// Connections that roles share: how many are started, and that a proxy's are left alone.
import http from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { request } from '../../../src/aws/http.ts'
import { sharedConnections } from '../../../src/federation/roles/connections.ts'
import { serveHttp } from '../../fixtures/loopback.ts'
import { closedAfterEach } from '../../fixtures/opened.ts'

const opened = closedAfterEach()

const post = async (url: string, agent: http.Agent | undefined): Promise<string> =>
  (await request({ url, method: 'POST', headers: {}, body: 'x', timeoutMs: 10_000, agent })).body

describe('connections that roles share', () => {
  it('are as many as roles at once, used one after the other', async () => {
    const server = await opened(serveHttp(response => response.end('ok')))
    const { agentFor } = sharedConnections({ agentFor: async () => undefined }, 2)
    const first = await agentFor(new URL(server.url))
    for (let role = 0; role < 6; role++) {
      const agent = await agentFor(new URL(server.url))
      expect([agent === first, await post(server.url, agent)]).toEqual([true, 'ok'])
    }
    expect([server.requests.length, server.connections()]).toEqual([6, 2])
    first?.destroy()
  })

  it('are of one host each', async () => {
    const servers = [
      await opened(serveHttp(response => response.end('one'))),
      await opened(serveHttp(response => response.end('two'))),
    ]
    const { agentFor } = sharedConnections({ agentFor: async () => undefined }, 8)
    const answers = await Promise.all(servers.map(async ({ url }) => post(url, await agentFor(new URL(url)))))
    expect(answers).toEqual(['one', 'two'])
    expect(servers.map(({ connections }) => connections())).toEqual([1, 1])
  })

  it("are the proxy's own where there is one", async () => {
    const proxied = new http.Agent()
    const { agentFor } = sharedConnections({ agentFor: async () => proxied }, 8)
    expect(await agentFor(new URL('https://sts.example'))).toBe(proxied)
  })
})
