// ARNs of roles and sessions: which are taken, which are refused and with what advice.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  completeRoleName,
  parseArn,
  parseAssumedRoleArn,
  parseRoleArn,
  requireSamePartition,
  roleArnOf,
} from '../../src/aws/arn.ts'
import { partitions } from '../../src/aws/partition.ts'
import { KeylessError } from '../../src/errors.ts'

const refusal = (action: () => unknown): KeylessError => {
  try {
    action()
  } catch (error) {
    if (error instanceof KeylessError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the ARN of a role', () => {
  it.each(partitions)('is read in partition $id', ({ id }) => {
    expect(parseRoleArn(`arn:${id}:iam::111122223333:role/deploy`)).toEqual({
      arn: `arn:${id}:iam::111122223333:role/deploy`,
      partition: id,
      accountId: '111122223333',
      path: '/',
      roleName: 'deploy',
    })
  })

  it.each([
    ['arn:aws:iam::111122223333:role/team/ci/deploy', '/team/ci/', 'deploy'],
    [
      'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
      '/aws-service-role/x.amazonaws.com/',
      'AWSServiceRoleForX',
    ],
    ['arn:aws:iam::111122223333:role/a:b/c', '/a:b/', 'c'],
    [`arn:aws:iam::111122223333:role/${'r'.repeat(64)}`, '/', 'r'.repeat(64)],
    ['arn:aws:iam::111122223333:role/_+=,.@-', '/', '_+=,.@-'],
  ])('%s has path %s and name %s', (arn, path, roleName) => {
    expect(parseRoleArn(arn)).toMatchObject({ path, roleName })
  })

  it.each([
    ['deploy', 'it is not an ARN', /role-to-assume: arn:aws:iam::<account id>/],
    ['arn:aws:iam::111122223333', 'it is not an ARN', /./],
    ['arn:awz:iam::111122223333:role/deploy', 'there is no partition "awz", only aws, aws-cn', /./],
    [
      'arn:aws:sts::111122223333:assumed-role/deploy/session',
      'it names a session of a role',
      /^Write arn:aws:iam::111122223333:role\/deploy$/,
    ],
    ['arn:aws:s3:::bucket', 'it names a resource of "s3"', /./],
    ['arn:aws:iam:us-east-1:111122223333:role/deploy', 'ARNs of IAM have no region', /./],
    ['arn:aws:iam::11112222333:role/deploy', 'the account id "11112222333" is not twelve digits', /./],
    ['arn:aws:iam::1111-2222-3333:role/deploy', 'the account id "1111-2222-3333" is not twelve digits', /./],
    ['arn:aws:iam::111122223333:user/alice', 'it names a user, and only roles can be assumed', /./],
    ['arn:aws:iam::111122223333:root', 'it names the account itself', /./],
    ['arn:aws:iam::111122223333:instance-profile/x', 'it names a resource of type "instance-profile"', /./],
    ['arn:aws:iam::111122223333:role/', 'after role/ must follow a role name', /./],
    ['arn:aws:iam::111122223333:role/my role', 'after role/ must follow a role name', /./],
    ['arn:aws:iam::111122223333:role/deploy ', 'after role/ must follow a role name', /./],
    ['arn:aws:iam::111122223333:role//deploy', 'after role/ must follow a role name', /./],
    [`arn:aws:iam::111122223333:role/${'r'.repeat(65)}`, 'after role/ must follow a role name', /./],
  ])('is not %s: %s', (text, problem, hint) => {
    const error = refusal(() => parseRoleArn(text))
    expect(error.code).toBe('input-invalid')
    expect(error.message).toContain(`${JSON.stringify(text)} is not the ARN of a role: ${problem}`)
    expect(error.hint).toMatch(hint)
  })

  it('is told from anything else without any other error', () => {
    const soup = fc
      .array(
        fc.constantFrom(
          'arn',
          ':',
          'aws',
          'iam',
          'sts',
          '111122223333',
          'role',
          'assumed-role',
          '/',
          'x',
          ' ',
          '\n',
        ),
      )
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), text => {
        try {
          const { partition, accountId, path, roleName, arn } = parseRoleArn(text)
          expect(`arn:${partition}:iam::${accountId}:role${path}${roleName}`).toBe(text)
          expect(arn).toBe(text)
        } catch (error) {
          expect(error).toBeInstanceOf(KeylessError)
        }
      }),
    )
  })
})

describe('the ARN of a session', () => {
  it('names account, role and session', () => {
    expect(parseAssumedRoleArn('arn:aws-cn:sts::111122223333:assumed-role/deploy/run-1')).toEqual({
      partition: 'aws-cn',
      accountId: '111122223333',
      roleName: 'deploy',
      sessionName: 'run-1',
    })
  })

  it.each([
    'arn:aws:iam::111122223333:role/deploy',
    'arn:aws:sts::111122223333:assumed-role/deploy',
    'arn:aws:sts::111122223333:assumed-role/a/b/c',
    'arn:aws:sts::1111:assumed-role/deploy/run',
    'arn:aws:sts::111122223333:federated-user/alice',
    'nothing',
  ])('is not %s', arn => {
    expect(parseAssumedRoleArn(arn)).toBeNull()
  })

  it('leads to the ARN of its role, without the path it does not hold', () => {
    expect(roleArnOf('arn:aws-us-gov:sts::111122223333:assumed-role/deploy/run')).toBe(
      'arn:aws-us-gov:iam::111122223333:role/deploy',
    )
    expect(roleArnOf('arn:aws:iam::111122223333:user/alice')).toBeNull()
    expect(roleArnOf('nothing')).toBeNull()
  })
})

describe('a bare role name', () => {
  it.each([
    ['deploy', 'arn:aws:iam::111122223333:user/ci', 'arn:aws:iam::111122223333:role/deploy'],
    ['team/deploy', 'arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/team/deploy'],
    ['/team/deploy', 'arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/team/deploy'],
    [
      'deploy',
      'arn:aws-cn:sts::111122223333:assumed-role/runner/i-1',
      'arn:aws-cn:iam::111122223333:role/deploy',
    ],
    ['deploy', 'arn:aws-us-gov:iam::111122223333:user/ci', 'arn:aws-us-gov:iam::111122223333:role/deploy'],
  ])('%s of %s becomes %s', (name, source, arn) => {
    expect(completeRoleName(name, source).arn).toBe(arn)
  })

  it('leaves a full ARN as it is', () => {
    const arn = 'arn:aws:iam::444455556666:role/deploy'
    expect(completeRoleName(arn, 'arn:aws-cn:iam::111122223333:user/ci').arn).toBe(arn)
  })

  it('cannot be completed from what is no ARN', () => {
    expect(refusal(() => completeRoleName('deploy', 'AIDAEXAMPLE')).message).toContain('cannot be completed')
  })
})

describe('role and region', () => {
  const role = (partition: string) => parseRoleArn(`arn:${partition}:iam::111122223333:role/deploy`)

  it.each([
    ['aws', 'eu-central-1'],
    ['aws', 'xx-moon-1'],
    ['aws-cn', 'cn-north-1'],
    ['aws-us-gov', 'us-gov-west-1'],
    ['aws-cn', 'xx-moon-1'],
  ])('of %s and %s go together', (partition, region) => {
    expect(() => requireSamePartition(role(partition), region)).not.toThrow()
  })

  it.each([
    ['aws', 'cn-north-1', 'aws-cn'],
    ['aws-us-gov', 'us-east-1', 'aws'],
  ])('of %s and %s do not', (partition, region, regional) => {
    const error = refusal(() => requireSamePartition(role(partition), region))
    expect(error.message).toContain(`is of partition ${partition}, and the region "${region}" of ${regional}`)
  })
})

describe('an ARN', () => {
  it('keeps the colons of its resource', () => {
    expect(parseArn('arn:aws:logs:eu-west-1:111122223333:log-group:a:b')).toEqual({
      partition: 'aws',
      service: 'logs',
      region: 'eu-west-1',
      accountId: '111122223333',
      resource: 'log-group:a:b',
    })
  })
})
