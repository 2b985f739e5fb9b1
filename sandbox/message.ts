// HTTP messages as the sandbox's handlers see them: plain data, so that every service is a pure function.

export interface SandboxRequest {
  readonly method: string
  /** Path as received, still percent-encoded. */
  readonly path: string
  /** What follows the `?`, still percent-encoded; empty when there is none. */
  readonly query: string
  /** Names in lower case; repeated headers joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** How the bytes of an answer travel; without it they are sent at once and whole. */
export interface Delivery {
  /** Milliseconds before the first byte. */
  readonly delayMs?: number
  /** One byte of the body every so many milliseconds. */
  readonly dripMs?: number
  /** Destroys the connection after so many bytes of the body; -1: before the status line. */
  readonly resetAfterBytes?: number
}

export interface SandboxResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
  readonly delivery?: Delivery
}

export type Handler = (request: SandboxRequest) => SandboxResponse | Promise<SandboxResponse>

/** An answer in JSON. */
export const json = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): SandboxResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
})

/** An answer in plain text. */
export const text = (status: number, body: string): SandboxResponse => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
})
