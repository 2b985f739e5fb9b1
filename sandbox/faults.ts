// Faults on demand: what a service answers instead of, or does to, its honest answer, and how often.
import type { Delivery, SandboxResponse } from './message.ts'

export type ServiceName = 'issuer' | 'sts' | 'iam' | 'organizations' | 's3' | 'dynamodb' | 'github'

export interface FaultTarget {
  readonly service: ServiceName
  /** An action of the service (AssumeRole …; token, discovery and jwks of the issuer); all of them by default. */
  readonly action?: string
}

/** An error in the service's own shape. */
export interface WireError {
  readonly code: string
  readonly status: number
  readonly message: string
}

export type Fault =
  | { readonly kind: 'refuse'; readonly error: WireError }
  | { readonly kind: 'answer'; readonly response: SandboxResponse }
  | { readonly kind: 'deliver'; readonly delivery: Delivery }
  | { readonly kind: 'cut'; readonly keepBytes: number }
  | { readonly kind: 'alter'; readonly alter: (body: string) => string }

export interface FaultBook {
  /** Holds for the next `times` requests to the target; for all of them by default. */
  add(target: FaultTarget, fault: Fault, times?: number): void
  /** The fault of the next request, counted down; the one added first wins. */
  take(service: ServiceName, action: string): Fault | undefined
  clear(): void
}

export const openFaultBook = (): FaultBook => {
  const entries: { readonly target: FaultTarget; readonly fault: Fault; left: number }[] = []
  return {
    add: (target, fault, times = Number.POSITIVE_INFINITY) =>
      void entries.push({ target, fault, left: times }),
    take: (service, action) => {
      const entry = entries.find(
        ({ target, left }) => left > 0 && target.service === service && (target.action ?? action) === action,
      )
      if (entry) entry.left -= 1
      return entry?.fault
    },
    clear: () => void entries.splice(0),
  }
}

/** The answer under a fault. `refuse` words an error as the service does; `honest` gives the answer without fault. */
export const applyFault = async (
  fault: Fault | undefined,
  honest: () => Promise<SandboxResponse>,
  refuse: (error: WireError) => SandboxResponse,
): Promise<SandboxResponse> => {
  switch (fault?.kind) {
    case undefined:
      return honest()
    case 'refuse':
      return refuse(fault.error)
    case 'answer':
      return fault.response
    case 'deliver':
      return { ...(await honest()), delivery: fault.delivery }
    case 'cut': {
      const response = await honest()
      return { ...response, body: Buffer.from(response.body).subarray(0, fault.keepBytes) }
    }
    case 'alter': {
      const response = await honest()
      return { ...response, body: fault.alter(Buffer.from(response.body).toString()) }
    }
  }
}

/** Any error in the service's own shape. */
export const refuse = (code: string, status: number, message: string): Fault => ({
  kind: 'refuse',
  error: { code, status, message },
})

/** What AWS answers to too many requests: 400 Throttling, "Rate exceeded". */
export const throttle = (): Fault => refuse('Throttling', 400, 'Rate exceeded')

/** A server error in the service's own shape. */
export const unavailable = (status = 503): Fault =>
  status === 503
    ? refuse('ServiceUnavailable', 503, 'The request has failed due to a temporary failure of the server.')
    : refuse('InternalFailure', status, 'The request processing has failed because of an unknown error.')

/** The honest answer, so many milliseconds late. */
export const slow = (delayMs: number): Fault => ({ kind: 'deliver', delivery: { delayMs } })

/** The honest answer, its body at one byte every so many milliseconds. */
export const drip = (everyMs: number): Fault => ({ kind: 'deliver', delivery: { dripMs: everyMs } })

/** The connection breaks: before the answer, or after so many bytes of its body. */
export const reset = (afterBytes = -1): Fault => ({
  kind: 'deliver',
  delivery: { resetAfterBytes: afterBytes },
})

/** The honest answer cut short, though the framing says that this is all. */
export const truncated = (keepBytes: number): Fault => ({ kind: 'cut', keepBytes })

/** The honest answer with something else in its body. */
export const altered = (alter: (body: string) => string): Fault => ({ kind: 'alter', alter })

/** An answer of so many bytes. */
export const huge = (bytes: number, status = 200): Fault => answer(status, 'text/xml', 'A'.repeat(bytes))

/** An answer that is neither XML nor JSON, whatever its type says. */
export const malformed = (contentType = 'text/xml'): Fault => answer(200, contentType, '<<{not really')

/** The page of some machine in between. */
export const html = (status = 502): Fault =>
  answer(
    status,
    'text/html',
    `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
  )

/** The token endpoint answering without a token. */
export const noValue = (): Fault => answer(200, 'application/json', '{"count":0}')

/** Any answer at all. */
export const answer = (
  status: number,
  contentType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Fault => ({
  kind: 'answer',
  response: { status, headers: { 'content-type': contentType, ...headers }, body },
})
