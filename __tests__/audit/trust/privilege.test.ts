// How much a role may do, as its policies, its boundary and what cannot be read of them have it.
import { describe, expect, it } from '@jest/globals'
import type { RoleInput } from '../../../sandbox/accounts/details.ts'
import { collected } from '../../../src/audit/snapshot/index.ts'
import { type Privilege, privilegeOf } from '../../../src/audit/trust/privilege.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const allow = (Action: string | string[], Resource = '*', more: object = {}) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action, Resource, ...more },
})

const deny = (more: object = {}) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Deny', Action: '*', Resource: '*', ...more },
})

/** As IAM's "Revoke active sessions" writes it. */
const older = { DateLessThan: { 'aws:TokenIssueTime': '2026-11-20T00:00:00Z' } }

function judge(role: Partial<RoleInput>, policies: object[] = []): Privilege {
  const snapshot = buildSnapshot(
    { snapshot: { authorizationDetails: { roles: [{ name: 'deploy', ...role }], policies } } },
    new Date('2026-11-21T12:00:00Z'),
  )
  const [deploy] = collected(snapshot.authorizationDetails).roles
  if (deploy === undefined) throw new Error('no role')
  return privilegeOf(snapshot)(deploy)
}

const may = (...policies: object[]): Partial<RoleInput> => ({
  inlinePolicies: Object.fromEntries(policies.map((policy, index) => [`p${index}`, { ...policy }])),
})

describe('a role', () => {
  it.each<[string, Partial<RoleInput>, Privilege]>([
    ['without policies', {}, 'none'],
    [
      'with a Deny alone',
      may({ Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*' } }),
      'none',
    ],
    ['that was shut off by a Deny of everything', may(allow('s3:*'), deny()), 'none'],
    ['with a Deny of everything under a condition', may(allow('s3:*'), deny({ Condition: older })), 'write'],
    ['that gets, lists and describes', may(allow(['s3:GetObject', 's3:List*', 'ec2:Describe*'])), 'read'],
    ['that reads and writes', may(allow('s3:GetObject'), allow('s3:PutObject')), 'write'],
    ['with all of a service', may(allow('s3:*')), 'write'],
    [
      'with all but a service',
      may({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' },
      }),
      'write',
    ],
    ['with everything', may(allow('*')), 'admin'],
    ['that may pass any role', may(allow('iam:PassRole')), 'privileged'],
    [
      'that may pass any role of the account',
      may(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/*')),
      'privileged',
    ],
    ['that may pass one role', may(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task')), 'write'],
    [
      'that may pass any role to one service',
      may(
        allow('iam:PassRole', '*', {
          Condition: { StringEquals: { 'iam:PassedToService': 'ecs.amazonaws.com' } },
        }),
      ),
      'write',
    ],
    ['that may make keys for any user', may(allow('iam:CreateAccessKey')), 'privileged'],
    ['with a policy that is not JSON', { inlinePolicies: { odd: 'not JSON' } }, 'unknown'],
    [
      'with everything and a policy that is not JSON',
      { inlinePolicies: { all: allow('*'), odd: 'not JSON' } },
      'admin',
    ],
    [
      'with a policy that was not collected',
      { attachedPolicies: ['arn:aws:iam::111122223333:policy/lost'] },
      'unknown',
    ],
    [
      'within a boundary that was not collected',
      { ...may(allow('*')), permissionsBoundary: 'arn:aws:iam::111122223333:policy/lost' },
      'unknown',
    ],
  ])('%s is %s', (_, role, expected) => {
    expect(judge(role)).toBe(expected)
  })

  it('is what its boundary leaves of its policies', () => {
    const boundary = { ...may(allow('*')), permissionsBoundary: 'arn:aws:iam::111122223333:policy/limit' }
    expect(judge(boundary, [{ name: 'limit', document: allow('s3:Get*') }])).toBe('read')
    expect(judge(boundary, [{ name: 'limit', document: allow('*') }])).toBe('admin')
  })

  it("reads with AWS's own policies for reading, whatever their actions are called", () => {
    const role = { attachedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }
    const policy = {
      name: 'ReadOnlyAccess',
      awsManaged: true,
      document: allow(['s3:Get*', 'iam:GenerateCredentialReport']),
    }
    expect(judge(role, [policy])).toBe('read')
  })
})
