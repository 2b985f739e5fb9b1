// How roles of one step relate: each name once, `via` names another role of the step, and no chain is a circle. Pure.
import type { Entry, Problem } from './entry.ts'
import { quoted } from './entry.ts'

export const relationProblems = (entries: readonly Entry[]): Problem[] =>
  problemsAmong(entries, new Map(entries.toReversed().map(entry => [entry.name, entry])))

/** The first entry of each name. */
type ByName = ReadonlyMap<string | undefined, Entry>

const problemsAmong = (entries: readonly Entry[], byName: ByName): Problem[] =>
  entries.flatMap(entry => [
    ...repeated(entry, byName),
    ...unknownSource(entry, byName),
    ...circle(entry, byName),
  ])

const repeated = (entry: Entry, byName: ByName): Problem[] => {
  const { line, name } = entry
  const first = byName.get(name)
  return first && first !== entry
    ? [{ line, text: `(${name}): the name stands in line ${first.line} already` }]
    : []
}

const sourceOf = ({ settings }: Entry): string | undefined => settings.findLast(([key]) => key === 'via')?.[1]

const unknownSource = (entry: Entry, byName: ByName): Problem[] => {
  const source = sourceOf(entry)
  if (!source || byName.has(source)) return []
  return [
    { line: entry.line, text: `(${entry.name}): via names ${quoted(source)}, and no role has that name` },
  ]
}

/** Told at the role of the circle that stands first. */
const circle = (entry: Entry, byName: ByName): Problem[] => {
  const path = new Set<Entry>()
  let next: Entry | undefined = entry
  do {
    path.add(next)
    next = byName.get(sourceOf(next))
    if (next === undefined || (next !== entry && path.has(next))) return []
  } while (next !== entry)
  if ([...path].some(({ line }) => line < entry.line)) return []
  const names = [...path, entry].map(({ name }) => name)
  return [{ line: entry.line, text: `(${entry.name}): via goes round in a circle, ${names.join(' → ')}` }]
}
