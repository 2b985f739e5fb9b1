// Fuzzing: what STS answers.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readErrorAnswer, readWebIdentityAnswer } from '../../src/aws/sts-answer.ts'
import { parseXml } from '../../src/aws/xml.ts'
import { classify } from '../../src/federation/exchange/classify.ts'
import { webIdentityXml } from '../fixtures/sts-answers.ts'
import { accepted, fuzzing, hostile, PATIENCE, tooLongAt } from './fuzzing.ts'

const NOW = new Date('2026-11-21T12:00:00Z')
const refusal =
  '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>InvalidIdentityToken</Code><Message>Incorrect token audience</Message></Error><RequestId>1</RequestId></ErrorResponse>'

describe('a success', () => {
  it(
    'is a whole session, or incomplete',
    () => {
      fc.assert(
        fc.property(hostile(webIdentityXml), text => {
          const session = accepted(['session-incomplete'], () => readWebIdentityAnswer(text))
          if (session === null) return
          const { accessKeyId, secretAccessKey, sessionToken, expiration } = session.credentials
          for (const value of [accessKeyId, secretAccessKey, sessionToken]) expect(value).not.toBe('')
          expect(Date.parse(expiration)).not.toBeNaN()
          expect(session.accountId).toMatch(/^\d{12}$/)
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )
})

describe('a refusal', () => {
  const header = fc.oneof(fc.string(), fc.constantFrom('1', '-1', '1e9', 'Wed, 21 Oct 2099 07:28:00 GMT'))

  it(
    'has a name, and a verdict with a code of ours',
    () => {
      fc.assert(
        fc.property(
          hostile(refusal),
          fc.integer({ min: 300, max: 599 }),
          header,
          (body, status, retryAfter) => {
            const error = readErrorAnswer({ status, headers: { 'retry-after': retryAfter }, body }, NOW)
            expect(error.name).not.toBe('')
            expect(classify(error).error.code).toMatch(/^(sts|credentials)-/)
          },
        ),
        fuzzing,
      )
    },
    PATIENCE,
  )
})

describe('an XML document', () => {
  it.each([
    ['nested elements', (size: number) => '<a>'.repeat(size)],
    ['elements side by side', (size: number) => `<a>${'<b/>'.repeat(size)}</a>`],
    ['attributes', (size: number) => `<a${' b="c"'.repeat(size)}`],
    ['white space in a tag', (size: number) => `<a${' '.repeat(size)}`],
    ['comments', (size: number) => `<a>${'<!---->'.repeat(size)}`],
    ['a comment without end', (size: number) => `<a><!--${'-'.repeat(size)}`],
    ['entities', (size: number) => `<a>${'&amp;'.repeat(size)}`],
    ['ampersands', (size: number) => `<a>${'&'.repeat(size)}`],
    ['CDATA without end', (size: number) => `<a><![CDATA[${']'.repeat(size)}`],
  ])('of %s is read in time that grows with its length', (_, textOf) => {
    expect(tooLongAt(textOf, parseXml)).toBeNull()
  })
})
