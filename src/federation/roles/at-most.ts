// Many tasks, a few at a time.

/** Gives a function that runs tasks, at most so many at once, in the order in which they come. */
export const atMost = (limit: number): (<T>(task: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = []
  let running = 0
  const next = (): void => {
    if (running >= limit) return
    const start = waiting.shift()
    if (start === undefined) return
    running += 1
    start()
  }
  return async task => {
    await new Promise<void>(resolve => {
      waiting.push(resolve)
      next()
    })
    try {
      return await task()
    } finally {
      running -= 1
      next()
    }
  }
}
