// docs/troubleshooting.md: every code that an error can carry leads to a heading of its own.
import { describe, expect, it } from '@jest/globals'
import { hints } from '../../src/errors.ts'
import { stsFailures } from '../../src/federation/exchange/sts-failures.ts'
import { headingsOf, readDocument } from './markdown.ts'

const page = readDocument('docs/troubleshooting.md')
const headings = headingsOf(page)
const codes = Object.keys(hints)

describe('docs/troubleshooting.md', () => {
  it.each(codes)('has one heading for the code %s', code => {
    expect(headings.filter(({ text, level }) => text === code && level === 3)).toHaveLength(1)
  })

  it('has no heading for a code that was taken away', () => {
    const [explained = ''] = page.split('\n## Messages of AWS')
    const written = headingsOf(explained).filter(({ level }) => level === 3)
    expect(written.map(({ text }) => text).filter(text => !codes.includes(text))).toEqual([])
  })

  it('says something under every heading of a code', () => {
    const sections = page.split(/^### /m).slice(1)
    const short = sections.filter(section => section.split('\n').slice(1).join(' ').trim().length < 30)
    expect(short).toEqual([])
  })

  it.each([
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    'No OpenIDConnect provider found in your account for',
    'Incorrect token audience',
    "Couldn't retrieve verification key",
    "HTTPS certificate doesn't match configured thumbprint",
    'not a valid JWT',
    'Missing a required claim',
    'more than 100 RSA or EC keys',
    'Token expired',
    'IDPRejectedClaim',
    'IDPCommunicationError',
    'MalformedPolicyDocument',
    'PackedPolicyTooLarge',
    'RegionDisabledException',
    'exceeds the MaxSessionDuration set for this role',
    'exceeds the 1 hour session limit for roles assumed by role chaining',
    'roleSessionName',
    'Request ARN is invalid',
    'The security token included in the request is expired',
    'The security token included in the request is invalid',
    'The request signature we calculated does not match',
    'Signature expired',
    'is not authorized to perform: sts:AssumeRole',
    'is not authorized to perform: iam:',
    'Rate exceeded',
    'ServiceFailure',
    'ETIMEDOUT',
    'ReportNotPresent',
    'ReportExpired',
    'ReportInProgress',
    'LimitExceeded',
  ])('has a heading for what AWS says: %s', message => {
    expect(headings.some(({ text }) => text.includes(message))).toBe(true)
  })

  it.each(stsFailures.flatMap(({ names }) => names))('says what %s of STS means', name => {
    const [, messages = ''] = page.split('\n## Messages of AWS')
    expect(messages).toMatch(new RegExp(`\\b${name}`))
  })
})
