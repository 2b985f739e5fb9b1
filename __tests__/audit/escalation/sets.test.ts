// The table of privilege-escalation sets.
import { describe, expect, it } from '@jest/globals'
import type { EscalationSet, Precondition } from '../../../src/audit/escalation/index.ts'
import { servicesOf } from '../../../src/audit/escalation/passed-to.ts'
import { askedActions, askedOf, escalationSets } from '../../../src/audit/escalation/sets.ts'

const setOf = (id: string): EscalationSet => {
  const found = escalationSets.find(set => set.id === id)
  if (found === undefined) throw new Error(`no set ${id}`)
  return found
}

const contains = (outer: EscalationSet, inner: EscalationSet): boolean =>
  outer !== inner && inner.actions.every(action => outer.actions.includes(action))

const ids = (sets: readonly EscalationSet[]): string[] => sets.map(({ id }) => id).sort()

describe('the sets', () => {
  it('are 101, each with an id and actions of its own', () => {
    expect(escalationSets).toHaveLength(101)
    expect(new Set(ids(escalationSets)).size).toBe(101)
    expect(new Set(escalationSets.map(({ actions }) => [...actions].sort().join())).size).toBe(101)
  })

  it('name actions as IAM does', () => {
    for (const { actions } of escalationSets)
      for (const action of actions) expect(action).toMatch(/^[a-z][a-z0-9-]*:([A-Z][A-Za-z]*\*?|\*)$/)
  })

  it('have 24 that contain smaller ones', () => {
    const supersets = escalationSets.filter(set => escalationSets.some(other => contains(set, other)))
    expect(supersets).toHaveLength(24)
  })

  it('pass a role exactly where their precondition says so, or where they change what exists', () => {
    const passing = escalationSets.filter(({ actions }) => actions.includes('iam:PassRole'))
    const kinds = new Set<Precondition>(passing.map(({ precondition }) => precondition))
    expect(kinds).toEqual(new Set(['pass-role', 'existing-resource']))
    expect(ids(passing.filter(({ precondition }) => precondition === 'pass-role'))).toEqual(
      ids(escalationSets.filter(({ precondition }) => precondition === 'pass-role')),
    )
  })

  it('say what has to exist exactly where something has to', () => {
    for (const { id, precondition, needs } of escalationSets) {
      const expected = precondition === 'existing-resource' || id === 'sso-002' || id === 'sso-003'
      expect({ id, needs: needs !== null }).toEqual({ id, needs: expected })
    }
  })
})

describe('askedOf', () => {
  it('asks for the actions themselves', () => {
    expect(askedOf(setOf('lambda-001'))).toEqual([
      'iam:PassRole',
      'lambda:CreateFunction',
      'lambda:InvokeFunction',
    ])
  })

  it('asks for one that does not exist and for all known ones in the place of a wildcard', () => {
    const [unnamed, ...known] = askedOf(setOf('iam-put-all'))
    expect(askedActions).toContain(unnamed)
    expect(unnamed).toMatch(/^iam:Put.+/)
    expect(known.sort()).toEqual(['iam:PutGroupPolicy', 'iam:PutRolePolicy', 'iam:PutUserPolicy'])
  })
})

describe('servicesOf', () => {
  it.each([
    ['lambda-001', ['lambda.amazonaws.com', 'lambda.amazonaws.com.cn']],
    ['lambda-dynamodb-stream', ['lambda.amazonaws.com', 'lambda.amazonaws.com.cn']],
    ['ecs-004', expect.arrayContaining(['ecs-tasks.amazonaws.com'])],
    ['autoscaling-create-group', expect.arrayContaining(['ec2.amazonaws.com'])],
    ['iam-001', []],
  ])('of %s', (id, services) => {
    expect(servicesOf(setOf(id))).toEqual(services)
  })

  it('finds a service for every set that passes a role', () => {
    const passing = escalationSets.filter(({ actions }) => actions.includes('iam:PassRole'))
    expect(passing.filter(set => servicesOf(set).length === 0)).toEqual([])
  })
})
