// Fuzzing: policy documents, and decisions about those that can be read.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { requestContext } from '../../src/policy/condition.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { grantsOf } from '../../src/policy/permissions.ts'
import { decideTrust } from '../../src/policy/trust-policy.ts'
import { accepted, fuzzing, hostile, PATIENCE, tooLongAt } from './fuzzing.ts'

const SUBJECT = 'token.actions.githubusercontent.com:sub'
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'GitHub',
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:Tag*'],
      Condition: {
        StringLike: { [SUBJECT]: 'repo:octo-org/*:ref:refs/heads/main' },
        'ForAllValues:StringEqualsIfExists': { 'aws:TagKeys': ['a', '${aws:PrincipalTag/x}'] },
        IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '2001:db8::/32'] },
        DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' },
      },
    },
    { Effect: 'Deny', NotPrincipal: { AWS: '*' }, NotAction: 's3:*', NotResource: 'arn:aws:s3:::*/?' },
  ],
})

const job = {
  action: 'sts:AssumeRoleWithWebIdentity',
  principal: {
    type: 'Federated',
    id: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
  },
  context: requestContext({
    [SUBJECT]: ['repo:octo-org/octo-repo:ref:refs/heads/main'],
    'aws:SourceIp': ['10.1.2.3'],
  }),
} as const

const read = (source: unknown) => accepted(['policy-invalid'], () => parsePolicy(source))
const decide = (source: unknown): unknown => {
  const document = read(source)
  return document === null
    ? null
    : [decideTrust(document, job).decision, grantsOf([{ name: 'it', document }], 's3:GetObject')]
}

describe('a policy document', () => {
  it(
    'is decided upon, or refused by name of what is wrong',
    () => {
      fc.assert(
        fc.property(fc.oneof(hostile(policy, encodeURIComponent(policy)), fc.jsonValue()), source => {
          const document = read(source)
          if (document === null) return
          expect(['allowed', 'explicit-deny', 'implicit-deny', 'unknown']).toContain(
            decideTrust(document, job).decision,
          )
        }),
        fuzzing,
      )
    },
    PATIENCE,
  )

  const pattern = (text: string) =>
    policy.replace('repo:octo-org/*:ref:refs/heads/main', text).replace('sts:Tag*', text.replaceAll('"', ''))

  it.each([
    ['wildcards', (size: number) => pattern(`${'*a'.repeat(size)}b`)],
    ['stars', (size: number) => pattern(`${'*'.repeat(size)}b`)],
    ['question marks', (size: number) => pattern(`*${'?'.repeat(size)}b`)],
    ['variables', (size: number) => pattern('${aws:x}'.repeat(size))],
    ['variables without end', (size: number) => pattern('${'.repeat(size))],
    ['nested lists', (size: number) => policy.replace('"GitHub"', '['.repeat(size) + ']'.repeat(size))],
    ['nested lists for a version', (size: number) => `{"Version":${'['.repeat(size)}${']'.repeat(size)}}`],
    [
      'statements',
      (size: number) =>
        `{"Statement":[${'{"Effect":"Deny","Action":"*","Resource":"*"},'.repeat(size / 40)}{"Effect":"Deny","Action":"*"}]}`,
    ],
    ['percent signs', (size: number) => '%7B'.repeat(size)],
  ])('of many %s is read and decided upon in time that grows with its length', (_, textOf) => {
    expect(tooLongAt(textOf, decide)).toBeNull()
  })
})
