// Gives memory back between two parts of an audit that need much of it.
import { Session } from 'node:inspector/promises'

/**
 * Collects what nobody holds any more. Left alone, V8 lets the heap grow by half before it looks, and the reports of an
 * audit need as much as its judgement did. A method of the inspector's protocol, the one way without a flag of Node's.
 * Source: Chrome DevTools Protocol, HeapProfiler.collectGarbage.
 */
export const freeMemory = async (): Promise<void> => {
  if (!process.features.inspector) return
  const session = new Session()
  session.connect()
  await session.post('HeapProfiler.collectGarbage')
  session.disconnect()
}
