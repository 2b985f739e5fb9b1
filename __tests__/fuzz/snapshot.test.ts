// Fuzzing: saved snapshots, and the judgement of those that can be read.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sampleAccount } from '../../sandbox/accounts/sample.ts'
import { defaultConfig } from '../../src/audit/config/index.ts'
import { evaluate } from '../../src/audit/evaluate.ts'
import { rules } from '../../src/audit/rules/index.ts'
import { parseSnapshot, serializeSnapshot } from '../../src/audit/snapshot/file.ts'
import { accepted, fuzzing, hostile, PATIENCE, tooLongAt } from './fuzzing.ts'

const now = new Date('2026-11-21T12:00:00Z')
const text = serializeSnapshot(sampleAccount(now))
const read = (content: string) =>
  accepted(['snapshot-invalid'], () => parseSnapshot(content, 'snapshot.json'))

type Json = Record<string, unknown>

/** Paths of all values in a piece of JSON. */
const pathsIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
    : [path]

const paths = pathsIn(JSON.parse(text)).filter(path => path.length > 0)

const replaced = (path: readonly string[], value: unknown): string => {
  const root: Json = JSON.parse(text)
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Json, root)
  parent[path.at(-1) as string] = value
  return JSON.stringify(root)
}

describe('a snapshot file', () => {
  it(
    'is a snapshot or invalid',
    () => {
      fc.assert(
        fc.property(hostile(text), content => {
          const snapshot = read(content)
          if (snapshot !== null) expect(snapshot.accountId).toEqual(expect.any(String))
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it(
    'with any value replaced is invalid, or judged by every rule',
    () => {
      const value = fc.oneof(
        fc.string(),
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom(null, '', '*', '{}', -1, '2026-13-41T00:00:00Z'),
      )
      fc.assert(
        fc.property(fc.constantFrom(...paths), value, (path, other) => {
          const snapshot = read(replaced(path, other))
          if (snapshot === null) return
          const crashed = evaluate(snapshot, rules, defaultConfig, now).filter(({ message }) =>
            /^Could not be evaluated: \w*Error/.test(message),
          )
          expect(crashed).toEqual([])
        }),
        { ...fuzzing, numRuns: Math.ceil((fuzzing.numRuns ?? 1) / 4) },
      )
    },
    PATIENCE,
  )

  it.each(['[', '{"version":', '"', ' '])('of many %j is read in time that grows with its length', unit => {
    expect(tooLongAt(size => unit.repeat(size), read)).toBeNull()
  })
})
