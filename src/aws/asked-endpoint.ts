// Where a client of the SDK would send a request: learned from the client itself, so that nothing is chosen twice.

/** Takes the place of the SDK's HTTP handler. */
export interface RequestTrap {
  readonly handle: (request: {
    readonly protocol: string
    readonly hostname: string
    readonly port?: number
  }) => Promise<never>
}

/**
 * The URL that `send` would reach, as the SDK resolves it from region, environment and shared config file. Nothing is
 * sent. Throws what the SDK throws when it finds no endpoint.
 * @param send makes one call with a client whose requestHandler is the trap
 */
export const askedEndpoint = async (send: (trap: RequestTrap) => Promise<unknown>): Promise<URL> => {
  let endpoint: URL | undefined
  const trap: RequestTrap = {
    handle: async ({ protocol, hostname, port }) => {
      endpoint = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`)
      throw new Error('not sent')
    },
  }
  try {
    await send(trap)
  } catch (error) {
    if (endpoint === undefined) throw error
  }
  if (endpoint === undefined) throw new Error('the SDK made no request')
  return endpoint
}
