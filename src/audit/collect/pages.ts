// IAM's paging: IsTruncated and Marker, followed to the end or to a bound.

/** IAM's largest page. It may return fewer items and say IsTruncated. */
export const PAGE_SIZE = 1000

/** No account has this many pages: every quota of IAM ends below 10,000 items, and a page holds at least a few. */
const MAX_PAGES = 2000

export interface Page {
  readonly IsTruncated?: boolean | undefined
  readonly Marker?: string | undefined
}

export interface PageRequest {
  readonly MaxItems: number
  readonly Marker?: string
}

/**
 * Hands every page to `visit`, which should keep only what it needs, so that no more than one page is held; until it
 * says that it has enough.
 * Throws an Error when AWS truncates without a marker or repeats one: half a list must not be taken for the whole.
 */
export async function eachPage<P extends Page>(
  read: (request: PageRequest) => Promise<P>,
  visit: (page: P) => 'enough' | undefined,
): Promise<void> {
  const seen = new Set<string>()
  let marker: string | undefined
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = await read({ MaxItems: PAGE_SIZE, ...(marker !== undefined && { Marker: marker }) })
    if (visit(page) === 'enough' || page.IsTruncated !== true) return
    marker = page.Marker
    if (marker === undefined || seen.has(marker)) break
    seen.add(marker)
  }
  throw new Error('the list is truncated, but AWS gave no way to go on')
}

/** All items of all pages. */
export async function allItems<P extends Page, T>(
  read: (request: PageRequest) => Promise<P>,
  items: (page: P) => readonly T[],
): Promise<T[]> {
  const all: T[] = []
  await eachPage(read, page => {
    all.push(...items(page))
  })
  return all
}
