// A service as one endpoint of the sandbox: its handler, seen through the request log, the faults and the latency.
import { applyFault, type FaultBook, type ServiceName, type WireError } from './faults.ts'
import type { Handler, SandboxRequest, SandboxResponse } from './message.ts'

export interface Endpoint {
  readonly service: ServiceName
  readonly handle: Handler
  /** What the request asks for, for the log and the faults. */
  readonly describe: (request: SandboxRequest) => Described
  /** An error in the service's own shape. */
  readonly refuse: (error: WireError, request: SandboxRequest) => SandboxResponse
}

export interface Described {
  readonly action: string
  readonly params: Readonly<Record<string, string>>
}

/** One request as it came in; secrets are kept, since tests compare them. */
export interface RequestRecord extends Described {
  readonly service: ServiceName
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  /** HTTP status of the answer. */
  readonly status: number
}

export interface Surroundings {
  readonly faults: FaultBook
  readonly log: (record: RequestRecord) => void
  readonly latencyMs: number
}

/** The handler to serve: logs the request with its answer's status, and lets faults and latency have their way. */
export const instrument =
  (endpoint: Endpoint, { faults, log, latencyMs }: Surroundings): Handler =>
  async request => {
    const { service } = endpoint
    const described = endpoint.describe(request)
    const { method, path, query, headers } = request
    const response = await answerUnderFaults(endpoint, faults, request)
    log({ service, method, path, query, headers, ...described, status: response.status })
    return latencyMs > 0 ? delayed(response, latencyMs) : response
  }

/** The answer with whatever fault stands in the book for it, and no more: for requests between services in process. */
export const answerUnderFaults = (
  endpoint: Endpoint,
  faults: FaultBook,
  request: SandboxRequest,
): Promise<SandboxResponse> =>
  applyFault(
    faults.take(endpoint.service, endpoint.describe(request).action),
    async () => endpoint.handle(request),
    error => endpoint.refuse(error, request),
  )

const delayed = (response: SandboxResponse, latencyMs: number): SandboxResponse => ({
  ...response,
  delivery: { ...response.delivery, delayMs: (response.delivery?.delayMs ?? 0) + latencyMs },
})
