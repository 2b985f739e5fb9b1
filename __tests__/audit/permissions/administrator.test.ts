// What makes a full administrator.
import { describe, expect, it } from '@jest/globals'
import { administratorReach } from '../../../src/audit/permissions/administrator.ts'
import { parsePolicy } from '../../../src/policy/document.ts'

const account = { partition: 'aws', accountId: '111122223333' }

type Json = Record<string, unknown>
const source = (name: string, ...Statement: Json[]) => ({
  name,
  document: parsePolicy({ Version: '2012-10-17', Statement }),
})
const allow = (Action: unknown, rest: Json = {}): Json => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...rest,
})
const deny = (Action: unknown, rest: Json = {}): Json => ({ Effect: 'Deny', Action, Resource: '*', ...rest })
const mfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }
const notAction = (NotAction: unknown): Json => ({ Effect: 'Allow', NotAction, Resource: '*' })

const table: readonly (readonly [string, string, readonly Json[]])[] = [
  ['everything', 'Allow *', [allow('*')]],
  ['everything', 'Allow *:*', [allow('*:*')]],
  ['everything', 'a list that holds * and something else', [allow(['s3:Get*', '*'])]],
  [
    'everything',
    'a list of resources that holds * and more',
    [allow('*', { Resource: ['arn:aws:s3:::b', '*'] })],
  ],
  ['everything', 'the resource arn:aws:*', [allow('*', { Resource: 'arn:aws:*' })]],
  ['everything', 'the resource */*', [allow('*', { Resource: '*/*' })]],
  ['everything', 'NotAction of one harmless action', [notAction('s3:DeleteBucket')]],
  ['everything', 'NotAction of an unknown service', [notAction('nosuch:*')]],
  [
    'everything',
    'NotResource of one bucket',
    [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b/*' }],
  ],
  ['everything', 'Allow * with a Deny of some actions', [allow('*'), deny(['s3:*', 'iam:PutUserPolicy'])]],
  ['everything', 'Allow * with a Deny under a condition', [allow('*'), deny('*', mfa)]],
  ['conditional', 'Allow * under a condition', [allow('*', mfa)]],
  ['conditional', 'all but IAM, and IAM under a condition', [notAction('iam:*'), allow('iam:*', mfa)]],
  ['limited', 'Allow * with a Deny of IAM', [allow('*'), deny('iam:*')]],
  ['limited', 'Allow * with a Deny of everything', [allow('*'), deny('*')]],
  [
    'limited',
    'Deny with NotAction of one service',
    [allow('*'), { Effect: 'Deny', NotAction: 's3:*', Resource: '*' }],
  ],
  [
    'everything',
    'all but IAM, and IAM in this account',
    [notAction('iam:*'), allow('iam:*', { Resource: 'arn:aws:iam::111122223333:*' })],
  ],
  [
    'limited',
    'all but IAM, and IAM in another account',
    [notAction('iam:*'), allow('iam:*', { Resource: 'arn:aws:iam::444455556666:*' })],
  ],
  ['limited', 'a power user', [notAction(['iam:*', 'organizations:*', 'account:*'])]],
  ['limited', 'everything in one service', [allow('iam:*')]],
  ['limited', 'everything on one bucket', [allow('*', { Resource: 'arn:aws:s3:::b/*' })]],
  ['limited', 'NotResource of everything', [{ Effect: 'Allow', Action: '*', NotResource: '*' }]],
  ['limited', 'no statement', []],
]

describe('administratorReach', () => {
  it.each(table)('is %s for %s', (reach, _, statements) => {
    expect(administratorReach([source('p', ...statements)], account)).toBe(reach)
  })

  it('adds up the policies of a principal', () => {
    const policies = [source('a', notAction('iam:*')), source('b', allow('iam:*'))]
    expect(administratorReach(policies, account)).toBe('everything')
  })

  it('ends at a boundary', () => {
    const admin = [source('a', allow('*'))]
    expect(administratorReach(admin, account, [source('limits', allow('s3:*'))])).toBe('limited')
    expect(administratorReach(admin, account, [source('limits', allow('*'))])).toBe('everything')
  })

  it('compares resources within the partition', () => {
    const inChina = [source('a', allow('*', { Resource: 'arn:aws-cn:*' }))]
    expect(administratorReach(inChina, { ...account, partition: 'aws-cn' })).toBe('everything')
    expect(administratorReach(inChina, account)).toBe('limited')
  })
})
