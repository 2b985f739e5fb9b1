// What a caller's best request comes to, against the evaluator's verdict on single requests.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ASSUME_ROLE, admission, isOpen, mayEnter } from '../../../../src/audit/rules/roles/admission.ts'
import { requestContext } from '../../../../src/policy/condition.ts'
import { parsePolicy } from '../../../../src/policy/document.ts'
import { decideTrust } from '../../../../src/policy/trust-policy.ts'

const ours = 'arn:aws:iam::111122223333:role/ci'
const theirs = 'arn:aws:iam::444455556666:role/deploy'

const keys = ['sts:ExternalId', 'aws:PrincipalOrgID', 'aws:RequestTag/team'] as const
const values = fc.constantFrom('a', 'b', '*')
const operators = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringEqualsIfExists',
  'ForAllValues:StringEquals',
)
const condition = fc.dictionary(operators, fc.dictionary(fc.constantFrom(...keys), values, { minKeys: 1 }), {
  maxKeys: 2,
})
const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Principal: fc.constantFrom('*', { AWS: '*' }, { AWS: ours }, { AWS: 'arn:aws:iam::444455556666:root' }),
  Action: fc.constantFrom('sts:AssumeRole', 'sts:*', 'sts:TagSession'),
  Condition: condition,
})
const policies = fc
  .array(statement, { maxLength: 4 })
  .map(Statement => parsePolicy({ Version: '2012-10-17', Statement }))
const contexts = fc
  .dictionary(fc.constantFrom(...keys), fc.constantFrom('a', 'b'))
  .map(entries => requestContext(entries))

const caller = (context: ReadonlyMap<string, readonly string[]>, chosen: readonly string[] = []) => ({
  principal: { type: 'AWS' as const, id: theirs },
  context,
  chooses: (key: string) => chosen.includes(key),
})

describe('admission', () => {
  it('is the verdict on the request itself for a caller who chooses nothing', () => {
    fc.assert(
      fc.property(policies, contexts, (policy, context) => {
        const { principal } = caller(context)
        const verdict = decideTrust(policy, { action: ASSUME_ROLE, principal, context })
        expect(admission(policy, caller(context)).decision).toBe(verdict.decision)
      }),
    )
  })

  it('lets in everybody who has a request that the evaluator allows', () => {
    fc.assert(
      fc.property(policies, contexts, (policy, context) => {
        const { principal } = caller(context)
        const { decision } = decideTrust(policy, { action: ASSUME_ROLE, principal, context })
        const chosen = keys.map(key => key.toLowerCase())
        if (isOpen(decision)) expect(mayEnter(policy, caller(new Map(), chosen))).toBe(true)
      }),
    )
  })

  it('lets a caller who chooses more go at least as far', () => {
    fc.assert(
      fc.property(policies, contexts, fc.subarray([...keys]), (policy, context, chosen) => {
        const more = chosen.map(key => key.toLowerCase())
        if (mayEnter(policy, caller(context))) expect(mayEnter(policy, caller(context, more))).toBe(true)
      }),
    )
  })

  it('names the statements it rests on', () => {
    const policy = parsePolicy({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: ours }, Action: 'sts:AssumeRole' },
        { Effect: 'Allow', Principal: { AWS: theirs }, Action: 'sts:AssumeRole' },
      ],
    })
    expect(admission(policy, caller(new Map()))).toMatchObject({ decision: 'allowed', by: [{ index: 1 }] })
    expect(admission(policy, caller(new Map()), 'sts:TagSession')).toEqual({
      decision: 'implicit-deny',
      by: [],
    })
  })
})
