// Fits blocks of text into a limit: the important ones first, all in their own order.

export interface Block {
  readonly text: string
  /** 0 is fitted in first. */
  readonly rank: number
  /** How many results are lost when it is left out. */
  readonly results: number
}

const SEPARATOR_BYTES = 2
const NOTICE_BYTES = 400

/**
 * The texts of the blocks that fit into `maxBytes` of UTF-8, with two bytes between any two. When some do not, the
 * notice takes the place of the first of them.
 * @param notice what is said about the number of results left out; at most 400 bytes
 */
export function withinBytes(
  blocks: readonly Block[],
  maxBytes: number,
  notice: (leftOut: number) => string,
): string[] {
  const fitting = chosen(blocks, maxBytes)
  const firstLost = blocks.findIndex(block => !fitting.has(block))
  if (firstLost === -1) return blocks.map(block => block.text)
  const lost = blocks.filter(block => !fitting.has(block)).reduce((sum, { results }) => sum + results, 0)
  return blocks.flatMap((block, index) => {
    if (fitting.has(block)) return [block.text]
    return index === firstLost ? [notice(lost)] : []
  })
}

function chosen(blocks: readonly Block[], maxBytes: number): Set<Block> {
  const fitting = new Set<Block>()
  let left = maxBytes - NOTICE_BYTES
  for (const block of blocks.toSorted((a, b) => a.rank - b.rank)) {
    const size = Buffer.byteLength(block.text) + SEPARATOR_BYTES
    if (size > left) continue
    fitting.add(block)
    left -= size
  }
  return fitting
}
