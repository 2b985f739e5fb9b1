// What of a foreign message reaches the log.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { redact } from '../../src/aws/redact.ts'

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJyZXBvOm8vcjpyZWY6cmVmcy9oZWFkcy9tYWluIn0.c2lnbmF0dXJl-_x'

describe('a message for the log', () => {
  it.each([
    [
      'plain words',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ],
    [
      'an ARN with a long path',
      'arn:aws:iam::111122223333:role/department/engineering/platform/production/deploy',
      'arn:aws:iam::111122223333:role/department/engineering/platform/production/deploy',
    ],
    [
      'an issuer',
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    ],
    ['a token', `token ${jwt} is bad`, 'token *** is bad'],
    ['a cut token', `token ${jwt.slice(0, 30)}`, 'token ***'],
    ['an access key id', 'key AKIAIOSFODNN7EXAMPLE and ASIAIOSFODNN7EXAMPLE', 'key *** and ***'],
    ['a secret key', 'secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE1KY.', 'secret ***.'],
    ['a session token', `x ${'IQoJb3JpZ2luX2VjEOj//////////'.repeat(8)}== y`, 'x *** y'],
    [
      'several lines',
      'one\r\ntwo\n\n::set-output name=a::b\u2028three',
      'one two ::set-output name=a::b three',
    ],
    ['terminal control', 'a\u001b[31mred\u0007', 'a [31mred'],
  ])('holds %s on one line without secrets', (_, text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it('is cut at 600 characters', () => {
    expect(redact('word '.repeat(1000))).toHaveLength(601)
  })

  it('never holds a line break, a control character, or a token put into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        const line = redact(`${left} ${jwt} ${right}`)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(line).not.toContain(jwt.slice(0, 12))
        expect(line).not.toContain('c2lnbmF0dXJl')
      }),
    )
  })
})
