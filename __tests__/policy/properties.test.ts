// What holds for every policy and every request.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { KeylessError } from '../../src/errors.ts'
import { requestContext } from '../../src/policy/condition.ts'
import { parsePolicy } from '../../src/policy/document.ts'
import { decideAccess, grantsOf } from '../../src/policy/permissions.ts'
import { decideTrust, type TrustVerdict } from '../../src/policy/trust-policy.ts'
import { fits, patternOf } from '../../src/policy/wildcard.ts'

const seeded = { seed: 20261121, numRuns: 500 }
const USER = 'arn:aws:iam::111122223333:user/ada'

const values = fc.constantFrom('a', 'A', 'ab', 'b*', '*', '?', 'true', '7', '10.0.0.0/8', '${app:x}')
const operators = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'NumericLessThan',
  'Bool',
  'Null',
  'NotIpAddress',
  'Unheard',
  'StringEqualsIfExists',
  'ForAllValues:StringLike',
  'ForAnyValue:StringNotEquals',
)
const keys = fc.constantFrom('app:x', 'app:y')
const conditions = fc.dictionary(
  operators,
  fc.dictionary(keys, fc.array(values, { minLength: 1, maxLength: 3 }), { maxKeys: 2 }),
  { maxKeys: 2 },
)
const actions = fc.constantFrom('sts:AssumeRole', 'sts:*', 'sts:Tag*', '*')
const effects = fc.constantFrom('Allow', 'Deny')
const principals = fc.constantFrom('*', { AWS: '111122223333' }, { AWS: 'arn:aws:iam::111122223333:u*' })
const trustStatement = fc.record({
  Effect: effects,
  Principal: principals,
  Action: actions,
  Condition: conditions,
})
const trustStatements = fc.array(trustStatement, { maxLength: 4 })
const contexts = fc.dictionary(keys, fc.array(fc.constantFrom('a', 'ab', '7', ''), { maxLength: 2 }))

type Json = Readonly<Record<string, unknown>>

const trust = (statements: readonly unknown[], context: Record<string, string[]>): TrustVerdict =>
  decideTrust(parsePolicy({ Version: '2012-10-17', Statement: statements }), {
    action: 'sts:AssumeRole',
    principal: { type: 'AWS', id: USER },
    context: requestContext(context),
  })

describe('a trust decision', () => {
  it('never becomes an allow by one more Deny', () => {
    const narrows = (statements: Json[], one: Json, context: Record<string, string[]>): void => {
      const before = trust(statements, context).decision
      const after = trust([...statements, { ...one, Effect: 'Deny' }], context).decision
      if (before !== 'allowed') expect(after).not.toBe('allowed')
    }
    fc.assert(fc.property(trustStatements, trustStatement, contexts, narrows), seeded)
  })

  it('stays an explicit deny whatever is added', () => {
    const stays = (statements: Json[], one: Json, context: Record<string, string[]>): void => {
      if (trust(statements, context).decision === 'explicit-deny')
        expect(trust([one, ...statements], context).decision).toBe('explicit-deny')
    }
    fc.assert(fc.property(trustStatements, trustStatement, contexts, stays), seeded)
  })

  it('does not depend on the order of statements', () => {
    const same = (statements: Json[], context: Record<string, string[]>): void => {
      const turned = trust(statements.toReversed(), context)
      const straight = trust(statements, context)
      expect(turned.decision).toBe(straight.decision)
      expect(turned.closest?.failed).toBe(straight.closest?.failed)
    }
    fc.assert(fc.property(trustStatements, contexts, same), seeded)
  })

  it('is an allow only with an Allow statement whose every part holds', () => {
    const grounded = (statements: Json[], context: Record<string, string[]>): void => {
      const { decision, decidedBy } = trust(statements, context)
      if (decision !== 'allowed') return
      expect(decidedBy.length).toBeGreaterThan(0)
      for (const verdict of decidedBy) {
        expect(verdict).toMatchObject({ applies: true, failed: 0, statement: { effect: 'Allow' } })
        expect(verdict.conditions.every(({ met }) => met === true)).toBe(true)
      }
    }
    fc.assert(fc.property(trustStatements, contexts, grounded), seeded)
  })

  it('is never an allow when every Allow has a condition that AWS does not have', () => {
    const unheard = (statements: Json[], context: Record<string, string[]>): void => {
      const guarded = statements.map(one => ({ ...one, Condition: { Unheard: { 'app:x': 'a' } } }))
      expect(trust(guarded, context).decision).not.toBe('allowed')
    }
    fc.assert(fc.property(trustStatements, contexts, unheard), seeded)
  })
})

describe('a permission decision', () => {
  const resources = fc.constantFrom('*', 'arn:aws:s3:::a', 'arn:aws:s3:::*', 'arn:aws:s3:::a?', 'arn:aws:sqs')
  const elements = fc.constantFrom('Resource', 'NotResource')
  const statement = fc
    .tuple(effects, fc.constantFrom('Action', 'NotAction'), fc.constantFrom('s3:*', 's3:Get*', 'ec2:*'))
    .chain(([Effect, verb, action]) =>
      fc
        .tuple(elements, fc.array(resources, { minLength: 1, maxLength: 2 }), conditions)
        .map(([noun, patterns, Condition]) => ({ Effect, [verb]: action, [noun]: patterns, Condition })),
    )
  const policy = fc.array(statement, { maxLength: 4 }).map(Statement => ({
    name: 'p',
    document: parsePolicy({ Version: '2012-10-17', Statement }),
  }))
  const asked = fc.constantFrom('arn:aws:s3:::a', 'arn:aws:s3:::ab', 'arn:aws:sqs:us-east-1:111122223333:q')

  it('is an allow only within what the static question grants', () => {
    const within = (
      own: Parameters<typeof decideAccess>[0][number],
      limit: typeof own | null,
      resource: string,
      context: Record<string, string[]>,
    ): void => {
      const boundary = limit === null ? [] : [limit]
      const request = { action: 's3:GetObject', resource, context: requestContext(context) }
      if (decideAccess([own], request, boundary).decision !== 'allowed') return
      const { grants, fullyDenied } = grantsOf([own], request.action, boundary)
      const reaching = grants.filter(
        ({ resources, except }) =>
          resources.some(text => fits(patternOf(completed(text)), resource)) &&
          !except.some(text => fits(patternOf(completed(text)), resource)),
      )
      expect(fullyDenied).toBe(false)
      expect(reaching.length).toBeGreaterThan(0)
    }
    fc.assert(fc.property(policy, fc.option(policy), asked, contexts, within), { ...seeded, numRuns: 3000 })
  })

  /** The one incomplete ARN of the pool, as AWS reads it. */
  const completed = (text: string): string => (text === 'arn:aws:sqs' ? `${text}:*:*:*` : text)
})

describe('a policy document', () => {
  it('of any JSON is read or refused, and nothing else', () => {
    const settled = (json: unknown): void => {
      for (const source of [json, JSON.stringify(json), { Version: '2012-10-17', Statement: json }]) {
        try {
          expect(parsePolicy(source).statements).toBeInstanceOf(Array)
        } catch (error) {
          expect(error).toBeInstanceOf(KeylessError)
          expect(error).toMatchObject({ code: 'policy-invalid' })
        }
      }
    }
    fc.assert(fc.property(fc.jsonValue(), settled), seeded)
  })

  it('is the same parsed, as text and URL-encoded', () => {
    const same = (Statement: Json[]): void => {
      const parsed = { Version: '2012-10-17', Statement }
      const text = JSON.stringify(parsed)
      const { statements } = parsePolicy(parsed)
      expect(parsePolicy(text).statements).toEqual(statements)
      expect(parsePolicy(encodeURIComponent(text)).statements).toEqual(statements)
    }
    fc.assert(fc.property(trustStatements, same), seeded)
  })

  it('whose pattern escapes every special character fits that text alone', () => {
    const literal = (text: string, other: string): void => {
      const escaped = text.replace(/[*?$]/g, sign => `\${${sign}}`)
      const statement = { Effect: 'Allow', Principal: '*', Action: '*' }
      const guarded = [{ ...statement, Condition: { StringLike: { 'app:x': escaped } } }]
      expect(trust(guarded, { 'app:x': [text] }).decision).toBe('allowed')
      expect(trust(guarded, { 'app:x': [other] }).decision === 'allowed').toBe(other === text)
    }
    const signs = fc.string({ unit: fc.constantFrom('a', '*', '?', '$', '{', '}'), maxLength: 6 })
    fc.assert(fc.property(signs, signs, literal), seeded)
  })
})
