// How roles of one step relate: each name once, `via` names another role of the step, and no chain is a circle. Pure.
import type { Entry, Problem } from './entry.ts'
import { quoted } from './entry.ts'

export const relationProblems = (entries: readonly Entry[]): Problem[] =>
  entries.flatMap((entry, index) => [
    ...repeated(entry, entries.slice(0, index)),
    ...unknownSource(entry, entries),
    ...circle(entry, entries),
  ])

const repeated = ({ line, name }: Entry, before: readonly Entry[]): Problem[] => {
  const first = before.find(other => other.name === name)
  return first ? [{ line, text: `(${name}): the name stands in line ${first.line} already` }] : []
}

const sourceOf = ({ settings }: Entry): string | undefined => settings.findLast(([key]) => key === 'via')?.[1]

const unknownSource = (entry: Entry, entries: readonly Entry[]): Problem[] => {
  const source = sourceOf(entry)
  if (!source || entries.some(({ name }) => name === source)) return []
  return [
    { line: entry.line, text: `(${entry.name}): via names ${quoted(source)}, and no role has that name` },
  ]
}

/** Told at the role of the circle that stands first. */
const circle = (entry: Entry, entries: readonly Entry[]): Problem[] => {
  const path = [entry]
  for (;;) {
    const source = sourceOf(path.at(-1) as Entry)
    const next = entries.find(({ name }) => name === source)
    if (next === undefined || (next !== entry && path.includes(next))) return []
    if (next === entry) break
    path.push(next)
  }
  if (path.some(({ line }) => line < entry.line)) return []
  const names = [...path, entry].map(({ name }) => name)
  return [{ line: entry.line, text: `(${entry.name}): via goes round in a circle, ${names.join(' → ')}` }]
}
