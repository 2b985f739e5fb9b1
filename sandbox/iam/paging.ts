// MaxItems, Marker and IsTruncated as IAM's lists use them.
import { type QueryParams, Refusal } from '../query-protocol.ts'
import type { XmlRecord } from '../xml.ts'

export interface PageOf<T> {
  readonly items: readonly T[]
  /** IsTruncated, and Marker where the list goes on. */
  readonly paging: XmlRecord
}

/**
 * One page: MaxItems is 1 to 1000 and 100 when left out (IAM API Reference). `largest` makes pages shorter still.
 * Throws a Refusal ValidationError for a MaxItems out of range or a Marker that IAM did not hand out.
 */
export function pageOf<T>(all: readonly T[], params: QueryParams, largest: number): PageOf<T> {
  const size = Math.min(maxItems(params), largest)
  const start = readMarker(params.get('Marker'), all.length)
  const end = start + size
  const IsTruncated = end < all.length
  return {
    items: all.slice(start, end),
    paging: { IsTruncated, ...(IsTruncated && { Marker: writeMarker(end) }) },
  }
}

function maxItems(params: QueryParams): number {
  const given = params.get('MaxItems') ?? '100'
  if (!/^\d{1,4}$/.test(given) || Number(given) < 1 || Number(given) > 1000)
    throw new Refusal(
      'ValidationError',
      400,
      `1 validation error detected: Value '${given}' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and 1000`,
    )
  return Number(given)
}

const writeMarker = (position: number): string => Buffer.from(`position:${position}`).toString('base64url')

function readMarker(marker: string | undefined, length: number): number {
  if (marker === undefined) return 0
  const position = Number(
    Buffer.from(marker, 'base64url')
      .toString()
      .match(/^position:(\d+)$/)?.[1],
  )
  if (!(position > 0 && position < length)) throw new Refusal('ValidationError', 400, 'Invalid Marker.')
  return position
}
