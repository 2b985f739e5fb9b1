// A limit on the whole of a call made through an SDK.

/**
 * The SDK's own limit ends with the headers: an answer that comes byte by byte would be waited for without end.
 * @param service for the message
 * @throws an Error named TimeoutError after so many milliseconds, or what the call throws
 */
export async function within<T>(milliseconds: number, service: string, send: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    const late = new Error(`${service} did not answer in full within ${milliseconds} ms`)
    timer = setTimeout(() => reject(Object.assign(late, { name: 'TimeoutError' })), milliseconds)
  })
  try {
    return await Promise.race([send(), limit])
  } finally {
    clearTimeout(timer)
  }
}
