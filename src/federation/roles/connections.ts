// Connections to STS that roles use one after the other: of twenty exchanges twelve need no handshake.
import { type WarmPool, warmPool } from '../../aws/warm.ts'
import type { World } from '../edge.ts'

/**
 * The way out with connections that are kept; through a proxy each request has its own.
 * @param atOnce how many are started ahead for each host.
 */
export const sharedConnections = (
  { agentFor }: Pick<World, 'agentFor'>,
  atOnce: number,
): Pick<World, 'agentFor'> => {
  const pools = new Map<string, { readonly pool: WarmPool; started: number }>()
  return {
    agentFor: async url => {
      const proxied = await agentFor(url)
      if (proxied) return proxied
      const shared = pools.get(url.origin) ?? { pool: warmPool(url, { keepAlive: true }), started: 0 }
      pools.set(url.origin, shared)
      if (shared.started < atOnce) shared.pool.open()
      shared.started += 1
      return shared.pool.agent
    },
  }
}
