// The inputs about many accounts: what they take, and which of them go together.
import { describe, expect, it } from '@jest/globals'
import type { KeylessError } from '../src/errors.ts'
import { type Inputs, readInputs } from '../src/inputs.ts'

const ROLE = 'arn:aws:iam::111122223333:role/audit'
const OTHER = 'arn:aws-us-gov:iam::444455556666:role/path/audit'

const read = (inputs: Record<string, string>): Inputs =>
  readInputs({
    'INPUT_AWS-REGION': 'eu-central-1',
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  }).inputs

const problem = (inputs: Record<string, string>): string => {
  try {
    read(inputs)
  } catch (error) {
    expect((error as KeylessError).code).toBe('input-invalid')
    return (error as KeylessError).message
  }
  throw new Error('expected a problem')
}

describe('audit-accounts', () => {
  it.each([
    ['', []],
    ['organization', ['organization']],
    [`${ROLE}\n\n  ${OTHER}\n`, [ROLE, OTHER]],
  ])('takes %j', (raw, accounts) => {
    const name: Record<string, string> = raw === 'organization' ? { 'audit-role-name': 'audit' } : {}
    expect(read({ 'audit-accounts': raw, ...name }).auditAccounts).toEqual(accounts)
  })

  it.each(['111122223333', `organization\n${ROLE}`, 'arn:aws:iam::1:role/a', `${ROLE} ${OTHER}`])(
    'refuses %j',
    raw => {
      expect(problem({ 'audit-accounts': raw })).toContain('audit-accounts must be organization, or ARNs')
    },
  )
})

describe('audit-shard', () => {
  it.each([
    ['1/1', { index: 1, count: 1 }],
    ['3/12', { index: 3, count: 12 }],
    ['256/256', { index: 256, count: 256 }],
  ])('takes %j', (raw, shard) => {
    expect(read({ 'audit-accounts': ROLE, 'audit-shard': raw }).auditShard).toEqual(shard)
  })

  it.each(['0/3', '4/3', '3', '/3', '3/', '1/257', '1/2/3', '-1/3', '1.5/3', '٣/٩'])('refuses %j', raw => {
    expect(problem({ 'audit-accounts': ROLE, 'audit-shard': raw })).toContain('audit-shard must be a share')
  })
})

describe('inputs that need or exclude each other', () => {
  it.each([
    ['a share of nothing', { 'audit-shard': '1/2' }, 'audit-shard needs audit-accounts'],
    ['no role to assume', { 'audit-accounts': 'organization' }, 'needs audit-role-name'],
    ['a name beside ARNs', { 'audit-accounts': ROLE, 'audit-role-name': 'x' }, 'audit-role-name needs'],
    ['live and merged', { 'audit-accounts': ROLE, 'audit-merge': 'd' }, 'audit-merge contradicts'],
    [
      'live and saved',
      { 'audit-accounts': ROLE, 'audit-snapshot-file': 'f' },
      'audit-snapshot-file contradicts',
    ],
    [
      'saved and merged',
      { 'audit-merge': 'd', 'audit-snapshot-file': 'f' },
      'audit-snapshot-file contradicts',
    ],
    ['a baseline of the merge', { 'audit-merge': 'd', 'audit-baseline': 'f' }, 'audit-baseline contradicts'],
    ['many snapshots', { 'audit-accounts': ROLE, 'audit-save-snapshot': 'true' }, 'saves one account'],
  ])('refuses %s', (_, inputs, message) => {
    expect(problem(inputs)).toContain(message)
  })

  it('lets a merge fail on new findings, which the shards have marked', () => {
    expect(read({ 'audit-merge': 'd', 'audit-fail-on-new': 'true' }).auditFailOnNew).toBe(true)
  })
})
