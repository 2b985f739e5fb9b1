import { describe, expect, it } from '@jest/globals'
import { isAwsManaged, readRole, readUser } from '../../../src/audit/collect/authorization-details-items.ts'
import type { IamRoleDetail, IamUserDetail } from '../../../src/aws/iam.ts'

const common = { Path: '/', CreateDate: new Date('2024-01-01T00:00:00Z') }
const user = (fields: IamUserDetail): IamUserDetail => ({
  ...common,
  UserName: 'ann',
  UserId: 'AIDAEXAMPLE',
  Arn: 'arn:aws:iam::111122223333:user/ann',
  ...fields,
})
const role = (fields: IamRoleDetail): IamRoleDetail => ({
  ...common,
  RoleName: 'r',
  RoleId: 'AROAEXAMPLE',
  Arn: 'arn:aws:iam::111122223333:role/r',
  ...fields,
})

describe('items of the authorization details', () => {
  it('hold documents decoded from their URL encoding', () => {
    const UserPolicyList = [{ PolicyName: 'p', PolicyDocument: '%7B%22a%22%3A%22%C3%A9+%2A%22%7D' }]
    expect(readUser(user({ UserPolicyList })).inlinePolicies).toEqual([
      { name: 'p', document: '{"a":"é+*"}' },
    ])
  })

  it('keep a document that cannot be decoded, for the rules to report', () => {
    expect(readRole(role({ AssumeRolePolicyDocument: '%7B%' })).trustPolicy).toBe('%7B%')
  })

  it('hold null for a role that was not used in the tracking window', () => {
    expect(readRole(role({ RoleLastUsed: {} }))).toMatchObject({ lastUsedAt: null, lastUsedRegion: null })
  })

  it.each(['UserName', 'Arn', 'CreateDate'] as const)(
    'are refused without %s, which no rule could guess',
    member => {
      expect(() => readUser(user({ [member]: undefined }))).toThrow(`the answer has no ${member}`)
    },
  )

  it.each([
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', true],
    ['arn:aws-cn:iam::aws:policy/service-role/X', true],
    ['arn:aws:iam::111122223333:policy/aws:policy/X', false],
    ['arn:aws:iam::111122223333:policy/ReadOnlyAccess', false],
  ])('%s is managed by AWS: %s', (arn, expected) => {
    expect(isAwsManaged(arn)).toBe(expected)
  })
})
