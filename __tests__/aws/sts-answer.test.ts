// A success of STS: what makes it a session, and what is missing when it is none.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readWebIdentityAnswer } from '../../src/aws/sts-answer.ts'
import { KeylessError } from '../../src/errors.ts'
import { assumedRoleArn, credentials, webIdentityXml } from '../fixtures/sts-answers.ts'

const refusal = (body: string): unknown => {
  try {
    return readWebIdentityAnswer(body)
  } catch (error) {
    return error
  }
}

describe('a success', () => {
  it('may lack what STS only repeats', () => {
    const body = webIdentityXml.replace(/<(Audience|Provider|SubjectFromWebIdentityToken)>.*?<\/\1>/g, '')
    expect(readWebIdentityAnswer(body)).toMatchObject({
      subject: null,
      audience: null,
      provider: null,
    })
  })

  const without = (name: string) => webIdentityXml.replace(new RegExp(`<${name}>[^]*?</${name}>`), '')
  it.each([
    ['has no AccessKeyId', without('AccessKeyId')],
    ['has no SecretAccessKey', without('SecretAccessKey')],
    ['has no SessionToken', without('SessionToken')],
    ['has no Expiration', without('Expiration')],
    ['has no AccessKeyId', without('Credentials')],
    ['has no Arn', without('AssumedRoleUser')],
    ['has no SessionToken', webIdentityXml.replace(credentials.sessionToken, ' ')],
    [
      'has no AccessKeyId',
      webIdentityXml.replace('</AccessKeyId>', '</AccessKeyId><AccessKeyId>x</AccessKeyId>'),
    ],
    ['has an Expiration that is not', webIdentityXml.replace('2099-11-21T', 'tomorrow')],
    ['has an Expiration that is not', webIdentityXml.replace('2099-11-21T', '2026-13-41T')],
    [
      "which is not a role's session",
      webIdentityXml.replace(assumedRoleArn, 'arn:aws:iam::111122223333:user/x'),
    ],
    ['is not XML', ''],
    ['is not XML', 'ok'],
    ['is not XML', webIdentityXml.slice(0, -20)],
    ['is not XML', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['is not an answer to AssumeRoleWithWebIdentity', '<html><body>Sign in</body></html>'],
  ])('%s: the session is incomplete', (problem, body) => {
    const error = refusal(body)
    expect(error).toMatchObject({ name: 'KeylessError', code: 'session-incomplete' })
    expect((error as Error).message).toContain(problem)
    expect((error as Error).message).not.toMatch(/ASIA|wJalr|IQoJ|Sign in/)
  })

  it('that is damaged anywhere is a session or incomplete, and nothing of it is told', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: webIdentityXml.length }),
        fc.nat({ max: 40 }),
        fc.string(),
        (at, removed, inserted) => {
          try {
            readWebIdentityAnswer(webIdentityXml.slice(0, at) + inserted + webIdentityXml.slice(at + removed))
          } catch (error) {
            expect(error).toBeInstanceOf(KeylessError)
            expect((error as Error).message).not.toMatch(/ASIAIOSF|wJalrXUt|IQoJb3Jp/)
          }
        },
      ),
    )
  })
})
