// Long lists a piece at a time, so that a report can be written without ever being whole in memory.

const BATCH = 500

/** The items in their order, five hundred at a time. */
export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}
