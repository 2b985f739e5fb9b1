// Fuzzing: what GitHub's token service answers, JSON Web Tokens and subjects.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formatSubject, parseSubject, readClaims } from '../../src/federation/token/claims.ts'
import { requestToken, tokenVerdict } from '../../src/federation/token/request.ts'
import { type Loopback, serveHttp } from '../fixtures/loopback.ts'
import { jwt } from '../fixtures/sts-answers.ts'
import { accepted, damaged, fuzzing, hostile, PATIENCE, tooLongAt } from './fuzzing.ts'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  exp: 1_900_000_000,
  nbf: 1,
  iat: 1,
}
const subject = 'repo:octo-org@1/octo-repo@2:ref:refs/heads/main'

describe('the answer with a token', () => {
  let server: Loopback
  let body = ''
  beforeAll(async () => {
    server = await serveHttp(response => response.end(body))
  })
  afterAll(() => server.close())

  it(
    'is three parts of a token or a verdict, whatever it says',
    async () => {
      await fc.assert(
        fc.asyncProperty(hostile(JSON.stringify({ value: jwt, count: 1 })), async text => {
          body = text
          const address = { url: new URL(server.url), bearer: 'b' }
          const answer = await requestToken(address, { agentFor: async () => undefined }).catch(tokenVerdict)
          if (typeof answer === 'string') expect(answer.split('.')).toHaveLength(3)
          else expect(['token-request-failed', 'token-malformed']).toContain(answer.error.code)
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )
})

describe('a JSON Web Token', () => {
  const payload = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        iss: fc.jsonValue(),
        sub: fc.jsonValue(),
        aud: fc.jsonValue(),
        exp: fc.jsonValue(),
        extra: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  )
  const token = payload.map(value => `${part({ alg: 'RS256' })}.${part(value)}.c2ln`)
  const whole = `${part({ alg: 'RS256' })}.${part({ ...claims, sub: subject })}.c2ln`

  it(
    'has claims of their kinds, or is malformed',
    () => {
      fc.assert(
        fc.property(fc.oneof(token, hostile(whole)), text => {
          const read = accepted(['token-malformed'], () => readClaims(text))
          if (read === null) return
          expect([typeof read.iss, typeof read.sub, typeof read.exp]).toEqual(['string', 'string', 'number'])
          expect(read.aud.every(audience => typeof audience === 'string')).toBe(true)
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it('is read in time that grows with its length', () => {
    for (const textOf of [(size: number) => '.'.repeat(size), (size: number) => `a.${'A'.repeat(size)}.b`])
      expect(tooLongAt(textOf, text => accepted(['token-malformed'], () => readClaims(text)))).toBeNull()
  })
})

describe('a subject', () => {
  it(
    'that can be read is written again as it was',
    () => {
      fc.assert(
        fc.property(damaged(subject, 'repo:a/b:environment:x', 'repo:a/b:pull_request'), text => {
          const read = parseSubject(text)
          if (read !== null) expect(formatSubject(read)).toBe(text)
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  it('is read in time that grows with its length', () => {
    for (const unit of ['a', '@1', '/', ':', 'repo:a/'])
      expect(tooLongAt(size => `repo:${unit.repeat(size)}`, parseSubject)).toBeNull()
  })
})
