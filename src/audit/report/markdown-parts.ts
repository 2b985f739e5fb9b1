// Building blocks of Markdown reports. Cells and summaries are Markdown already: escape.ts makes it.

/** A table; every row has as many cells as the head. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** Something that starts folded. */
export const folded = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`

/**
 * A table whose first rows are open, the next ones folded, and the rest only counted.
 * @param rest what is said of the rows that are only counted
 */
export function longTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  limits: { readonly open: number; readonly most: number },
  rest: (count: number) => string,
): string {
  const open = table(head, rows.slice(0, limits.open))
  const tail = rows.slice(limits.open, limits.most)
  const parts = [open]
  if (tail.length > 0) parts.push(folded(`${tail.length} more`, table(head, tail)))
  if (rows.length > limits.most) parts.push(rest(rows.length - limits.most))
  return parts.join('\n\n')
}
