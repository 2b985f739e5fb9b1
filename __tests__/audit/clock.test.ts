import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { daysBetween } from '../../src/audit/clock.ts'

describe('whole days', () => {
  it.each([
    ['2026-11-01T11:00:00Z', '2026-11-02T10:59:59Z', 0],
    ['2026-11-01T11:00:00Z', '2026-11-02T11:00:00Z', 1],
    ['2026-11-01T11:00:00.000Z', '2026-11-01T11:00:00Z', 0],
    ['2026-11-02T00:00:00Z', '2026-11-01T23:59:59Z', -1],
    ['2024-02-28T00:00:00Z', '2024-03-01T00:00:00Z', 2],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  // The clocks of New York went back on 1 November 2026: by local time that day has 25 hours.
  it.each(['America/New_York', 'Asia/Kathmandu', 'UTC'])(
    'and dates of the report are the same in %s',
    zone => {
      expect(datesIn(zone)).toEqual({ at: '2026-11-01T00:30:00.000Z', days: [44, 45] })
    },
  )
})

/** What a runner whose clock shows the time of `zone` makes of a date, and of the days since. */
function datesIn(zone: string): unknown {
  const source = (path: string) =>
    JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../src/audit', path)))
  const script = `
    import { daysBetween } from ${source('clock.ts')}
    import { cellReader } from ${source('collect/credential-report-cells.ts')}
    const { at } = cellReader(new Map([['used', 0]]), ['2026-11-01T00:30:00+00:00'], []).date('used')
    const days = ['2026-12-16T00:29:59Z', '2026-12-16T00:30:00Z'].map(to => daysBetween(at, to))
    console.log(JSON.stringify({ at, days }))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}
