// Accounts that a shard should have audited and no report is about. Pure.
import { split } from '../merge.ts'
import type { Report } from '../report/report.ts'
import { type RunCircumstances, reportNotAudited } from './not-audited.ts'

/**
 * A report on each account that the shards knew of and none has reported on: the job of its shard failed or was
 * cancelled, its artifact was not downloaded, or accounts came or went between the jobs, so that shares moved.
 */
export const missingAccounts = (reports: readonly Report[], run: RunCircumstances): readonly Report[] => {
  const reported = new Set(reports.flatMap(split).map(({ account }) => account))
  const planned = new Map(
    reports.flatMap(({ shard, partition }) => (shard?.accounts ?? []).map(id => [id, partition] as const)),
  )
  const why = whyMissing(reports)
  return [...planned]
    .filter(([accountId]) => !reported.has(accountId))
    .map(([accountId, partition]) =>
      reportNotAudited(
        { accountId, partition },
        {
          message: `The account was not audited: ${why}.`,
          remedy: 'Re-run the failed jobs of the matrix, then this one.',
          explanation: [],
        },
        null,
        run,
      ),
    )
}

const whyMissing = (reports: readonly Report[]): string => {
  const shards = reports.flatMap(({ shard }) => shard ?? [])
  const count = Math.max(...shards.map(shard => shard.count))
  const there = new Set(shards.map(({ index }) => index))
  const absent = Array.from({ length: count }, (_, position) => position + 1).filter(i => !there.has(i))
  return absent.length > 0
    ? `there is no report of ${absent.map(index => `shard ${index}/${count}`).join(', ')}`
    : 'no shard has reported on it, as happens when accounts come or go while the jobs run'
}
