import { describe, expect, it } from '@jest/globals'
import { isAwsManaged, readRole, readUser } from '../../../src/audit/collect/authorization-details-items.ts'

describe('items of the authorization details', () => {
  it('hold documents decoded from their URL encoding', () => {
    const user = readUser({
      UserName: 'ann',
      UserPolicyList: [{ PolicyName: 'p', PolicyDocument: '%7B%22a%22%3A%22%C3%A9+%2A%22%7D' }],
    })
    expect(user.inlinePolicies).toEqual([{ name: 'p', document: '{"a":"é+*"}' }])
  })

  it('keep a document that cannot be decoded, for the rules to report', () => {
    expect(readRole({ RoleName: 'r', AssumeRolePolicyDocument: '%7B%' }).trustPolicy).toBe('%7B%')
  })

  it('hold null for a role that was not used in the tracking window', () => {
    expect(readRole({ RoleName: 'r', RoleLastUsed: {} })).toMatchObject({
      lastUsedAt: null,
      lastUsedRegion: null,
    })
  })

  it.each([
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', true],
    ['arn:aws-cn:iam::aws:policy/service-role/X', true],
    ['arn:aws:iam::111122223333:policy/aws:policy/X', false],
    ['arn:aws:iam::111122223333:policy/ReadOnlyAccess', false],
  ])('%s is managed by AWS: %s', (arn, expected) => {
    expect(isAwsManaged(arn)).toBe(expected)
  })
})
