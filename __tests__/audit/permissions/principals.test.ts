// The view of users, groups and roles with their policies.
import { describe, expect, it } from '@jest/globals'
import { completeDetails } from '../../../sandbox/accounts/details.ts'
import { perPolicySet, principalsOf } from '../../../src/audit/permissions/principals.ts'
import type { AuthorizationDetails } from '../../../src/audit/snapshot/index.ts'

const account = { accountId: '111122223333', partition: 'aws' }
const arn = (name: string): string => `arn:aws:iam::111122223333:policy/${name}`

const allowing = (Action: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
})

const detailsOf = (given: Record<string, unknown>): AuthorizationDetails => completeDetails(given, account)

const principal = (details: AuthorizationDetails, name: string) => {
  const found = principalsOf(details).find(({ detail }) => detail.name === name)
  if (found === undefined) throw new Error(`no principal ${name}`)
  return found
}

describe('principalsOf', () => {
  const details = detailsOf({
    policies: [
      { name: 'read', document: allowing('s3:Get*') },
      { name: 'limits', document: allowing('s3:*') },
    ],
    groups: [
      { name: 'ops', attachedPolicies: [arn('read')], inlinePolicies: { extra: allowing('ec2:*') } },
      { name: 'readers', attachedPolicies: [arn('read')] },
    ],
    users: [
      {
        name: 'alice',
        groups: ['ops', 'readers', 'gone'],
        attachedPolicies: [arn('read')],
        inlinePolicies: { own: allowing('sqs:*') },
        permissionsBoundary: arn('limits'),
      },
    ],
    roles: [
      { name: 'deploy', attachedPolicies: [arn('read')] },
      { name: 'AWSServiceRoleForSupport', path: '/aws-service-role/support.amazonaws.com/' },
      { name: 'AWSReservedSSO_Admin', path: '/aws-reserved/sso.amazonaws.com/' },
    ],
  })

  it("gives a user its own policies and its groups', each once", () => {
    const names = principal(details, 'alice').policies.map(({ name }) => name)
    expect(names).toEqual(['inline policy own', arn('read'), 'inline policy extra of group ops'])
  })

  it('gives users and roles their boundary, and groups none', () => {
    expect(principal(details, 'alice').boundary.map(({ name }) => name)).toEqual([arn('limits')])
    expect(principal(details, 'deploy').boundary).toEqual([])
    expect(principal(details, 'ops').boundaryKnown).toBe(true)
  })

  it('reads each managed policy once, whoever has it', () => {
    const [ofRole] = principal(details, 'deploy').policies
    const [ofGroup] = principal(details, 'readers').policies
    expect(ofRole?.document).toBe(ofGroup?.document)
    expect(principalsOf(details)).toBe(principalsOf(details))
  })

  it('knows the roles that nobody here can edit', () => {
    const fixed = principalsOf(details).filter(({ editable }) => !editable)
    expect(fixed.map(({ detail }) => detail.name)).toEqual([
      'AWSServiceRoleForSupport',
      'AWSReservedSSO_Admin',
    ])
  })
})

describe('a document that cannot be read', () => {
  const details = detailsOf({
    policies: [
      { name: 'read', document: allowing('s3:Get*') },
      { name: 'broken', document: '{"Statement": [' },
    ],
    roles: [
      { name: 'deploy', attachedPolicies: [arn('broken'), arn('read'), arn('vanished')] },
      { name: 'bounded', attachedPolicies: [arn('read')], permissionsBoundary: arn('broken') },
    ],
  })

  it('is named with its problem, and takes nothing from the other policies', () => {
    const { policies, malformed } = principal(details, 'deploy')
    expect(policies.map(({ name }) => name)).toEqual([arn('read')])
    expect(malformed).toEqual([
      { name: arn('broken'), problem: expect.stringContaining('not JSON') },
      { name: arn('vanished'), problem: 'its document was not collected' },
    ])
  })

  it('leaves open what a boundary would have allowed', () => {
    expect(principal(details, 'bounded').boundaryKnown).toBe(false)
    expect(principal(details, 'bounded').boundary).toEqual([])
  })
})

describe('perPolicySet', () => {
  const details = detailsOf({
    policies: [
      { name: 'read', document: allowing('s3:Get*') },
      { name: 'write', document: allowing('s3:Put*') },
    ],
    roles: [
      { name: 'one', attachedPolicies: [arn('read'), arn('write')] },
      { name: 'two', attachedPolicies: [arn('write'), arn('read')] },
      { name: 'bounded', attachedPolicies: [arn('read'), arn('write')], permissionsBoundary: arn('read') },
      { name: 'inline', inlinePolicies: { p: allowing('s3:Get*') } },
      { name: 'same inline', inlinePolicies: { p: allowing('s3:Get*') } },
      { name: 'other inline', inlinePolicies: { p: allowing('s3:Put*') } },
    ],
  })

  it('asks once for principals with the same policies and the same boundary', () => {
    const asked: (readonly string[])[] = []
    const ask = perPolicySet(policies => {
      asked.push(policies.map(({ name }) => name))
      return asked.length
    })
    const answers = principalsOf(details).map(role => ask(role))
    expect(answers).toEqual([1, 1, 2, 3, 3, 4])
  })
})
