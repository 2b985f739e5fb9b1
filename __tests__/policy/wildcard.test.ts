// Wildcard matching and the relations of patterns, as properties against slow but obvious references.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { covers, overlap } from '../../src/policy/pattern-sets.ts'
import { fits, fitsUnits, patternOf, type Text, wildUnits } from '../../src/policy/wildcard.ts'

const seeded = { seed: 20261121, numRuns: 2000 }
const short = (letters: string, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), maxLength })
const patterns = short('ab:*?', 8)
const texts = short('ab:', 8)

/** The definition of the language, with every choice tried. */
const fitsByDefinition = (pattern: string, text: string): boolean => {
  if (pattern === '') return text === ''
  const rest = pattern.slice(1)
  if (pattern[0] === '*')
    return fitsByDefinition(rest, text) || (text !== '' && fitsByDefinition(pattern, text.slice(1)))
  return (
    text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && fitsByDefinition(rest, text.slice(1))
  )
}

const textsUpTo = (length: number): readonly string[] => {
  let longest = ['']
  const all = ['']
  for (let i = 0; i < length; i++) {
    longest = longest.flatMap(text => ['a', 'b'].map(letter => text + letter))
    all.push(...longest)
  }
  return all
}

/** A text that counts how often it is read. */
const counted = (text: string): Text & { reads: number } => ({
  reads: 0,
  length: text.length,
  charCodeAt(index) {
    this.reads++
    return text.charCodeAt(index)
  },
})

describe('a wildcard pattern', () => {
  it('fits exactly the texts that the definition says', () => {
    const same = (pattern: string, text: string): void =>
      expect(fits(patternOf(pattern), text)).toBe(fitsByDefinition(pattern, text))
    fc.assert(fc.property(patterns, texts, same), seeded)
  })

  it('without wildcards fits itself and nothing else', () => {
    const same = (one: string, other: string): void => {
      expect(fits(patternOf(one), one)).toBe(true)
      expect(fits(patternOf(one), other)).toBe(one === other)
    }
    const plain = fc.string().filter(text => !/[*?]/.test(text))
    fc.assert(fc.property(plain, plain, same), seeded)
  })

  it('reads the text at most once per unit of the pattern and character of the text', () => {
    const bounded = (pattern: string, text: string): void => {
      const watched = counted(text)
      fitsUnits(wildUnits(pattern), watched)
      expect(watched.reads).toBeLessThanOrEqual((pattern.length + 1) * text.length)
    }
    fc.assert(fc.property(short('ab*?', 40), short('ab', 40), bounded), seeded)
  })

  it.each([
    ['stars before every letter', `${'*a'.repeat(2047)}*b`],
    ['stars and question marks', `${'*?'.repeat(2047)}*b`],
    ['a long run after every star', `${`*${'a'.repeat(63)}b`.repeat(63)}b`],
  ])('of 4,096 characters stays linear in the text: %s', (_, pattern) => {
    const readsOf = (length: number): number => {
      const watched = counted('a'.repeat(length))
      expect(fitsUnits(wildUnits(pattern), watched)).toBe(false)
      return watched.reads
    }
    expect(readsOf(20_000)).toBeLessThanOrEqual(pattern.length * 20_000)
    expect(readsOf(40_000) / readsOf(20_000)).toBeLessThan(2.2)
  })
})

describe('two patterns', () => {
  const small = short('ab*?', 4)
  const sample = textsUpTo(6)

  it('overlap exactly when some text fits both', () => {
    const shared = (one: string, other: string): void =>
      expect(overlap(patternOf(one), patternOf(other))).toBe(
        sample.some(text => fits(patternOf(one), text) && fits(patternOf(other), text)),
      )
    fc.assert(fc.property(small, small, shared), { ...seeded, numRuns: 500 })
  })

  it('cover each other only when every text of the inner one fits the outer one', () => {
    const sound = (outer: string, inner: string): void => {
      if (!covers(patternOf(outer), patternOf(inner))) return
      for (const text of sample.filter(text => fits(patternOf(inner), text)))
        expect(fits(patternOf(outer), text)).toBe(true)
    }
    fc.assert(fc.property(small, small, sound), { ...seeded, numRuns: 500 })
  })

  it.each([
    ['*', '*', true],
    ['*', 'arn:aws:iam::*:role/*', true],
    ['arn:aws:iam::*:role/*', 'arn:aws:iam::111122223333:role/app-*', true],
    ['arn:aws:iam::111122223333:role/app-*', 'arn:aws:iam::*:role/*', false],
    ['a?c', 'abc', true],
    ['a?c', 'a?c', true],
    ['a?c', 'a*c', false],
    ['a*', 'a?', true],
  ])('%s covers %s: %s', (outer, inner, expected) => {
    expect(covers(patternOf(outer), patternOf(inner))).toBe(expected)
  })
})
