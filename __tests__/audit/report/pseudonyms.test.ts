// Stand-ins for names and ids: stable, and never the same for two.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { keepIssues } from '../../../src/audit/github/keep-issue.ts'
import { merge, split } from '../../../src/audit/merge.ts'
import { idReplacer, idsIn } from '../../../src/audit/report/ids.ts'
import { pseudonym, pseudonyms } from '../../../src/audit/report/pseudonyms.ts'
import { redact } from '../../../src/audit/report/redact.ts'
import { redactAccounts } from '../../../src/audit/report/redact-accounts.ts'
import { accountId, findingIn, HOME, merging, reportOn } from '../../fixtures/accounts.ts'
import { ACCOUNT, finding, report } from '../../fixtures/findings.ts'
import { openGitHubWorld } from '../../fixtures/github-world.ts'

/** Two of the many account ids whose first sixteen bits are the same. */
const twins = ((): readonly [string, string] => {
  const seen = new Map<string, string>()
  for (let number = 1; ; number++) {
    const id = accountId(number)
    const twin = seen.get(pseudonym('account', id))
    if (twin !== undefined) return [twin, id]
    seen.set(pseudonym('account', id), id)
  }
})()

describe('pseudonyms', () => {
  it('are all different for a hundred thousand names, and short where they can be', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `user-${index}`)
    const given = [...pseudonyms('user', names, { salt: ACCOUNT }).values()]
    expect(new Set(given).size).toBe(100_000)
    expect(given.filter(name => !/^user-[0-9a-f]{4,12}$/.test(name))).toEqual([])
  })

  it('follow from which names there are, not from their order, and none begins like another', () => {
    const names = fc.uniqueArray(fc.nat(2000).map(String), { maxLength: 600, minLength: 300 })
    fc.assert(
      fc.property(names, values => {
        const given = pseudonyms('account', values)
        expect(pseudonyms('account', values.toReversed())).toEqual(given)
        const sorted = [...given.values()].sort()
        expect(sorted.filter((name, index) => sorted[index + 1]?.startsWith(name))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('differ between accounts', () => {
    expect(pseudonym('user', 'alice', ACCOUNT)).not.toBe(pseudonym('user', 'alice', '444455556666'))
  })
})

describe('ids in a report', () => {
  it('are replaced by names of their kind', () => {
    const text =
      'AKIAIOSFODNN7EXAMPLE of AIDACKCEVSQ6C2EXAMPLE in arn:aws:iam::111122223333:root, not 1112222333344'
    const replace = idReplacer(idsIn(text), [])
    expect(replace(text)).toMatch(
      /^key-[0-9a-f]{4} of id-[0-9a-f]{4} in arn:aws:iam::account-[0-9a-f]{4}:root, not 1112222333344$/,
    )
  })

  it('of its own accounts keep their names, whichever others are mentioned', () => {
    const [own, foreign] = twins
    const replace = idReplacer([own, foreign], [own])
    expect(replace(own)).toBe(pseudonym('account', own))
    expect(replace(foreign)).toBe(pseudonym('account', foreign, '', 5))
  })

  it('of keys and of accounts that messages mention are told apart', () => {
    const mentioned = Array.from({ length: 2000 }, (_, index) => [
      `AKIA${String(index).padStart(16, '0')}`,
      String(300_000_000_000 + index),
    ]).flat()
    const { findings } = redact(report([finding({ message: mentioned.join(' ') })]), [])
    expect(new Set(findings[0]?.message.split(' ')).size).toBe(mentioned.length)
  })
})

describe('two accounts whose short pseudonyms are the same', () => {
  const several = merge(
    twins.map(account => reportOn(account, [findingIn(account, { message: `In ${account}.` })])),
    merging(),
  )
  const shown = redactAccounts(several)

  it('are called differently, in findings and in the list of accounts', () => {
    const names = shown.accounts?.map(({ account }) => account)
    expect(new Set(names).size).toBe(2)
    expect(new Set(shown.accounts?.map(({ accountAlias }) => accountAlias)).size).toBe(2)
    expect(new Set(shown.findings.map(({ account }) => account))).toEqual(new Set(names))
  })

  it('keep each its own findings when the report is split', () => {
    for (const { account, findings } of split(shown))
      expect(findings.map(found => [found.account, found.message])).toEqual([[account, `In ${account}.`]])
  })

  it('are called the same by each shard, whichever of them it has audited', () => {
    const [first, second] = twins
    const shard = { index: 1, count: 2, accounts: [HOME, first, second] }
    const [, ...names] = [several, merge([reportOn(second, [])], merging())]
      .map(one => redactAccounts({ ...one, shard }))
      .flatMap(({ accounts = [] }) => accounts.map(({ account }) => account))
    expect(names[0]).toBe(names[1])
  })

  it('have an issue each, which the next run leaves alone', async () => {
    const world = await openGitHubWorld()
    const run = () => keepIssues(split(shown), world.repository, 'https://github.com/octo-org/octo-repo')
    expect(new Set((await run()).addresses).size).toBe(2)
    world.asked()
    await run()
    expect(world.wrote()).toEqual([])
    await world.stop()
  })
})
