// Claims and subjects: both forms read and written, nothing of a token in an error.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { KeylessError } from '../../../src/errors.ts'
import {
  formatSubject,
  parseSubject,
  readClaims,
  type Subject,
} from '../../../src/federation/token/claims.ts'

const jwt = (payload: unknown): string =>
  ['{"alg":"RS256"}', JSON.stringify(payload), 'signature']
    .map(part => Buffer.from(part).toString('base64url'))
    .join('.')

describe('parseSubject', () => {
  it.each<[string, Subject]>([
    [
      'repo:octo-org/octo-repo:ref:refs/heads/main',
      {
        owner: 'octo-org',
        repository: 'octo-repo',
        ownerId: null,
        repositoryId: null,
        context: { kind: 'ref', ref: 'refs/heads/main' },
      },
    ],
    [
      'repo:octo-org@123/octo-repo@456:environment:prod',
      {
        owner: 'octo-org',
        repository: 'octo-repo',
        ownerId: '123',
        repositoryId: '456',
        context: { kind: 'environment', name: 'prod' },
      },
    ],
    [
      'repo:octo-org/octo-repo:pull_request',
      {
        owner: 'octo-org',
        repository: 'octo-repo',
        ownerId: null,
        repositoryId: null,
        context: { kind: 'pull_request' },
      },
    ],
    [
      'repo:octo-org/octo-repo:environment:prod%3Aeu',
      {
        owner: 'octo-org',
        repository: 'octo-repo',
        ownerId: null,
        repositoryId: null,
        context: { kind: 'environment', name: 'prod:eu' },
      },
    ],
    [
      'repo:o/r:job_workflow_ref:o/w/.github/workflows/x.yml@refs/heads/main',
      {
        owner: 'o',
        repository: 'r',
        ownerId: null,
        repositoryId: null,
        context: { kind: 'other', text: 'job_workflow_ref:o/w/.github/workflows/x.yml@refs/heads/main' },
      },
    ],
    [
      'repo:o/r:environment:prod:actor:mona',
      {
        owner: 'o',
        repository: 'r',
        ownerId: null,
        repositoryId: null,
        context: { kind: 'other', text: 'environment:prod:actor:mona' },
      },
    ],
  ])('reads and writes %s', (text, subject) => {
    expect(parseSubject(text)).toEqual(subject)
    expect(formatSubject(subject)).toBe(text)
  })

  it.each([
    '',
    'repo:',
    'repo:o/r',
    'repo:o/r:',
    'repository_owner_id:1:repository_id:2',
    'repo:o@1/r:ref:x',
    'repo:o/r@2:ref:x',
  ])('does not take %j for the default template', text => {
    expect(parseSubject(text)).toBeNull()
  })

  it('restores every subject it writes', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/)
    const ids = fc.oneof(fc.constant(null), fc.tuple(fc.nat(), fc.nat()))
    const context = fc.oneof(
      fc.record({
        kind: fc.constant('environment' as const),
        name: fc.string({ minLength: 1 }).filter(text => !text.includes('%3A')),
      }),
      fc.record({ kind: fc.constant('pull_request' as const) }),
      fc.record({ kind: fc.constant('ref' as const), ref: fc.stringMatching(/^[^:]*$/) }),
    )
    fc.assert(
      fc.property(name, name, ids, context, (owner, repository, pair, context) => {
        const subject: Subject = {
          owner,
          repository,
          context,
          ownerId: pair === null ? null : String(pair[0]),
          repositoryId: pair === null ? null : String(pair[1]),
        }
        expect(parseSubject(formatSubject(subject))).toEqual(subject)
      }),
    )
  })
})

describe('readClaims', () => {
  it('gives issuer, subject, audiences and every scalar claim as text', () => {
    const claims = readClaims(
      jwt({ iss: 'https://i', sub: 's', aud: 'a', exp: 10, repository_id: '7', nested: {} }),
    )
    expect(claims).toEqual({
      iss: 'https://i',
      sub: 's',
      aud: ['a'],
      exp: 10,
      all: { iss: 'https://i', sub: 's', aud: 'a', exp: '10', repository_id: '7' },
    })
  })

  it.each([
    ['plain text', 'sEcReTtOkEn'],
    ['two parts', 'sEcReT.tOkEn'],
    ['no subject', jwt({ iss: 'sEcReT', exp: 1 })],
    ['a text expiry', jwt({ iss: 'i', sub: 'sEcReT', exp: '1' })],
  ])('refuses %s without repeating it', (_, text) => {
    let error: unknown
    try {
      readClaims(text)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(KeylessError)
    expect((error as KeylessError).code).toBe('token-malformed')
    expect((error as KeylessError).message).not.toMatch(/sEcReT|tOkEn/)
  })

  it('throws nothing but KeylessError for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map(text => jwt(JSON.parse(text))),
        ),
        text => {
          try {
            readClaims(text)
          } catch (error) {
            expect(error).toBeInstanceOf(KeylessError)
          }
        },
      ),
    )
  })
})
