// What Node reads of an ES module before its first statement runs: the file, and all that it imports statically.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** As esbuild writes imports and re-exports of the bundle's own files, on one line or on several. */
const STATIC = /^(?:import|export)\b[^;"']*["'](\.[^"']+)["'];/gm

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(STATIC)].map(([, name = '']) =>
    path.resolve(path.dirname(file), name),
  )

/** Paths of the files, the entry first. */
export const staticClosure = (entry: string): readonly string[] => {
  const files = new Set([path.resolve(entry)])
  for (const file of files) for (const imported of importsOf(file)) files.add(imported)
  return [...files]
}
