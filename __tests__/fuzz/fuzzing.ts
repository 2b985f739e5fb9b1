// Fuzzing in common: how long it goes on, what damage is done to a text, and what no reader may do about it.
import fc from 'fast-check'
import { type ErrorCode, KeylessError } from '../../src/errors.ts'

/**
 * Few texts per property by default, and always the same; with FUZZ_SECONDS as many as there is time for, and others in
 * each run. A failure names the seed and the path that lead back to it.
 */
const { FUZZ_SECONDS } = process.env
export const fuzzing: fc.Parameters<unknown> =
  FUZZ_SECONDS === undefined
    ? { numRuns: 200, seed: 20261121 }
    : {
        numRuns: Number.MAX_SAFE_INTEGER,
        plugins: [fc.interruptAfterTimeLimit(Number(FUZZ_SECONDS) * 1000)],
      }

/** Milliseconds a property may take, in jest's terms: with FUZZ_SECONDS as long as it likes. */
export const PATIENCE = FUZZ_SECONDS === undefined ? 60_000 : 24 * 3_600_000

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '\0',
    '\r\n',
    '\uFEFF',
    '"',
    "'",
    '<',
    '>',
    '&',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '=',
    '%',
    '*',
    '#',
  ),
  fc.constantFrom(
    'null',
    '-1',
    '1e999',
    'true',
    '[]',
    '{}',
    '__proto__',
    'constructor',
    '<!--',
    ']]>',
    '&amp;',
  ),
  fc
    .tuple(fc.constantFrom('[', '{"a":', '<a>', ' ', '*', '\n'), fc.nat({ max: 300 }))
    .map(([text, times]) => text.repeat(times)),
)

/** Where to, from where on and with what: a cut, a gap, a repetition or something foreign. */
const wound = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  piece,
})

/** A text with up to four wounds; without any it is as it was. */
export const damaged = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(wound, { maxLength: 4 }), fc.boolean())
    .map(([text, wounds, cut]) => {
      const hurt = wounds.reduce((before, { at, length, piece }) => {
        const start = Math.floor(at * before.length)
        return before.slice(0, start) + piece + before.slice(start + length)
      }, text)
      return cut ? hurt.slice(0, Math.floor(hurt.length * (wounds[0]?.at ?? 1))) : hurt
    })

/** Damaged texts, and texts that are nothing at all. */
export const hostile = (...texts: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: damaged(...texts) }, fc.string({ unit: 'binary' }), fc.json())

/**
 * What a reader makes of a text: its value, or null when it refuses it with one of the codes it documents.
 * Throws whatever else the reader throws.
 */
export const accepted = <T>(codes: readonly ErrorCode[], read: () => T): T | null => {
  try {
    return read()
  } catch (error) {
    if (error instanceof KeylessError && codes.includes(error.code)) return null
    throw error
  }
}

/** No text of the sizes below may take longer: what is linear takes a fraction of it, what is exponential never ends. */
const LIMIT_MS = 6_000

/** Milliseconds of this process alone: what else the machine does is nobody's fault here. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Growing slowly at first: what doubles its time with every character is told before it takes hours. */
const sizes = [8, 12, 16, 18, 20, 22, 24, 26, 28, 32, 48, 64, 1_000, 10_000, 100_000]

/** The first size of the texts for which reading takes too long, or null when there is none. */
export const tooLongAt = (
  textOf: (size: number) => string,
  read: (text: string) => unknown,
): number | null => {
  for (const size of sizes) {
    const text = textOf(size)
    const start = processorTime()
    read(text)
    if (processorTime() - start > LIMIT_MS) return size
  }
  return null
}
