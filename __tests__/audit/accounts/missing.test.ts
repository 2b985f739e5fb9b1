// Accounts that no shard has reported on.
import { describe, expect, it } from '@jest/globals'
import { missingAccounts } from '../../../src/audit/accounts/missing.ts'
import { merge } from '../../../src/audit/merge.ts'
import type { Report, ReportShard } from '../../../src/audit/report/report.ts'
import { accountId, findingIn, merging, reportOn } from '../../fixtures/accounts.ts'

const all = [1, 2, 3].map(accountId)

const shard = (accounts: readonly string[], number: Omit<ReportShard, 'accounts'>): Report => ({
  ...merge(
    accounts.map(account => reportOn(account, [findingIn(account, { status: 'pass' })])),
    merging(),
  ),
  shard: { ...number, accounts: all },
})

const missing = (reports: readonly Report[]): string[] =>
  missingAccounts(reports, merging()).map(({ account, findings }) => `${account} ${findings[0]?.message}`)

describe('missingAccounts', () => {
  it('finds none when every shard has reported', () => {
    expect(
      missing([
        shard([accountId(2)], { index: 2, count: 2 }),
        shard([accountId(1), accountId(3)], { index: 1, count: 2 }),
      ]),
    ).toEqual([])
  })

  it('finds the accounts of a shard without a report, and names the shard', () => {
    expect(missing([shard([accountId(1), accountId(3)], { index: 1, count: 2 })])).toEqual([
      `${accountId(2)} The account was not audited: there is no report of shard 2/2.`,
    ])
  })

  it('finds an account that fell between the shares when another one came', () => {
    const reports = [
      shard([accountId(1)], { index: 1, count: 2 }),
      shard([accountId(2)], { index: 2, count: 2 }),
    ]
    expect(missing(reports)).toEqual([expect.stringContaining(`${accountId(3)} The account was not audited`)])
    expect(missing(reports)[0]).toContain('come or go')
  })

  it('expects nothing of reports that are no shards', () => {
    expect(missing([reportOn(accountId(1), [])])).toEqual([])
  })
})
