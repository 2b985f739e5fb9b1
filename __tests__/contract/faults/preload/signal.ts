// Preloaded into a step: FAULT_SIGNAL reaches the process once it has sent a request to the port FAULT_SIGNAL_PORT.
import { subscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'

const { FAULT_SIGNAL = 'SIGTERM', FAULT_SIGNAL_PORT } = process.env

subscribe('http.client.request.start', message => {
  const { request } = message as { readonly request: ClientRequest }
  const [, port] = String(request.getHeader('host')).split(':')
  if (port === FAULT_SIGNAL_PORT) setImmediate(() => process.kill(process.pid, FAULT_SIGNAL))
})
