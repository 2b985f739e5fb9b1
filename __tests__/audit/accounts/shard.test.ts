// Shares of the accounts: every account in one, all of one size, the same whatever the order.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { shareOf } from '../../../src/audit/accounts/shard.ts'
import { targetsOfRoles } from '../../../src/audit/accounts/targets.ts'
import { KeylessError } from '../../../src/errors.ts'
import { accountId } from '../../fixtures/accounts.ts'

const roleIn = (account: string): string => `arn:aws:iam::${account}:role/audit`
const targets = (numbers: readonly number[]) =>
  numbers.map(number => ({
    accountId: accountId(number),
    partition: 'aws',
    roleArn: roleIn(accountId(number)),
  }))

describe('shareOf', () => {
  it('puts every account into exactly one share, and the sizes differ by one at most', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(9999), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (numbers, count) => {
          const shares = Array.from({ length: count }, (_, position) =>
            shareOf(targets(numbers), { index: position + 1, count }),
          )
          const ids = shares.flat().map(target => target.accountId)
          expect(ids.sort()).toEqual(numbers.map(accountId).sort())
          const sizes = shares.map(({ length }) => length)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('does not depend on the order of the accounts', () => {
    const numbers = Array.from({ length: 40 }, (_, number) => number)
    const share = { index: 2, count: 7 }
    expect(shareOf(targets(numbers.toReversed()), share)).toEqual(shareOf(targets(numbers), share))
  })

  it('spreads accounts whose ids follow one another', () => {
    const first = shareOf(targets(Array.from({ length: 40 }, (_, number) => number)), { index: 1, count: 4 })
    const numbers = first.map(target => Number(target.accountId) % 1000)
    expect(numbers.filter(number => number < 20).length).toBeGreaterThan(0)
    expect(numbers.filter(number => number >= 20).length).toBeGreaterThan(0)
    expect(numbers).not.toEqual(numbers.toSorted((a, b) => a - b))
  })
})

describe('targetsOfRoles', () => {
  it('sorts by account and keeps the path of a role', () => {
    const arns = [`arn:aws:iam::${accountId(2)}:role/audit/keyless`, roleIn(accountId(1))]
    expect(targetsOfRoles(arns)).toEqual([
      { accountId: accountId(1), partition: 'aws', roleArn: roleIn(accountId(1)) },
      { accountId: accountId(2), partition: 'aws', roleArn: arns[0] },
    ])
  })

  it.each([
    ['an account named twice', [roleIn(accountId(1)), `arn:aws:iam::${accountId(1)}:role/b`], 'twice'],
    ['the ARN of a user', [`arn:aws:iam::${accountId(1)}:user/alice`], 'names a user'],
  ])('refuses %s', (_, arns, problem) => {
    expect(() => targetsOfRoles(arns)).toThrow(KeylessError)
    expect(() => targetsOfRoles(arns)).toThrow(problem)
  })
})
