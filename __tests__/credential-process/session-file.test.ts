// How long a stored session is given out, and what counts as one.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  isFresh,
  readStored,
  type StoredSession,
  sessionFileOf,
  writeStored,
} from '../../src/credential-process/session-file.ts'

const START = Date.parse('2026-11-21T12:00:00Z')
const instant = (secondsAfterStart: number): string =>
  new Date(START + secondsAfterStart * 1000).toISOString()

/** A session that lives so many seconds. */
const living = (seconds: number): StoredSession => ({
  obtained: instant(0),
  answer: {
    Version: 1,
    AccessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    SessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE==',
    Expiration: instant(seconds),
  },
})

describe('a stored session', () => {
  it.each([
    [12 * 3600, 600],
    [3600, 600],
    [2400, 600],
    [2399, 599.75],
    [900, 225],
    [8, 2],
  ])('of %i seconds is given out while more than %d seconds are left', (life, margin) => {
    const at = (left: number): boolean => isFresh(living(life), START + (life - left) * 1000)
    expect([at(life), at(margin + 0.001), at(margin), at(0), at(-1)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it.each([
    [
      'has an end that is no instant',
      { ...living(900), answer: { ...living(900).answer, Expiration: 'soon' } },
    ],
    ['has a beginning that is no instant', { ...living(900), obtained: 'today' }],
    ['ended before it began', living(-10)],
  ])('that %s is not given out', (_, stored) => {
    expect(isFresh(stored, START)).toBe(false)
  })

  it('is read back as it was written', () => {
    expect(readStored(writeStored(living(900)))).toEqual(living(900))
  })

  it('lies beside the settings', () => {
    expect(sessionFileOf('/t/settings.json/2.settings.json')).toBe('/t/settings.json/2.session.json')
  })
})

describe('a file that holds no session', () => {
  const { answer } = living(900)
  it.each([
    ['nothing', ''],
    ['half a session', writeStored(living(900)).slice(0, 80)],
    ['null', 'null'],
    [
      'an answer of another version',
      JSON.stringify({ obtained: instant(0), answer: { ...answer, Version: 2 } }),
    ],
    ['no token', JSON.stringify({ obtained: instant(0), answer: { ...answer, SessionToken: undefined } })],
    ['an empty key', JSON.stringify({ obtained: instant(0), answer: { ...answer, SecretAccessKey: '' } })],
    ['a number for an instant', JSON.stringify({ obtained: 1, answer })],
  ])('but %s counts as none', (_, text) => {
    expect(readStored(text)).toBe(null)
  })

  it('never makes the reader fail', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => readStored(text) === null))
  })
})
