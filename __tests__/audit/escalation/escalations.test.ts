// The ways of a principal, against the evaluator's verdicts on single requests.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { completeDetails } from '../../../sandbox/accounts/details.ts'
import { type Escalation, type EscalationSet, escalationsOf } from '../../../src/audit/escalation/index.ts'
import { askedOf, escalationSets, isUnnamed } from '../../../src/audit/escalation/sets.ts'
import { principalsOf } from '../../../src/audit/permissions/principals.ts'
import { decideAccess } from '../../../src/policy/permissions.ts'
import { buildSnapshot } from '../../fixtures/snapshot-builder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const account = { accountId: '111122223333', partition: 'aws' }

function waysOf(...Statement: object[]) {
  const details = completeDetails(
    { users: [{ name: 'alice', inlinePolicies: { p: { Version: '2012-10-17', Statement } } }] },
    account,
  )
  const snapshot = {
    ...buildSnapshot({}, now),
    authorizationDetails: { status: 'collected' as const, value: details },
  }
  const [alice] = principalsOf(details)
  if (alice === undefined) throw new Error('no user')
  return { ways: escalationsOf(snapshot)(alice), policies: alice.policies }
}

const actions = fc.oneof(
  fc.constantFrom(...escalationSets.flatMap(askedOf)),
  fc.constantFrom('iam:*', 'iam:Put*', 'lambda:*', 'iam:Create*', 'ec2:*', 's3:*'),
)
const statements = fc.array(
  fc.record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    Action: fc.array(actions, { minLength: 1, maxLength: 6 }),
    Resource: fc.constant('*'),
  }),
  { minLength: 1, maxLength: 4 },
)

/** A wildcard also asks for an action that does not exist, which no other wildcard does. */
const namedIn = (set: EscalationSet): readonly string[] => askedOf(set).filter(action => !isUnnamed(action))

/** The sets that contain no other: all that can change whether anything is found. */
const minimalSets = escalationSets.filter(
  set =>
    !escalationSets.some(
      other => other !== set && other.actions.every(action => set.actions.includes(action)),
    ),
)

const isAllowed = (policies: Parameters<typeof decideAccess>[0], action: string): boolean =>
  decideAccess(policies, { action, resource: 'arn:aws:iam::111122223333:user/bob', context: new Map() })
    .decision === 'allowed'

describe('escalationsOf', () => {
  it('finds no way with an action that the evaluator does not allow', () => {
    fc.assert(
      fc.property(statements, list => {
        const { ways, policies } = waysOf(...list)
        const asked = ways === 'administrator' ? [] : ways.flatMap(({ set }) => askedOf(set))
        expect(asked.filter(action => !isAllowed(policies, action))).toEqual([])
      }),
    )
  })

  it('finds each minimal set that the evaluator allows, or the wildcard that stands for it', () => {
    fc.assert(
      fc.property(statements, list => {
        const { ways, policies } = waysOf(...list)
        if (ways === 'administrator') return
        const found = ways.map(({ set }) => namedIn(set))
        const has = (asked: readonly string[]): boolean =>
          found.some(
            way => way.every(action => asked.includes(action)) || asked.every(one => way.includes(one)),
          )
        const allowed = minimalSets.filter(set => askedOf(set).every(one => isAllowed(policies, one)))
        expect(allowed.filter(set => !has(namedIn(set))).map(({ id }) => id)).toEqual([])
      }),
    )
  })

  it('puts the gravest first, and of these what needs the least', () => {
    const { ways } = waysOf({
      Effect: 'Allow',
      Action: ['lambda:UpdateFunctionCode', 'iam:PassRole', 'ec2:RunInstances', 'iam:PutUserPolicy'],
      Resource: '*',
    })
    expect((ways as readonly Escalation[]).map(({ set, severity }) => [set.id, severity])).toEqual([
      ['iam-007', 'high'],
      ['ec2-001', 'high'],
      ['lambda-003', 'medium'],
    ])
  })

  it('leaves administrators alone', () => {
    expect(waysOf({ Effect: 'Allow', Action: '*', Resource: '*' }).ways).toBe('administrator')
  })

  it('answers for one snapshot once', () => {
    const snapshot = buildSnapshot({}, now)
    expect(escalationsOf(snapshot)).toBe(escalationsOf(snapshot))
  })
})
