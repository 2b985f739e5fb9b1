// The quick look at policies, against the exact one.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { candidateSets } from '../../../src/audit/escalation/candidates.ts'
import { askedActions, askedOf, escalationSets } from '../../../src/audit/escalation/sets.ts'
import { parsePolicy } from '../../../src/policy/document.ts'
import { grantsOf } from '../../../src/policy/permissions.ts'

const source = (...Statement: object[]) => ({
  name: 'p',
  document: parsePolicy({ Version: '2012-10-17', Statement }),
})
const ids = (...sources: ReturnType<typeof source>[]): string[] => candidateSets(sources).map(({ id }) => id)

const action = fc.oneof(
  fc.constantFrom(...askedActions),
  fc.constantFrom('*', 'iam:*', 'iam:Put*', 'lambda:*', 'ec?:Run*', 'IAM:PASSROLE', 's3:List*'),
)
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Resource: fc.constant('*'),
  action: fc.array(action, { minLength: 1, maxLength: 8 }),
  element: fc.constantFrom('Action', 'Action', 'NotAction'),
})
const policies = fc.array(
  fc.array(statement, { minLength: 1, maxLength: 3 }).map(statements =>
    source(
      ...statements.map(({ Effect, Resource, action: names, element }) => ({
        Effect,
        Resource,
        [element]: names,
      })),
    ),
  ),
  { maxLength: 3 },
)

describe('candidateSets', () => {
  it('holds every set whose actions are all granted', () => {
    fc.assert(
      fc.property(policies, sources => {
        const candidates = new Set(candidateSets(sources))
        for (const set of escalationSets) {
          const granted = askedOf(set).every(name => grantsOf(sources, name).grants.length > 0)
          if (granted) expect(candidates).toContain(set)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('adds up policies, and leaves out sets with an action that nothing speaks of', () => {
    const passing = source({ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' })
    const running = source({ Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' })
    expect(ids(passing)).toEqual([])
    expect(ids(passing, running)).toEqual(['ec2-001'])
  })

  it('goes by Allow statements only', () => {
    expect(ids(source({ Effect: 'Deny', Action: 'iam:PutUserPolicy', Resource: '*' }))).toEqual([])
    expect(ids()).toEqual([])
  })
})
