// ARNs that fit what a condition asks for.
import { describe, expect, it } from '@jest/globals'
import { exampleArn } from '../../../../src/audit/rules/roles/condition-values.ts'

const fields = { partition: 'aws', service: 'iam', account: '444455556666' }

describe('exampleArn', () => {
  it.each([
    ['arn:aws:iam::*:role/ci-*', 'arn:aws:iam::444455556666:role/ci-x'],
    ['arn:aws:iam::4444*:user/?', 'arn:aws:iam::444455556666:user/x'],
    ['arn:*:*::444455556666:role/a', 'arn:aws:iam::444455556666:role/a'],
    ['arn:aws:sts::*:assumed-role/a/*', 'arn:aws:sts::444455556666:assumed-role/a/x'],
    ['arn:aws:scheduler:*:*:schedule-group/*', 'arn:aws:scheduler:x:444455556666:schedule-group/x'],
  ])('fits %s', (pattern, example) => {
    expect(exampleArn(pattern, fields)).toBe(example)
  })

  it.each([
    ['names another account', 'arn:aws:iam::111122223333:role/a'],
    ['has no account', 'arn:aws:s3:::bucket'],
    ['is no ARN', '*'],
    ['has a pattern that the account does not fit', 'arn:aws:iam::1*:role/a'],
  ])('is null where the pattern %s', (_, pattern) => {
    expect(exampleArn(pattern, fields)).toBeNull()
  })
})
